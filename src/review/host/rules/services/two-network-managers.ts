/** Two programs configure the interfaces of one host, and Docker's with them. */
import type { RcUpdate } from '../../kinds/rc-update/parse.ts';
import type { HostRule } from '../../rule.ts';

/** Services that configure every interface they see. Those of netifrc, `net.eth0`, keep to their own. */
const MANAGERS = ['NetworkManager', 'connman', 'dhcpcd', 'wicd'];

function managersIn({ services }: RcUpdate): { name: string; line: number }[] {
  return MANAGERS.flatMap((name) => {
    const service = services.get(name);
    return service && service.runlevels.length > 0 ? [{ name, line: service.line }] : [];
  });
}

export const twoNetworkManagers: HostRule = {
  id: 'services/two-network-managers',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content, source }) => {
      const managers = managersIn(content);
      if (managers.length < 2) return [];
      const names = managers.map(({ name }) => name);
      return [
        {
          subject: names.join(', '),
          values: { names },
          places: managers.map(({ line }) => source.at(line)),
        },
      ];
    }),
};
