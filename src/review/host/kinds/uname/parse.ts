/** `uname -a`, `uname -r`, /proc/version: the kernel that runs. */
import type { Arch } from '../../../../core/profile.ts';
import { isRelease } from '../../../../core/release.ts';
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface Uname {
  readonly release: string | null;
  /** As the kernel names the machine: `x86_64`, `aarch64`. */
  readonly machine: string | null;
  readonly line: number | null;
}

/** `utsname.machine` of the architectures that Gentoo and Docker share. */
const MACHINES: ReadonlyMap<string, Arch> = new Map([
  ['x86_64', 'x86'],
  ['i686', 'x86'],
  ['i586', 'x86'],
  ['i486', 'x86'],
  ['aarch64', 'arm64'],
  ['armv7l', 'arm'],
  ['armv6l', 'arm'],
  ['riscv64', 'riscv'],
  ['ppc64', 'powerpc'],
  ['ppc64le', 'powerpc'],
]);

/** The release of one line: the second or third word after `Linux`, or the only word. */
function releaseOf(cells: readonly string[], isAlone: boolean): string | null {
  const [first = '', ...rest] = cells;
  if (first === 'Linux') return rest.slice(0, 2).find((word) => /^\d+\.\d/.test(word) && isRelease(word)) ?? null;
  return isAlone && cells.length === 1 && isRelease(first) ? first : null;
}

/** Reads the first line that names a kernel. */
export function parseUname(source: SourceText): Parsed<Uname> {
  const isAlone = !source.text.trim().includes('\n');
  for (const { line, cells } of rowsOf(source)) {
    const release = releaseOf(cells, isAlone);
    if (release === null) continue;
    const machine = cells.findLast((word) => MACHINES.has(word)) ?? null;
    const arch = machine === null ? undefined : MACHINES.get(machine);
    return {
      content: { release, machine, line },
      told: [
        source.tell('kernel', release, line, 'runs'),
        ...(arch === undefined ? [] : [source.tell('arch', arch, line, 'runs')]),
      ],
    };
  }
  return { content: { release: null, machine: null, line: null }, told: [] };
}
