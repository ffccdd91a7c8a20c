/** systemd has given up starting Docker: what is mended is not tried by itself. */
import type { HostRule } from '../../rule.ts';

const SAYS = /\b(docker|containerd)\.service: Start request repeated too quickly/;

export const startLimit: HostRule = {
  id: 'log/start-limit',
  check: ({ host, profile }) =>
    host.of('docker-log').flatMap(({ content, source }) => {
      const said = SAYS.exec(source.text);
      const name = said?.[1];
      if (!said || name === undefined || content.isUp) return [];
      const service = `${name}.service`;
      const systemctl = profile.rootless ? 'systemctl --user' : 'systemctl';
      const command = `${systemctl} reset-failed ${service} && ${systemctl} start ${service}`;
      const edits = [{ target: 'command', phase: 'restart', command } as const];
      return [
        { subject: service, values: { service, systemctl }, places: [source.at(source.lineOf(said.index))], edits },
      ];
    }),
};
