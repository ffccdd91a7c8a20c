/** Data of a driver lies under the data root, and that driver no longer works there. */
import type { HostRule } from '../../rule.ts';

const SAYS = /prior storage driver:? \\?"?([a-z0-9-]{1,30})\\?"? (?:failed|is deprecated|not supported)/;

export const priorDriver: HostRule = {
  id: 'log/prior-driver',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ source }) => {
      const said = SAYS.exec(source.text);
      const driver = said?.[1];
      if (!said || driver === undefined) return [];
      const isSnapshotted = driver === 'btrfs' || driver === 'zfs';
      const variant = isSnapshotted ? 'own-filesystem' : 'any';
      return [{ subject: driver, variant, values: { driver }, places: [source.at(source.lineOf(said.index))] }];
    }),
};
