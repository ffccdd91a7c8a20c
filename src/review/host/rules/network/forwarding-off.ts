/** IPv4 forwarding is off: packets of containers do not leave the host. */
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

const NAME = 'net.ipv4.ip_forward';

/** Who would switch it on again: dockerd only with the iptables backend, and not where it was told to leave it alone. */
function variantOf(daemon: Daemon, isSetting: boolean): { readonly variant?: string } {
  if (daemon.boolean('ip-forward')?.value === false) return { variant: 'not-asked' };
  if (daemon.text('firewall-backend')?.value === 'nftables') return { variant: 'nftables' };
  return isSetting ? { variant: 'configured' } : {};
}

export const forwardingOff: HostRule = {
  id: 'network/forwarding-off',
  check: (input) =>
    input.host.of('sysctl').flatMap(({ content, source }) => {
      const setting = content.settings.get(NAME);
      // A rootless daemon forwards in a network namespace of its own.
      if (setting?.value !== '0' || input.profile.rootless) return [];
      return [
        {
          subject: NAME,
          ...variantOf(daemonOf(input), content.isSetting),
          places: [source.at(setting.line)],
          ...(content.isSetting && {
            edits: [{ target: 'line', source, line: setting.line, text: `${NAME} = 1` } as const],
          }),
        },
      ];
    }),
};
