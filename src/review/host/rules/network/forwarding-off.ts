/** IPv4 forwarding is off: packets of containers do not leave the host. */
import type { HostRule } from '../rule.ts';

const NAME = 'net.ipv4.ip_forward';

export const forwardingOff: HostRule = {
  id: 'network/forwarding-off',
  check: ({ host }) =>
    host.of('sysctl').flatMap(({ content, source }) => {
      const setting = content.settings.get(NAME);
      if (setting?.value !== '0') return [];
      return [
        {
          subject: NAME,
          ...(content.isSetting && { variant: 'configured' }),
          places: [source.at(setting.line)],
          ...(content.isSetting && {
            edits: [{ target: 'line', source, line: setting.line, text: `${NAME} = 1` } as const],
          }),
        },
      ];
    }),
};
