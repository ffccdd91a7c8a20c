/** userns-remap is asked for: what it needs of the host, and what is not seen any more. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** dockerd's own user for it, which it makes itself where it is missing. */
const OWN = 'dockremap';

export const usernsRemap: HostRule = {
  id: 'daemon/userns-remap',
  check: (input) => {
    const remap = daemonOf(input).text('userns-remap');
    // At work it has shown its folder already.
    const isAtWork = input.host
      .told('usernsRemap')
      .some(({ standing, value }) => standing === 'runs' && value === true);
    if (!remap || isAtWork) return [];
    const [name = ''] = remap.value.split(':', 1);
    const isOwn = name === 'default' || name === OWN;
    const values = { user: isOwn ? OWN : name };
    return [{ subject: 'userns-remap', ...(!isOwn && { variant: 'named' }), values, places: [remap.place] }];
  },
};
