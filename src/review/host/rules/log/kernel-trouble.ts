/** What the kernel says of the host itself. It is no message of Docker, so `fix` does not know it; containers suffer all the same. */
import { linesFrom } from '../../columns.ts';
import type { Place, SourceText } from '../../evidence.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The wording, and the signs for it as the kernel prints them (fs/ext4, fs/btrfs, fs/xfs, mm/oom_kill.c, net/core/dev.c …). */
const TROUBLES: readonly (readonly [variant: string, signs: readonly string[]])[] = [
  [
    'filesystem',
    [
      'EXT4-fs error (device ',
      'Remounting filesystem read-only',
      'BTRFS critical (device ',
      ': forced readonly',
      'Please unmount the filesystem and rectify the problem',
      'Shutting down filesystem',
    ],
  ],
  ['memory', ['Out of memory: Kill', 'Out of memory and no killable processes', 'constraint=CONSTRAINT_NONE']],
  ['memory-limit', ['Memory cgroup out of memory', 'constraint=CONSTRAINT_MEMCG']],
  ['netdevice', ['unregister_netdevice: waiting for ']],
  ['blocked', [' blocked for more than ', ' not responding, still trying']],
  ['vsyscall', ['vsyscall attempted with vsyscall=none']],
  ['vsyscall-read', ['vsyscall read attempt denied']],
];
const SHORTEST = 18;
/** What the kernel says of the limit itself, before it ends a process. */
const LIMIT = /\bmemory(?:\+swap)?: usage \d{1,20}kB, limit \d{1,20}kB/;

/** How much the group was allowed, where that was said before the line. */
function limitBefore(source: SourceText, line: number): Place[] {
  const index = source.lines.slice(0, line).findLastIndex((text) => LIMIT.test(text));
  return index === -1 ? [] : [source.at(index + 1)];
}

function tell(variant: string, source: SourceText, line: number): RuleFinding {
  const place = source.at(line);
  if (variant !== 'memory-limit') return { subject: variant, variant, places: [place] };
  const facts = ['symptom:memory-limit-reached'];
  return { subject: variant, variant, facts, places: [place, ...limitBefore(source, line)] };
}

export const kernelTrouble: HostRule = {
  id: 'log/kernel-trouble',
  check: ({ host }) =>
    host.of('dmesg').flatMap(({ source }) => {
      const found = new Map<string, RuleFinding>();
      for (const [line, text] of linesFrom(source.lines, SHORTEST))
        for (const [variant, signs] of TROUBLES)
          if (!found.has(variant) && signs.some((sign) => text.includes(sign)))
            found.set(variant, tell(variant, source, line));
      return [...found.values()];
    }),
};
