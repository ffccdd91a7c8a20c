/** OpenRC mounts the control groups by a service of its own, and that is in no runlevel. */
import type { HostRule } from '../../rule.ts';

export const cgroupsNotMounted: HostRule = {
  id: 'services/cgroups-not-mounted',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content, source }) => {
      // A part of a list says nothing about what it does not show: sysinit always has devfs or its like.
      const isWhole = [...content.services.values()].some(({ runlevels }) => runlevels.includes('sysinit'));
      const cgroups = content.services.get('cgroups');
      if (!content.isList || !isWhole || (cgroups?.runlevels.length ?? 0) > 0) return [];
      return [
        {
          subject: 'cgroups',
          places: [source.at(cgroups?.line ?? null)],
          edits: [{ target: 'command', phase: 'configure', command: 'rc-update add cgroups sysinit' } as const],
        },
      ];
    }),
};
