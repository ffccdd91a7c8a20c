/** Which lines of a text are a kernel's, and which of them are switches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKernelLines, readKernelLines } from '../../src/core/kernel-lines/kernel-lines.ts';

/** Lines that are looked at anyway. */
const REST = '#: the end of a file is read as people write it\n';

describe('lines of a kernel configuration', () => {
  it.each([
    'CONFIG_NET=y\n',
    'CONFIG_SCSI_DC395x=m\n',
    'CONFIG_HZ=1000\n',
    'CONFIG_CMDLINE=""\n',
    'CONFIG_PHYSICAL_START=0x1000000\n',
    '# CONFIG_VETH is not set\n',
  ])('%j is left out of what may hold a secret', (line) => {
    const lines = readKernelLines(`#: a\n${line}${REST}`);
    expect(lines.besides).toBe(`#: a\n${REST}`);
    expect(lines.offsets.assignments).toBe(1);
  });

  it.each([
    'CONFIG_CMDLINE="quiet"\n',
    'CONFIG_X=ghp_abc\n',
    'CONFIG_X=yes\n',
    'CONFIG_A B=y\n',
    '# CONFIG_A B is not set\n',
    '# CONFIG_VETH is not set  \n',
    '# CONFIG_VETH=m\n',
    ' CONFIG_NET=y\n',
    'CONFIG_=y\n',
    'CONFIG_\u4e0a=y\n',
  ])('%j is not', (line) => {
    expect(readKernelLines(line).besides).toBe(line);
    expect(readKernelLines(line + REST).besides).toBe(line + REST);
  });

  it('are the same with and without more lines behind them', () => {
    const line = fc
      .tuple(
        fc.constantFrom('CONFIG_', '# CONFIG_', ' CONFIG_', '#CONFIG_'),
        fc.string({ maxLength: 9, unit: 'binary' }),
      )
      .chain(([start, name]) =>
        fc
          .constantFrom('=y', '=16', '="x"', ' is not set', ' is not set ', '', '=yes')
          .map((end) => start + name + end),
      );
    fc.assert(
      fc.property(line, fc.constantFrom('A', 'AB_1', 'LONGER_NAME'), (text, name) => {
        const alone = readKernelLines(`${text}\nCONFIG_${name}=y`);
        const { offsets } = readKernelLines(`${text}\nCONFIG_${name}=y\n${REST}`);
        expect(offsets.assignments).toBe(alone.offsets.assignments);
        expect(offsets.get(name)).toBe(alone.offsets.get(name));
        for (const each of alone.offsets.names()) expect(offsets.has(each)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are found under their names, whatever hash they share', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z0-9_a-z]{1,9}$/), { maxLength: 60 }), (names) => {
        const text = names.map((name) => `CONFIG_${name}=y\n`).join('');
        const { offsets } = readKernelLines(text);
        for (const name of names) expect(text.startsWith(`${name}=`, offsets.get(name))).toBe(true);
        expect(offsets.has('NOT_THERE_AT_ALL')).toBe(false);
      }),
    );
  });

  it('are looked for only where there can be any', () => {
    expect(findKernelLines('CONFIG in the middle: CONFIG_NET=y\n')).toBeNull();
    expect(findKernelLines('a\n# CONFIG_NET is not set\n')?.offsets.has('NET')).toBe(true);
  });
});
