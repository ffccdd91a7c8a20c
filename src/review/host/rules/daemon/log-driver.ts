/** Log drivers that do not work on this host, or that nobody has. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../rule.ts';

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
    const isPlugin = /[:/]/.test(driver.value);
    return KNOWN.has(driver.value) || isPlugin ? [] : [{ ...found, values: { driver: driver.value } }];
  },
};
