import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { KconfigTrees } from '../../../src/knowledge/kconfig-trees.ts';
import { treeFilesIn } from '../../../src/knowledge/tree-files.ts';
import { findDependentLosses } from '../../../src/review/kconfig/dependent-losses.ts';
import { textTri, triText } from '../../../src/review/kconfig/expression.ts';
import { ConfigModel } from '../../../src/review/kconfig/model.ts';
import { parseKernelConfig, readValue } from '../../../src/review/kernel-config/parse.ts';
import { fileOf, promptless, settable, smallTree } from './small-tree.ts';

const TREES = new KconfigTrees(treeFilesIn(new URL('../../../knowledge/kconfig/', import.meta.url).pathname));
const FIXTURES = new URL('../../fixtures/kernel-config/', import.meta.url);

describe('the model beside files that the kernel itself wrote', () => {
  it.each([
    ['linux-6.12-x86-tinyconfig.config', '6.12'],
    ['linux-6.12-x86-defconfig.config', '6.12'],
    ['linux-7.3-x86-defconfig.config', '7.3'],
    ['debian-6.12-amd64.config.gz', '6.12'],
  ])('%s: every symbol of the tree has the value that make olddefconfig gave it', (name, kernel) => {
    const bytes = readFileSync(new URL(name, FIXTURES));
    const config = parseKernelConfig((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1'));
    const tree = TREES.find(kernel, 'x86');
    if (!tree) throw new Error('no tree');
    const model = new ConfigModel(tree, (symbol) => readValue(config, symbol), 'whole');
    const different = tree
      .names()
      .filter((symbol) => /bool|tristate/.test(tree.type(symbol) ?? ''))
      .filter((symbol) => model.tri(symbol) !== textTri(readValue(config, symbol)))
      .map((symbol) => `${symbol} ${triText(model.tri(symbol))}, in the file ${readValue(config, symbol)}`);
    // What the toolchain decides differs between the machine that wrote the file and the one the tree assumes.
    expect(different.filter((each) => !/^(CC_|HAVE_|PAHOLE_|ARCH_|AS_|LD_)/.test(each))).toEqual([]);
  });
});

describe('a symbol', () => {
  const values = (symbols: Parameters<typeof smallTree>[0], file: Record<string, string>): ConfigModel =>
    new ConfigModel(smallTree(symbols), fileOf({ MODULES: 'y', ...file }), 'whole');

  it('is at most as high as its dependency', () => {
    const model = values(
      { A: settable({ t: 'tristate' }), B: settable({ t: 'tristate', d: 'A' }) },
      { A: 'm', B: 'm' },
    );
    expect(model.tri('B')).toBe(1);
    model.edit('B', 2);
    expect(model.tri('B')).toBe(1);
  });

  it('is y for a module when it is a bool, and everything is without MODULES', () => {
    const symbols = { A: settable({ t: 'tristate' }), B: settable({ d: 'A' }) };
    expect(values(symbols, { A: 'm', B: 'y' }).tri('B')).toBe(2);
    expect(values(symbols, { A: 'm', MODULES: 'n' }).tri('A')).toBe(2);
  });

  it('keeps its line idle while a dependency is missing', () => {
    const model = values({ A: settable(), B: settable({ d: 'A' }) }, { A: 'n', B: 'y' });
    expect([model.tri('B'), model.written('B')]).toEqual([0, 2]);
    model.edit('A', 2);
    expect(model.tri('B')).toBe(2);
  });

  it('is believed where the file is of another kernel', () => {
    const tree = smallTree({ A: settable(), B: settable({ d: 'A' }) });
    expect(new ConfigModel(tree, fileOf({ B: 'y' }), 'foreign').tri('B')).toBe(2);
  });

  it('takes its first default that applies, where the file is silent', () => {
    const symbols = { A: settable(), B: settable({ df: [['n', 'A'], ['y']] }), C: promptless({ df: [['A']] }) };
    expect(values(symbols, { A: 'n' }).tri('B')).toBe(2);
    expect(values(symbols, { A: 'y' }).tri('B')).toBe(0);
    expect(values(symbols, { A: 'y' }).tri('C')).toBe(2);
    expect(values(symbols, { A: 'y', B: 'y' }).tri('B')).toBe(2);
  });

  it('is raised by what selects it, whatever its own line says', () => {
    const symbols = { A: settable({ t: 'tristate', s: [['B']] }), B: settable({ t: 'tristate' }) };
    expect(values(symbols, { A: 'm', B: 'n' }).tri('B')).toBe(1);
    expect(values(symbols, { A: 'y', B: 'm' }).tri('B')).toBe(2);
  });

  it('is raised by an imply only where the file is silent and its dependencies allow', () => {
    const symbols = { A: settable({ w: [['B']] }), B: settable({ d: 'C' }), C: settable() };
    expect(values(symbols, { A: 'y', C: 'y' }).tri('B')).toBe(2);
    expect(values(symbols, { A: 'y', C: 'y', B: 'n' }).tri('B')).toBe(0);
    expect(values(symbols, { A: 'y', C: 'n' }).tri('B')).toBe(0);
  });

  it('stays where something outside the tree must have selected it', () => {
    const model = values({ A: promptless({ o: 3 }), B: promptless() }, { A: 'y', B: 'y' });
    expect([model.tri('A'), model.tri('B')]).toEqual([2, 0]);
  });

  it('is taken for set in a part that does not name it, unless something wants it off', () => {
    const tree = smallTree({ A: settable(), RT: settable(), B: settable({ d: 'A && !RT' }) });
    const model = new ConfigModel(tree, fileOf({ B: 'n' }), 'part');
    expect([model.tri('A'), model.tri('RT'), model.tri('B')]).toEqual([2, 0, 0]);
    model.edit('B', 2);
    expect(model.tri('B')).toBe(2);
  });

  it.each(['A || A=n', 'A || !A', 'A=n || A', '!A || A'])(
    'is taken for set there too where something is only not built in over it (%s)',
    (d) => {
      const tree = smallTree({ A: settable({ t: 'tristate' }), B: settable({ t: 'tristate', d }) });
      expect(new ConfigModel(tree, fileOf({}), 'part').tri('A')).toBe(2);
    },
  );
});

describe('a choice', () => {
  const entries = { ONE: settable({ c: 'ONE' }), TWO: settable({ c: 'ONE' }), RT: settable({ c: 'ONE', d: 'EXPERT' }) };
  const tree = smallTree(
    { EXPERT: settable(), ...entries },
    { ONE: { t: 'bool', of: ['ONE', 'TWO', 'RT'], df: [['TWO']] } },
  );
  const chosen = (file: Record<string, string>): string[] => {
    const model = new ConfigModel(tree, fileOf(file), 'whole');
    return ['ONE', 'TWO', 'RT'].filter((entry) => model.tri(entry) === 2);
  };

  it('has the entry that the file names, else the one it prefers', () => {
    expect(chosen({ ONE: 'y', TWO: 'n' })).toEqual(['ONE']);
    expect(chosen({})).toEqual(['TWO']);
    expect(chosen({ RT: 'y', EXPERT: 'y' })).toEqual(['RT']);
  });

  it('does not have an entry that is not to be seen', () => expect(chosen({ RT: 'y', EXPERT: 'n' })).toEqual(['TWO']));

  it('changes with a change', () => {
    const model = new ConfigModel(tree, fileOf({ ONE: 'y' }), 'whole');
    model.edit('TWO', 2);
    expect([model.tri('ONE'), model.tri('TWO')]).toEqual([0, 2]);
    expect([...model.losses()]).toEqual([['ONE', 0]]);
  });
});

describe('a loss', () => {
  const tree = smallTree(
    {
      SMP: settable(),
      TUN: settable({ t: 'tristate' }),
      OLD: settable({ d: '!SMP' }),
      TINY: promptless({ df: [['!SMP']] }),
    },
    {},
    {
      watched: {
        GOVERNOR: ['bool', '!(PSTATE && SMP)'],
        VHOST: ['tristate', 'TUN || !TUN'],
        TRACER: ['bool', 'TUN || !TUN'],
        IDLE: ['bool', 'SMP && TUN'],
      },
      dependents: {
        BOOST: ['bool', 'GOVERNOR'],
        STEP: ['int', 'BOOST'],
        HELPER: ['bool', 'GOVERNOR || OTHER', 'hidden'],
        DRIVER: ['tristate', 'HELPER'],
        VHOST_NET: ['tristate', 'VHOST && NET'],
        IDLE_TOO: ['bool', 'IDLE'],
      },
    },
  );
  const lost = (file: Record<string, string>, edits: Record<string, 1 | 2>): Record<string, number> => {
    const model = new ConfigModel(tree, fileOf({ MODULES: 'y', ...file }), 'whole');
    for (const [symbol, value] of Object.entries(edits)) model.edit(symbol, value);
    return Object.fromEntries(model.losses());
  };

  it('is what a person had set and has less of, not what the kernel made by itself', () =>
    expect(lost({ OLD: 'y' }, { SMP: 2 })).toEqual({ OLD: 0 }));

  it('can be far from the tree', () => {
    expect(lost({ PSTATE: 'y', GOVERNOR: 'y' }, { SMP: 2 })).toEqual({ GOVERNOR: 0 });
    expect(lost({ PSTATE: 'n', GOVERNOR: 'y' }, { SMP: 2 })).toEqual({});
    expect(lost({ VHOST: 'y' }, { TUN: 1 })).toEqual({ VHOST: 1 });
    expect(lost({ VHOST: 'y' }, { TUN: 2 })).toEqual({});
  });

  it('is none for a bool below a module', () => expect(lost({ TRACER: 'y' }, { TUN: 1 })).toEqual({}));

  it('is none where the line was idle before', () => expect(lost({ IDLE: 'y' }, { TUN: 2 })).toEqual({}));

  const along = (file: Record<string, string>, edits: Record<string, 1 | 2>): Record<string, [string, number]> => {
    const read = fileOf({ MODULES: 'y', ...file });
    const model = new ConfigModel(tree, read, 'whole');
    for (const [symbol, value] of Object.entries(edits)) model.edit(symbol, value);
    const losses = findDependentLosses(model, model.losses(), read);
    return Object.fromEntries(losses.map(({ symbol, from, left }) => [symbol, [from, left]]));
  };
  const governed = { PSTATE: 'y', GOVERNOR: 'y', BOOST: 'y', STEP: '5' };

  it('takes along what depends on it, numbers too', () => {
    expect(along(governed, { SMP: 2 })).toEqual({ BOOST: ['y', 0], STEP: ['5', 0] });
    expect(along({ ...governed, PSTATE: 'n' }, { SMP: 2 })).toEqual({});
    expect(along({ VHOST: 'y', VHOST_NET: 'y', NET: 'y' }, { TUN: 1 })).toEqual({ VHOST_NET: ['y', 1] });
  });

  it('takes along what hangs on it through a symbol that nobody can set, unless something else holds that', () => {
    const file = { PSTATE: 'y', GOVERNOR: 'y', HELPER: 'y', DRIVER: 'm' };
    expect(along(file, { SMP: 2 })).toEqual({ DRIVER: ['m', 0] });
    expect(along({ ...file, OTHER: 'y' }, { SMP: 2 })).toEqual({});
  });

  it('takes nothing along that was idle before', () =>
    expect(along({ ...governed, IDLE: 'y', IDLE_TOO: 'y', OLD: 'y' }, { SMP: 2 })).not.toHaveProperty('IDLE_TOO'));
});

describe('a whole file that has lost lines', () => {
  const symbols = {
    SMP: settable(),
    CPUSETS: settable({ d: 'SMP' }),
    GATE: settable(),
    TABLE: settable({ d: 'GATE' }),
  };
  const isOff = (symbol: string): boolean => symbol === 'GATE';
  const model = (file: Record<string, string>): ConfigModel =>
    new ConfigModel(smallTree(symbols), fileOf({ MODULES: 'y', ...file }), 'whole', { isOff });

  it('had what one that is left depends on, or the kernel would not have written it', () => {
    expect(model({ CPUSETS: 'y' }).tri('CPUSETS')).toBe(2);
    expect(model({ CPUSETS: 'y' }).before('SMP')).toBe(2);
  });

  it('has nothing that its lines deny, that nothing depends on, or that came with a newer kernel', () => {
    expect(model({ CPUSETS: 'y', SMP: 'n' }).tri('CPUSETS')).toBe(0);
    expect(model({ CPUSETS: 'n' }).tri('SMP')).toBe(0);
    expect(model({ TABLE: 'y' }).tri('TABLE')).toBe(0);
  });
});
