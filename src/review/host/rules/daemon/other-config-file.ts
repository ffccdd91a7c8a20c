/** dockerd is told to read another file than the usual one. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { pathOnHost } from '../../fix/path-on-host.ts';
import type { HostRule } from '../../rule.ts';

const USUAL = '/etc/docker/daemon.json';

export const otherConfigFile: HostRule = {
  id: 'daemon/other-config-file',
  check: (input) => {
    const daemon = daemonOf(input);
    const flag = daemon.flags.findLast(({ name, isKnown }) => isKnown && name === 'config-file');
    if (!flag?.value) return [];
    // Without root's rights it is not the usual one.
    if (flag.value === USUAL)
      return input.profile.rootless || daemon.files.length > 0
        ? []
        : [{ subject: 'config-file', variant: 'usual', values: { file: USUAL }, places: [flag.place] }];
    // Only what is said to lie at the usual place is surely not read.
    const unread = daemon.files.find(({ name }) => pathOnHost(name, undefined) === USUAL);
    return [
      {
        subject: 'config-file',
        ...(unread && { variant: 'unread' }),
        values: { file: flag.value, usual: USUAL },
        places: [flag.place, ...(unread ? [unread.evidence.source.at(null)] : [])],
      },
    ];
  },
};
