/** What the kernel says of the host itself. It is no message of Docker, so `fix` does not know it; containers suffer all the same. */
import { linesFrom } from '../../columns.ts';
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
  ['memory', ['Out of memory: Kill', 'Out of memory and no killable processes']],
  ['netdevice', ['unregister_netdevice: waiting for ']],
  ['blocked', [' blocked for more than ', ' not responding, still trying']],
  ['vsyscall', ['vsyscall attempted with vsyscall=none', 'vsyscall read attempt denied']],
];
/** The words of a container's own limit, which another rule tells of, are longer: `Memory cgroup out of memory`. */
const SHORTEST = 18;

export const kernelTrouble: HostRule = {
  id: 'log/kernel-trouble',
  check: ({ host }) =>
    host.of('dmesg').flatMap(({ source }) => {
      const found = new Map<string, RuleFinding>();
      for (const [line, text] of linesFrom(source.lines, SHORTEST))
        for (const [variant, signs] of TROUBLES)
          if (!found.has(variant) && signs.some((sign) => text.includes(sign)))
            found.set(variant, { subject: variant, variant, places: [source.at(line)] });
      return [...found.values()];
    }),
};
