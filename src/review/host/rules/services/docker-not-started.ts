/** OpenRC does not start Docker at boot. */
import type { Edit } from '../../edit.ts';
import type { HostRule } from '../../rule.ts';

/** Runlevels that come before the network is there. */
const EARLY = new Set(['sysinit', 'boot']);

function command(text: string): Edit {
  return { target: 'command', phase: 'configure', command: text };
}

export const dockerNotStarted: HostRule = {
  id: 'services/docker-not-started',
  check: ({ host, profile }) =>
    host.of('rc-update').flatMap(({ content, source }) => {
      // A rootless daemon is started by its user, and the service is of root's.
      if (!content.isList || profile.rootless) return [];
      const docker = content.services.get('docker');
      const runlevels = docker?.runlevels ?? [];
      if (runlevels.some((each) => !EARLY.has(each))) return [];
      const isEarly = runlevels.length > 0;
      return [
        {
          subject: 'docker',
          ...(isEarly && { variant: 'early', values: { runlevels } }),
          places: [source.at(docker?.line ?? null)],
          edits: [
            command('rc-update add docker default'),
            ...runlevels.map((each) => command(`rc-update del docker ${each}`)),
          ],
        },
      ];
    }),
};
