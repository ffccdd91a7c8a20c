/** OpenRC does not start Docker at boot. */
import type { HostRule } from '../rule.ts';

/** Runlevels that come before the network is there. */
const EARLY = new Set(['sysinit', 'boot']);

export const dockerNotStarted: HostRule = {
  id: 'services/docker-not-started',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content, source }) => {
      if (!content.isList) return [];
      const docker = content.services.get('docker');
      const runlevels = docker?.runlevels ?? [];
      if (runlevels.some((each) => !EARLY.has(each))) return [];
      const isEarly = runlevels.length > 0;
      const remove = { target: 'command', phase: 'configure', command: 'rc-update del docker sysinit boot' } as const;
      return [
        {
          subject: 'docker',
          ...(isEarly && { variant: 'early', values: { runlevels } }),
          places: [source.at(docker?.line ?? null)],
          edits: [
            ...(isEarly ? [remove] : []),
            { target: 'command', phase: 'configure', command: 'rc-update add docker default' } as const,
          ],
        },
      ];
    }),
};
