/** systemd does not start Docker: neither the service nor its socket is enabled, or the service is masked. */
import type { HostRule, RuleFinding } from '../../rule.ts';

export const unitDisabled: HostRule = {
  id: 'services/unit-disabled',
  check: ({ host, profile }) =>
    host.of('systemd-units').flatMap(({ content, source }): RuleFinding[] => {
      // Beside a rootless daemon the unit of root's is off on purpose.
      if (profile.rootless) return [];
      const service = content.units.get('docker.service');
      const socket = content.units.get('docker.socket');
      const isMasked = service?.enablement === 'masked';
      const isBySocket = !isMasked && socket?.enablement === 'enabled';
      if (!service || (service.enablement !== 'disabled' && !isMasked)) return [];
      if (isBySocket) {
        const places = [source.at(service.line), source.at(socket.line)];
        return [{ subject: 'docker.socket', variant: 'by-socket', places }];
      }
      const unmask = { target: 'command', phase: 'configure', command: 'systemctl unmask docker.service' } as const;
      return [
        {
          subject: 'docker.service',
          ...(isMasked && { variant: 'masked' }),
          places: [source.at(service.line)],
          edits: [
            ...(isMasked ? [unmask] : []),
            { target: 'command', phase: 'restart', command: 'systemctl enable --now docker.service' } as const,
          ],
        },
      ];
    }),
};
