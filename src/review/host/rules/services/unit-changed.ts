/** systemd still has the unit as it was before somebody changed its files. */
import { changedUnit } from '../../kinds/dockerd-unit/shown.ts';
import type { HostRule } from '../../rule.ts';

/** Units that Docker is made of. */
const OURS = /^(?:docker|containerd)\.(?:service|socket)$/;

export const unitChanged: HostRule = {
  id: 'services/unit-changed',
  check: ({ host }) =>
    [...new Set([...host.of('systemd-units'), ...host.of('dockerd-unit')].map(({ source }) => source))].flatMap(
      (source) => {
        const line = source.lines.findIndex((each) => changedUnit(each) !== null) + 1;
        const unit = changedUnit(source.lines[line - 1] ?? '');
        return unit === null || !OURS.test(unit)
          ? []
          : [{ subject: unit, values: { unit }, places: [source.at(line)] }];
      },
    ),
};
