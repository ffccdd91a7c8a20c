/** userns-remap is asked for: what it needs of the host, and what is not seen any more. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** dockerd's own user for it, which it makes itself where it is missing, if it was asked for as `default`. */
const OWN = 'dockremap';
/** Mapped to itself, which is no mapping. */
const ROOT = ['root', '0'];

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
    if (ROOT.includes(name)) return [{ subject: 'userns-remap', variant: 'root', places: [remap.place] }];
    const isOwn = name === 'default';
    const values = { user: isOwn ? OWN : name };
    return [{ subject: 'userns-remap', ...(!isOwn && { variant: 'named' }), values, places: [remap.place] }];
  },
};
