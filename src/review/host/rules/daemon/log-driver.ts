/** Log drivers that do not work on this host, or that nobody has. */
import { inRange } from '../../../../knowledge/version.ts';
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
]);
/** Drivers that other dockerds have: nobody means another name with them. */
const ELSEWHERE = new Set(['etwlogs', 'logentries']);

function isKnown(driver: string, docker: string): boolean {
  return KNOWN.has(driver) || (driver === 'logentries' && inRange(docker, '< 25'));
}

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
    if (isKnown(driver.value, input.profile.docker)) return [];
    const values = { driver: driver.value };
    const close = ELSEWHERE.has(driver.value) ? undefined : misspeltAs(driver.value, [...KNOWN]);
    // Any other name may be that of a plugin, which a file does not tell.
    return [close === undefined ? { ...found, variant: 'plugin', values } : { ...found, values: { ...values, close } }];
  },
};
