/** Log drivers that do not work on this host, or that nobody has. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { misspeltAs } from '../../dockerd/misspelt.ts';
import type { HostRule } from '../../rule.ts';

const KNOWN = new Set([
  'json-file',
  'local',
  'journald',
  'syslog',
  'gelf',
  'fluentd',
  'splunk',
  'awslogs',
  'gcplogs',
  'none',
  'etwlogs',
  'logentries',
]);

export const logDriver: HostRule = {
  id: 'daemon/log-driver',
  check: (input) => {
    const driver = daemonOf(input).text('log-driver');
    if (!driver) return [];
    const found = { subject: driver.value, places: [driver.place, ...input.host.placesOf('init')] };
    if (driver.value === 'journald')
      return input.profile.init === 'openrc'
        ? [{ ...found, variant: input.isAssumed('init') ? 'journald-assumed' : 'journald' }]
        : [];
    if (KNOWN.has(driver.value)) return [];
    const values = { driver: driver.value };
    const close = misspeltAs(driver.value, [...KNOWN]);
    // Any other name may be that of a plugin, which a file does not tell.
    return [close === undefined ? { ...found, variant: 'plugin', values } : { ...found, values: { ...values, close } }];
  },
};
