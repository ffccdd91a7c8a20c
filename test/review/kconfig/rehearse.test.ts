import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { KconfigTrees } from '../../../src/knowledge/kconfig-trees.ts';
import { treeFilesIn } from '../../../src/knowledge/tree-files.ts';
import { triText } from '../../../src/review/kconfig/expression.ts';
import { rehearse, writeRehearsed } from '../../../src/review/kconfig/rehearse.ts';
import { parseKernelConfig, readValue } from '../../../src/review/kernel-config/parse.ts';
import { fileOf, promptless, settable, smallTree } from './small-tree.ts';

const TREES = new KconfigTrees(treeFilesIn(new URL('../../../knowledge/kconfig/', import.meta.url).pathname));
const FIXTURES = new URL('../../fixtures/kernel-config/', import.meta.url);

type SmallTree = Parameters<typeof smallTree>;

/** What the new kernel makes of a file with modules: `A=m B=n`. */
function moved(file: Record<string, string>, ...tree: SmallTree): string {
  const model = rehearse(smallTree(...tree), fileOf({ MODULES: 'y', ...file }));
  const symbols = Object.keys(tree[0]);
  return symbols.map((symbol) => `${symbol}=${triText(model.tri(symbol))}`).join(' ');
}

describe('a line of the old file', () => {
  it('counts where the new kernel shows the option, as high as its dependencies let it', () =>
    expect(moved({ A: 'm', B: 'y' }, { A: settable({ t: 'tristate' }), B: settable({ t: 'tristate', d: 'A' }) })).toBe(
      'A=m B=m',
    ));

  it('goes with a dependency that is new', () =>
    expect(moved({ TABLE: 'm' }, { GATE: settable(), TABLE: settable({ t: 'tristate', d: 'GATE' }) })).toBe(
      'GATE=n TABLE=n',
    ));

  it('goes with a dependency that has vanished, whatever the file says of it', () =>
    expect(
      moved(
        { GONE: 'y', A: 'y', OLD: 'y', B: 'y' },
        { A: settable({ d: 'GONE' }), B: settable({ d: 'OLD' }) },
        {},
        { undefined: ['OLD'] },
      ),
    ).toBe('A=n B=n'));

  it('counts for nothing where the option has lost its prompt: its default does', () =>
    expect(moved({ A: 'n', B: 'y' }, { A: promptless({ df: [['y']] }), B: promptless() })).toBe('A=y B=n'));

  it('counts for nothing where m has become no value: the default does', () =>
    expect(moved({ A: 'm', B: 'm' }, { A: settable(), B: settable({ df: [['y']] }) })).toBe('A=n B=y'));

  it('counts for nothing where a tristate holds something else', () =>
    expect(moved({ A: '"text"' }, { A: settable({ t: 'tristate', df: [['m']] }) })).toBe('A=m'));
});

describe('an option that the old file does not name', () => {
  it('takes its default; another default than before does not touch a line', () => {
    const tree: SmallTree[0] = { A: settable({ df: [['y']] }), B: settable({ df: [['y']] }) };
    expect(moved({ B: 'n' }, tree)).toBe('A=y B=n');
  });

  it('comes on with what selects or implies it, inside the tree and around it', () => {
    const tree: SmallTree[0] = {
      A: settable({ s: [['B']], w: [['C']] }),
      B: promptless(),
      C: settable(),
      D: promptless({ t: 'tristate', o: 1 }),
      E: promptless({ o: 1 }),
    };
    const around = {
      around: { HELPER: { t: 'bool' as const, df: [['y', 'A'] as const] } },
      raisers: { D: { by: [['DRIVER'] as const] }, E: { by: [['HELPER'] as const] } },
    };
    expect(moved({ A: 'y', DRIVER: 'm' }, tree, {}, around)).toBe('A=y B=y C=y D=m E=y');
    expect(moved({ A: 'n', DRIVER: 'n', D: 'm', E: 'y' }, tree, {}, around)).toBe('A=n B=n C=n D=n E=n');
  });

  it('keeps what was selected where the tree does not say by whom', () =>
    expect(moved({ A: 'y' }, { A: promptless({ o: 3 }) })).toBe('A=y'));
});

describe('a renamed option', () => {
  const tree: SmallTree[0] = { NEW: settable({ df: [['OLD']] }), OLD: promptless({ x: 1 }) };

  it('carries its value over when the new kernel calls the old name transitional', () => {
    expect(moved({ OLD: 'y' }, tree)).toBe('NEW=y OLD=y');
    expect(moved({ OLD: 'n' }, tree)).toBe('NEW=n OLD=n');
    expect(moved({ OLD: 'y', NEW: 'n' }, tree)).toBe('NEW=n OLD=y');
  });

  it('has no line any more', () => {
    const text = 'CONFIG_MODULES=y\nCONFIG_OLD=y\n';
    const config = parseKernelConfig(text);
    const model = rehearse(smallTree(tree), (symbol) => readValue(config, symbol));
    expect(writeRehearsed(model, text).text).toMatch(/^CONFIG_MODULES=y\n\n\nCONFIG_NEW=y\n$/);
  });
});

