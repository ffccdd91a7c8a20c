import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/review/kernel-config/header.ts';
import { parseKernelConfig, readLine, readValue } from '../../src/review/kernel-config/parse.ts';

const read = (text: string, symbol: string): string | null => readValue(parseKernelConfig(text), symbol);

describe('a line of a kernel configuration', () => {
  it.each([
    ['CONFIG_VETH=m', 'VETH', 'm'],
    ['# CONFIG_VETH is not set', 'VETH', 'n'],
    ['# CONFIG_VETH is not set  ', 'VETH', 'n'],
    ['CONFIG_VETH=n', 'VETH', 'n'],
    ['CONFIG_SCSI_DC395x=y', 'SCSI_DC395x', 'y'],
    ['CONFIG_R8723AU=m # Jes maintains this', 'R8723AU', 'm'],
    ['CONFIG_LOCALVERSION="-gentoo"', 'LOCALVERSION', '"-gentoo"'],
    ['CONFIG_CMDLINE="root=/dev/sda1 quiet"', 'CMDLINE', '"root=/dev/sda1 quiet"'],
    ['CONFIG_HZ=1000', 'HZ', '1000'],
    ['  CONFIG_VETH=y', 'VETH', 'y'],
  ])('%j sets %s to %s', (line, symbol, value) => expect(read(`${line}\n`, symbol)).toBe(value));

  it.each([
    '#CONFIG_VETH=m',
    '# CONFIG_VETH=m',
    '# CONFIG_VETH is on',
    'XCONFIG_VETH=y',
    'CONFIG_VETH',
    '#CONFIG_VETH is not set',
    '',
  ])('%j sets nothing', (line) => expect(read(`${line}\nCONFIG_OTHER=y\n`, 'VETH')).toBeNull());

  it('counts last when there are two', () => {
    const config = parseKernelConfig('CONFIG_VETH=y\nCONFIG_NET=y\n# CONFIG_VETH is not set\n');
    expect(readValue(config, 'VETH')).toBe('n');
    expect(readLine(config, 'VETH')).toBe(3);
    expect([config.offsets.isRepeated('VETH'), config.offsets.isRepeated('NET')]).toEqual([true, false]);
  });

  it('needs no line break at the end', () => expect(read('CONFIG_NET=y\nCONFIG_VETH=m', 'VETH')).toBe('m'));
});

const symbol = fc.stringMatching(/^[A-Za-z0-9_]{1,24}$/);
const assignment = fc.oneof(
  fc.constantFrom('y', 'm', 'n').map((value) => ({ value, line: (name: string) => `CONFIG_${name}=${value}` })),
  fc.constant({ value: 'n', line: (name: string) => `# CONFIG_${name} is not set` }),
  fc.nat().map((number) => ({ value: String(number), line: (name: string) => `CONFIG_${name}=${number}` })),
  fc
    .stringMatching(/^[^"\\\n\r]{0,30}$/)
    .map((text) => ({ value: `"${text}"`, line: (name: string) => `CONFIG_${name}="${text}"` })),
);

describe('any configuration', () => {
  it('is read line by line, whatever stands between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(symbol, { minLength: 1, maxLength: 40 }),
        fc.array(assignment, { minLength: 40, maxLength: 40 }),
        fc.constantFrom('', '#', '# a comment', '# CONFIG_NOT=m', '\t'),
        (names, values, filler) => {
          const lines = names.flatMap((name, index) => [filler, values[index]?.line(name) ?? '']);
          const config = parseKernelConfig(lines.join('\n'));
          names.forEach((name, index) => {
            expect(readValue(config, name)).toBe(values[index]?.value);
            expect(readLine(config, name)).toBe(2 * index + 2);
          });
          expect(config.offsets.names()).toEqual(new Set(names));
        },
      ),
    );
  });

  it('never makes the parser fail, and never takes long: a file of open assignments is read in one go', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        (text) => parseKernelConfig(text).offsets.assignments >= 0,
      ),
    );
    expect(parseKernelConfig('CONFIG_A\n'.repeat(400_000)).offsets.assignments).toBe(0);
  });
});

describe('the header', () => {
  const header = (text: string): ReturnType<typeof readHeader> => readHeader(parseKernelConfig(text));

  it.each([
    ['# Linux/x86 6.12.41-gentoo Kernel Configuration', '6.12.41-gentoo', 'x86'],
    ['# Linux/x86_64 6.17.5-200.fc42.x86_64 Kernel Configuration', '6.17.5-200.fc42.x86_64', 'x86'],
    ['# Linux/arm64 6.1.167-27.319.amzn2023 Kernel Configuration', '6.1.167-27.319.amzn2023', 'arm64'],
    ['# Linux/riscv 7.2.0-rc1 Kernel Configuration', '7.2.0-rc1', 'riscv'],
    ['# Linux/sparc64 6.1.1 Kernel Configuration', '6.1.1', 'other'],
  ])('%s', (line, kernelVersion, arch) => {
    expect(header(`#\n# Automatically generated file; DO NOT EDIT.\n${line}\n#\nCONFIG_NET=y\n`)).toMatchObject({
      kind: 'full',
      kernelVersion,
      arch,
    });
  });

  it('of an old kernel has a date', () => {
    const text =
      "#\n# Automatically generated make config: don't edit\n# Linux kernel version: 2.6.36-gentoo-r5\n# Sun Dec  5 12:11:57 2010\n#\nCONFIG_X86_64=y\n";
    expect(header(text)).toMatchObject({
      kind: 'full',
      kernelVersion: '2.6.36-gentoo-r5',
      arch: 'x86',
      date: 'Sun Dec  5 12:11:57 2010',
    });
  });

  it('missing: a short file is a fragment, a longer one a defconfig, one that only the kernel can have written is whole', () => {
    expect(header('CONFIG_VETH=m\n').kind).toBe('fragment');
    expect(header(Array.from({ length: 200 }, (_, index) => `CONFIG_X${index}=y`).join('\n')).kind).toBe('defconfig');
    expect(header('CONFIG_CC_IS_GCC=y\nCONFIG_VETH=m\n')).toMatchObject({ kind: 'full', kernelVersion: null });
  });

  it('missing: the architecture is read from the symbols', () => {
    expect(header('CONFIG_ARM64=y\n').arch).toBe('arm64');
    expect(header('CONFIG_VETH=y\n').arch).toBeNull();
  });
});
