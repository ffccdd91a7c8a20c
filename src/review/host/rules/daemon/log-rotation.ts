/** Logs of containers that grow without end. */
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function check(daemon: Daemon): RuleFinding[] {
  const driver = daemon.text('log-driver');
  const options = daemon.entries('log-opts');
  if ((driver && driver.value !== 'json-file') || options.some(({ name }) => name === 'max-size')) return [];
  const file = daemon.files[0];
  // Flags alone are half of the story: daemon.json may say it.
  if (!file && !driver) return [];
  const isMendable = file && daemon.flagsOf('log-opts').length === 0 && (driver?.path || !driver);
  const edits = isMendable ? [file.set(['log-opts', 'max-size'], '10m'), file.set(['log-opts', 'max-file'], '3')] : [];
  const place = driver?.place ?? options[0]?.place ?? file?.evidence.source.at(null);
  return place
    ? [
        {
          subject: 'json-file',
          ...(driver && { variant: 'asked-for' }),
          places: [place],
          ...(edits.length > 0 && driver && { edits }),
        },
      ]
    : [];
}

export const logRotation: HostRule = {
  id: 'daemon/log-rotation',
  needsWhole: true,
  check: (input) => check(daemonOf(input)),
};
