/** Options of log drivers that the driver does not have: dockerd checks them when it starts. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

const LABELLED = ['env', 'env-regex', 'labels', 'labels-regex', 'tag'];
/** What every driver takes: builtInLogOpts, and those of the cache for `docker logs`. */
const SHARED = ['mode', 'max-buffer-size', 'cache-disabled', 'cache-max-size', 'cache-max-file', 'cache-compress'];
/** What each takes besides: ValidateLogOpt of its package. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'json-file': [...LABELLED, 'max-file', 'max-size', 'compress'],
  local: ['max-file', 'max-size', 'compress'],
  journald: LABELLED,
  syslog: [
    ...LABELLED,
    'syslog-address',
    'syslog-facility',
    'syslog-tls-ca-cert',
    'syslog-tls-cert',
    'syslog-tls-key',
    'syslog-tls-skip-verify',
    'syslog-format',
  ],
  gelf: [
    ...LABELLED,
    'gelf-address',
    'gelf-compression-level',
    'gelf-compression-type',
    'gelf-tcp-max-reconnect',
    'gelf-tcp-reconnect-delay',
  ],
};

export const logOpt: HostRule = {
  id: 'daemon/log-opt',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('log-driver')?.value ?? 'json-file';
    const known = OPTIONS[driver];
    if (!known) return [];
    const file = daemon.fileOf('log-opts');
    return daemon
      .entries('log-opts')
      .filter(({ name }) => !known.includes(name) && !SHARED.includes(name))
      .map(({ name, place, path }) => ({
        subject: name,
        values: { option: name, driver },
        places: [place],
        ...(file && path && { edits: [file.remove('log-opts', name)] }),
      }));
  },
};
