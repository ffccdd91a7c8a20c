/** The command that answers to `docker` is podman. */
import type { HostRule } from '../../rule.ts';

export const isPodman: HostRule = {
  id: 'docker/is-podman',
  check: ({ host }) =>
    host.of('podman-info').map(({ content: { version, line }, source }) => ({
      subject: 'podman',
      ...(version !== null && { variant: 'version', values: { version } }),
      places: [source.at(line)],
    })),
};
