/** userns-remap is at work: where its data lies, and what it keeps from the containerd store. */
import type { HostRule } from '../../rule.ts';

export const usernsRemap: HostRule = {
  id: 'docker/userns-remap',
  check: ({ host }) => {
    const seen = host.told('usernsRemap').find(({ standing }) => standing === 'runs');
    if (seen?.value !== true || host.value('rootless') === true) return [];
    return [{ subject: 'userns-remap', places: [seen.place] }];
  },
};
