/** The service of Docker has crashed or failed. */
import type { Place } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import type { HostRule } from '../../rule.ts';

interface Down {
  readonly name: string;
  readonly state: string;
  readonly place: Place;
}

/** The daemons that Docker is made of. */
const DAEMONS = ['docker', 'containerd'] as const;

function downIn(host: Host): Down[] {
  const openrc = host.of('rc-update').map(({ content, source }) => ({ known: content.services, source, suffix: '' }));
  const systemd = host
    .of('systemd-units')
    .map(({ content, source }) => ({ known: content.units, source, suffix: '.service' }));
  return [...openrc, ...systemd].flatMap(({ known, source, suffix }) => {
    const daemons = DAEMONS.flatMap((name) => known.get(`${name}${suffix}`) ?? []).sort((a, b) => a.line - b.line);
    return daemons.flatMap(({ name, state, line }) =>
      state === 'crashed' || state === 'failed'
        ? [{ name: name.replace('.service', ''), state, place: source.at(line) }]
        : [],
    );
  });
}

export const dockerDown: HostRule = {
  id: 'services/docker-down',
  check: ({ host }) =>
    downIn(host).map(({ name, state, place }) => ({ subject: name, values: { name, state }, places: [place] })),
};
