/**
 * Reads the output of moby's contrib/check-config.sh: `- CONFIG_X: missing`, `- CONFIG_X: enabled (as module)`, and what it
 * says about the host's control groups.
 */
import type { Said } from './statement.ts';

const LINE = /^"?CONFIG_(\w+)"?\s*:\s*(missing|enabled)\b(\s*\(as module\))?/;

/** What a line says about an option, or null. */
export function readCheckConfigLine(line: string): Said | null {
  const [, symbol, state, asModule] = LINE.exec(line) ?? [];
  if (symbol === undefined) return null;
  if (state === 'missing') return { symbol, value: 'n', wants: 'set' };
  // The script prints these two only when they are set, as something bad.
  const isBad = /^LEGACY_VSYSCALL_(NATIVE|NONE)$/.test(symbol);
  return { symbol, value: asModule === undefined ? 'y' : 'm', wants: isBad ? 'unset' : null };
}

/** The hierarchy of the host: `cgroup hierarchy: cgroupv2`, or for version 1 how it is mounted; null when not told. */
export function readCgroupVersion(lines: readonly string[]): 1 | 2 | null {
  for (const line of lines) {
    const [, told] = /^(?:cgroup hierarchy|cgroup version)\s{0,4}[:[]\s*(\S.*)$/i.exec(line) ?? [];
    if (told === undefined) continue;
    if (/^(?:cgroup ?v?2|v?2)\b/i.test(told)) return 2;
    if (/^(?:properly mounted|single mountpoint|cgroup ?v?1|v?1)\b/i.test(told)) return 1;
  }
  return null;
}

/** The cgroup v2 controllers that the host does not offer. */
export function readMissingControllers(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^(cpu|cpuset|io|memory|pids|hugetlb|rdma|misc):\s*missing\b/.exec(line)?.[1] ?? []);
}

/** Whether the host has no control groups mounted at all: `cgroup hierarchy: nonexistent??`. */
export function lacksHierarchy(lines: readonly string[]): boolean {
  return lines.some((line) => /^cgroup hierarchy\s{0,4}[:[]\s*nonexistent\b/i.test(line));
}
