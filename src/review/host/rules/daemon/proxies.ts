/** The proxy of the daemon. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { proxyVariables } from '../../proxy-variables.ts';
import type { HostRule } from '../../rule.ts';

export const proxies: HostRule = {
  id: 'daemon/proxies',
  check: (input) => [
    // Docker has the key since 23.0.
    ...(inRange(input.profile.docker, '>= 23') ? daemonOf(input).files : []).flatMap((file) => {
      const member = file.settings.member('proxies');
      return member?.value.type === 'object' && member.value.members.length > 0
        ? [{ subject: 'proxies', places: [file.at(member)] }]
        : [];
    }),
    ...proxyVariables(input.host).flatMap(({ arriving, source }) => {
      const [first] = arriving;
      const names = [...new Set(arriving.map(({ name }) => name))];
      const places = source.atEach([...new Set(arriving.map(({ line }) => line))]);
      return first ? [{ subject: first.name, variant: 'environment', values: { names }, places }] : [];
    }),
  ],
};
