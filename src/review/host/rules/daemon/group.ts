/** Another group than `docker` is to own the socket: dockerd ends where there is none of that name. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** There on every host, by name or number. */
const THERE = /^(?:docker|root|wheel|\d+)$/;
/** The one that packages of Red Hat made. */
const OF_RED_HAT = 'dockerroot';

export const group: HostRule = {
  id: 'daemon/group',
  check: (input) => {
    const found = daemonOf(input).text('group');
    if (!found || THERE.test(found.value) || /[$`%]/.test(found.value)) return [];
    const variant = found.value === OF_RED_HAT ? { variant: 'red-hat' } : {};
    return [{ subject: 'group', ...variant, values: { group: found.value }, places: [found.place] }];
  },
};
