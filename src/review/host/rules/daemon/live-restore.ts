/** live-restore and swarm mode exclude each other. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const liveRestore: HostRule = {
  id: 'daemon/live-restore',
  check: (input) => {
    const daemon = daemonOf(input);
    const found = daemon.boolean('live-restore');
    if (found?.value !== true) return [];
    const swarm = input.host.value('swarm');
    const file = found.path && daemon.fileOf('live-restore');
    if (swarm !== true)
      return swarm === false ? [] : [{ subject: 'live-restore', variant: 'alone', places: [found.place] }];
    return [
      {
        subject: 'live-restore',
        places: [found.place, ...input.host.placesOf('swarm')],
        ...(file && { edits: [file.remove('live-restore')] }),
      },
    ];
  },
};
