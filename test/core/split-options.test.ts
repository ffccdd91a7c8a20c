import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitOptions } from '../../src/core/split-options.ts';

const OPTIONS = {
  docker: { type: 'string' },
  rootless: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What Node makes of the same arguments, in our words. */
function byNode(args: readonly string[]): unknown[] {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens.flatMap((token): unknown[] => {
    if (token.kind === 'option-terminator') return [];
    if (token.kind === 'positional') return [{ kind: 'positional', value: token.value }];
    const { rawName, name, value, inlineValue } = token;
    return [{ kind: 'option', rawName, name, ...(value !== undefined && { value }), isInline: inlineValue === true }];
  });
}

it('options are split as Node splits them', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '--',
      '-',
      '-h',
      '-hx',
      '-xh',
      '--docker',
      '--docker=',
      '--docker=29',
      '--rootless',
      '--rootless=1',
    ),
    fc.constantFrom('--=x', '--constructor', '--unknown', '--unknown=a=b', 'btrfs', '', '29.7', '-1'),
    // A dash among letters ends the options for Node; for us it is one that nobody knows.
    fc.string({ maxLength: 6 }).filter((text) => !/^-[^-].*-/.test(text)),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (args) => {
      expect(splitOptions(args, OPTIONS)).toEqual(byNode(args));
    }),
    { numRuns: 2000 },
  );
});