describe('a choice', () => {
  const entry = settable({ c: 'A' });
  const tree: SmallTree[0] = { A: entry, B: entry, C: entry };
  const choices: SmallTree[1] = { A: { t: 'bool', n: [{ p: 'one of' }], of: ['A', 'B', 'C'], df: [['B']] } };

  it('keeps the entry of the file, else takes the preferred one', () => {
    expect(moved({ C: 'y' }, tree, choices)).toBe('A=n B=n C=y');
    expect(moved({}, tree, choices)).toBe('A=n B=y C=n');
  });

  it('since 6.11 takes an entry that the file does not name before one that it says no to', () => {
    expect(moved({ A: 'n', B: 'n' }, tree, choices)).toBe('A=n B=n C=y');
    expect(moved({ A: 'n', B: 'n', C: 'n' }, tree, choices)).toBe('A=y B=n C=n');
    expect(moved({ A: 'n', B: 'n' }, tree, choices, {}, '6.1.9')).toBe('A=n B=y C=n');
  });
});

describe('modules', () => {
  it('are built in where the new kernel has none', () =>
    expect(moved({ MODULES: 'n', A: 'm' }, { A: settable({ t: 'tristate' }) })).toBe('A=y'));
});

describe('numbers and texts', () => {
  it('are those of the file, else the default', () => {
    const tree: SmallTree[0] = {
      BITS: settable({ t: 'int', df: [['64', 'A'], ['32']] }),
      A: settable({ d: 'SIZE>=8' }),
      SIZE: settable({ t: 'int', df: [['8']] }),
    };
    const textAfter = (file: Record<string, string>): string =>
      writeRehearsed(rehearse(smallTree(tree), fileOf(file)), '')
        .text.replaceAll(/CONFIG_MODULES.*|\n+/g, ' ')
        .trim();
    expect(textAfter({ A: 'y' })).toContain('CONFIG_BITS=64 CONFIG_A=y CONFIG_SIZE=8');
    expect(textAfter({ A: 'y', SIZE: '4' })).toContain('CONFIG_BITS=32 CONFIG_SIZE=4');
  });
});

describe('the rehearsed file', () => {
  it('has each line where it was, so that its number stays; new ones come last', () => {
    const text = '# Linux/x86 6.1.1 Kernel Configuration\nCONFIG_GONE=y\nCONFIG_A=y\n# CONFIG_OTHER is not set\n';
    const config = parseKernelConfig(text);
    const tree = smallTree({ A: settable({ d: 'B' }), B: settable() });
    const model = rehearse(tree, (symbol) => readValue(config, symbol));
    const { text: written, ownEnd } = writeRehearsed(model, text);
    expect(written.slice(0, ownEnd).split('\n').slice(0, 4)).toEqual([
      '# Linux/x86 6.1.1 Kernel Configuration',
      '',
      '',
      '# CONFIG_OTHER is not set',
    ]);
    expect(written.slice(ownEnd)).toBe('# CONFIG_MODULES is not set\n# CONFIG_B is not set\n');
  });
});

/** The lines that count, sorted. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^(# )?CONFIG_/.test(line))
    .sort();
}

function rehearsed(text: string, kernel: string, arch: string): string {
  const config = parseKernelConfig(text);
  const tree = TREES.find(kernel, arch);
  if (!tree) throw new Error('no tree');
  return writeRehearsed(
    rehearse(tree, (symbol) => readValue(config, symbol)),
    text,
  ).text;
}

describe('rehearsing onto the kernel that wrote the file', () => {
  it.each([
    ['linux-6.12-x86-tinyconfig.config', '6.12'],
    ['linux-6.12-x86-defconfig.config', '6.12'],
    ['linux-7.3-x86-defconfig.config', '7.3'],
    ['debian-6.12-amd64.config.gz', '6.12'],
  ])('changes nothing: %s', (name, kernel) => {
    const bytes = readFileSync(new URL(name, FIXTURES));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const before = new Set(linesOf(text));
    const changed = linesOf(rehearsed(text, kernel, 'x86')).filter((line) => !before.has(line));
    // What the toolchain decides differs between the machine that wrote the file and the one the tree assumes.
    expect(changed.filter((line) => !/CONFIG_(CC_|HAVE_|PAHOLE_|ARCH_|AS_|LD_)/.test(line))).toEqual([]);
  });
});

/** Numbers in [0, 1) that are the same in every run. */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    yield (state >>> 0) / 2 ** 32;
  }
}

/** A file that says something at random of most symbols of a tree. */
function randomFile(kernel: string, arch: string, seed: number): string {
  const tree = TREES.find(kernel, arch);
  if (!tree) throw new Error('no tree');
  const numbers = numbersFrom(seed);
  const lineFor = (symbol: string): string => {
    const value = ['y', 'y', 'y', 'm', 'n', ''][Math.floor(numbers.next().value * 6)];
    if (value === '' || value === undefined) return '';
    return value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;
  };
  const isSwitch = (symbol: string): boolean => /bool|tristate/.test(tree.type(symbol) ?? '');
  return `${tree.names().filter(isSwitch).map(lineFor).join('\n')}\n`;
}

describe('rehearsing twice', () => {
  const kernels = ['5.10', '5.15', '6.1', '6.6', '6.12', '6.18', '7.3'];

  it.each(kernels.flatMap((kernel) => ['x86', 'arm64'].map((arch) => [kernel, arch] as const)))(
    'onto Linux %s (%s) is rehearsing once, for any file',
    (kernel, arch) => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const once = rehearsed(randomFile(kernel, arch, seed), kernel, arch);
        expect(linesOf(rehearsed(once, kernel, arch)), `seed ${seed}`).toEqual(linesOf(once));
      }
    },
  );
});
