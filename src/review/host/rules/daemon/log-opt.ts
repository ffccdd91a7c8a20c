/** Options of log drivers that the driver does not have, or not so: dockerd checks them when it starts, or the driver does. */
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { LogFault } from '../../dockerd/log-fault.ts';
import { DEFAULT_LOG_DRIVER, takesLogOption } from '../../dockerd/log-options.ts';
import { findLogFaults } from '../../dockerd/log-values.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function unknownOptions(daemon: Daemon, driver: string, docker: string): RuleFinding[] {
  const file = daemon.fileOf('log-opts');
  return daemon
    .entries('log-opts')
    .filter(({ name }) => !takesLogOption(driver, name, docker))
    .map(({ name, place, path }) => ({
      subject: name,
      values: { option: name, driver },
      places: [place],
      ...(file && path && { edits: [file.remove('log-opts', name)] }),
    }));
}

function tell({ option, message, stops, isMissing }: LogFault, daemon: Daemon, driver: string): RuleFinding[] {
  const entry = daemon.entries('log-opts').findLast(({ name }) => name === option);
  const place = entry?.place ?? daemon.text('log-driver')?.place;
  if (!place) return [];
  const variant = `${isMissing ? 'missing' : 'value'}-${stops}`;
  const values = { option, driver, message, ...(!isMissing && { value: entry?.value ?? '' }) };
  return [{ subject: option, variant, values, places: [place] }];
}

export const logOpt: HostRule = {
  id: 'daemon/log-opt',
  needsWhole: true,
  check: (input) => {
    const daemon = daemonOf(input);
    const { docker } = input.profile;
    const driver = daemon.text('log-driver')?.value ?? DEFAULT_LOG_DRIVER;
    const given = new Map(daemon.entries('log-opts').map(({ name, value }) => [name, value]));
    const unknown = unknownOptions(daemon, driver, docker);
    return [...unknown, ...findLogFaults(driver, given, docker).flatMap((fault) => tell(fault, daemon, driver))];
  },
};
