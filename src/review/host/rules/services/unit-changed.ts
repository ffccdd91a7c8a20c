/** systemd still has the unit as it was before somebody changed its files. */
import { changedUnits } from '../../kinds/dockerd-unit/shown.ts';
import type { HostRule } from '../../rule.ts';

export const unitChanged: HostRule = {
  id: 'services/unit-changed',
  check: ({ host }) =>
    [...new Set([...host.of('systemd-units'), ...host.of('dockerd-unit')].map(({ source }) => source))].flatMap(
      (source) =>
        changedUnits(source.lines).map(({ unit, line }) => ({
          subject: unit,
          values: { unit },
          places: [source.at(line)],
        })),
    ),
};
