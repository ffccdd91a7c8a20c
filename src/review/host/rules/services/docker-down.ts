/** The service of Docker has crashed or failed. */
import type { Place } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import type { HostRule } from '../rule.ts';

interface Down {
  readonly name: string;
  readonly state: string;
  readonly place: Place;
}

function downIn(host: Host): Down[] {
  const openrc = host
    .of('rc-update')
    .flatMap(({ content, source }) =>
      [...content.services.values()].map(({ name, state, line }) => ({ name, state, place: source.at(line) })),
    );
  const systemd = host.of('systemd-units').flatMap(({ content, source }) =>
    [...content.units.values()].map(({ name, state, line }) => ({
      name: name.replace('.service', ''),
      state,
      place: source.at(line),
    })),
  );
  return [...openrc, ...systemd].flatMap(({ name, state, place }) =>
    (name === 'docker' || name === 'containerd') && (state === 'crashed' || state === 'failed')
      ? [{ name, state, place }]
      : [],
  );
}

export const dockerDown: HostRule = {
  id: 'services/docker-down',
  check: ({ host }) =>
    downIn(host).map(({ name, state, place }) => ({ subject: name, values: { name, state }, places: [place] })),
};
