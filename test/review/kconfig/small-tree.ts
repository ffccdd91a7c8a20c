/** Small hand-made Kconfig trees for tests. */
import { KconfigTree } from '../../../src/knowledge/kconfig-tree.ts';

type Raw = ConstructorParameters<typeof KconfigTree>[0];
type RawSymbol = Raw['symbols'][string];

/** A symbol with a prompt. */
export function settable(parts: Partial<RawSymbol> = {}): RawSymbol {
  return { t: 'bool', n: [{ p: 'a prompt', m: [] }], ...parts };
}

/** A symbol that only selects and defaults can set. */
export function promptless(parts: Partial<RawSymbol> = {}): RawSymbol {
  return { t: 'bool', n: [{}], ...parts };
}

/** A tree of the symbols given, and MODULES. */
export function smallTree(
  symbols: Raw['symbols'],
  choices: Raw['choices'] = {},
  kept: Omit<Partial<Raw>, 'symbols' | 'choices' | 'meta'> = {},
  linux = '6.12.1',
): KconfigTree {
  return new KconfigTree({
    meta: { arch: 'x86', linux, source: 'a test' },
    absent: ['GONE'],
    choices,
    ...kept,
    symbols: { MODULES: settable(), ...symbols },
  });
}

/** Reads from a plain record, as if from a file. */
export function fileOf(values: Readonly<Record<string, string>>): (symbol: string) => string | null {
  return (symbol) => values[symbol] ?? null;
}
