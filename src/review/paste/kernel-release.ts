/** Finds which kernel a paste is about: what Portage, `uname`, menuconfig and paths say. */
import { isRelease } from '../../core/release.ts';

/** Portage's headlines; the release stands behind them or in the next line. */
const HEAD = /^(?:Found sources for kernel version|Running kernel version|Kernel version|Linux Kernel version)\b/i;
const UNAME = /(?:^|[\s$#%>])uname -\w*[ra]/;
/** `uname -a`, and the title of menuconfig. */
const SYSTEM = /\bLinux(?:\/\w+)? (?:[\w.-]{1,64} )?(\d+\.\d+[\w.+-]*) (?:#\d|Kernel Configuration)/;
const PATH =
  /(?:\/(?:boot|src|modules)\/|\b(?:gentoo-sources|gentoo-kernel|gentoo-kernel-bin|vanilla-sources|kernel-config)-)(?:[a-z][\w]*-)*v?(\d+\.\d+(?:\.\d+)?(?:[-_.+]?[a-z][\w.+-]*|-r?\d+)*)/i;
const NAMED = /^kernel:?\s+(?:release:?\s+|version:?\s+)?v?(\d+\.\d+[\w.+-]*)/i;

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(' ') + 1).replace(/^\D+/, '');
}

function releaseIn(line: string, next: string): string | null {
  const candidates = HEAD.test(line)
    ? [lastWord(line), next]
    : [
        UNAME.test(line) ? next : '',
        SYSTEM.exec(line)?.[1] ?? '',
        PATH.exec(line)?.[1] ?? '',
        NAMED.exec(line)?.[1] ?? '',
      ];
  return candidates.map((each) => each.trim().replace(/[/.,:;)]+$/, '')).find(isRelease) ?? null;
}

/** The first release that a line names, or null. */
export function findKernelRelease(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (!/\d\.\d/.test(line) && !HEAD.test(line) && !UNAME.test(line)) continue;
    const release = releaseIn(line, lines[index + 1] ?? '');
    if (release !== null) return release;
  }
  return null;
}
