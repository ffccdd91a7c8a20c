/** The options of log drivers: ValidateLogOpt of each driver's package, by version. */
import { inRange } from '../../../knowledge/version.ts';

/** What dockerd takes where none is named. */
export const DEFAULT_LOG_DRIVER = 'json-file';

/** An option, and the versions that have it; all when left out. */
type LogOption = string | { readonly name: string; readonly docker: string };

const LABELLED = ['env', 'env-regex', 'labels', 'labels-regex'];
const TAGGED = [...LABELLED, 'tag'];
const ROTATED = ['max-file', 'max-size', 'compress'];
/** What every driver takes: builtInLogOpts, and those of the cache for `docker logs`. */
const CACHED = 'cache-';
const SHARED = ['mode', 'max-buffer-size', 'cache-disabled'];

/** What each takes besides. */
const OPTIONS: Readonly<Record<string, readonly LogOption[]>> = {
  'json-file': [...TAGGED, ...ROTATED],
  local: [...ROTATED, ...TAGGED.map((name) => ({ name, docker: '>= 29.5' }))],
  journald: TAGGED,
  syslog: [
    ...TAGGED,
    'syslog-address',
    'syslog-facility',
    'syslog-tls-ca-cert',
    'syslog-tls-cert',
    'syslog-tls-key',
    'syslog-tls-skip-verify',
    'syslog-format',
  ],
  gelf: [
    ...TAGGED,
    'gelf-address',
    'gelf-compression-level',
    'gelf-compression-type',
    'gelf-tcp-max-reconnect',
    'gelf-tcp-reconnect-delay',
  ],
  fluentd: [
    ...TAGGED,
    'fluentd-address',
    'fluentd-async',
    { name: 'fluentd-async-connect', docker: '< 28' },
    { name: 'fluentd-async-reconnect-interval', docker: '>= 23' },
    'fluentd-buffer-limit',
    'fluentd-max-retries',
    'fluentd-request-ack',
    'fluentd-retry-wait',
    'fluentd-sub-second-precision',
    { name: 'fluentd-write-timeout', docker: '>= 28.2' },
    { name: 'fluentd-read-timeout', docker: '>= 29' },
  ],
  splunk: [
    ...TAGGED,
    'splunk-url',
    'splunk-token',
    'splunk-source',
    'splunk-sourcetype',
    'splunk-index',
    'splunk-capath',
    'splunk-caname',
    'splunk-insecureskipverify',
    'splunk-format',
    'splunk-verify-connection',
    'splunk-gzip',
    'splunk-gzip-level',
    'splunk-index-acknowledgment',
  ],
  awslogs: [
    'tag',
    'awslogs-region',
    'awslogs-endpoint',
    'awslogs-group',
    'awslogs-stream',
    'awslogs-create-group',
    { name: 'awslogs-create-stream', docker: '>= 23' },
    'awslogs-datetime-format',
    'awslogs-multiline-pattern',
    'awslogs-credentials-endpoint',
    'awslogs-force-flush-interval-seconds',
    'awslogs-max-buffered-events',
    { name: 'awslogs-format', docker: '>= 23' },
  ],
  gcplogs: [...LABELLED, 'gcp-project', 'gcp-log-cmd', 'gcp-meta-zone', 'gcp-meta-name', 'gcp-meta-id'],
};

function has(options: readonly LogOption[], wanted: string, docker: string): boolean {
  return options.some((option) =>
    typeof option === 'string' ? option === wanted : option.name === wanted && inRange(docker, option.docker),
  );
}

/** Whether a driver takes an option; true for drivers that are not known, which may be plugins. */
export function takesLogOption(driver: string, option: string, docker: string): boolean {
  const options = OPTIONS[driver];
  if (!options || SHARED.includes(option) || has(options, option, docker)) return true;
  return option.startsWith(CACHED) && has(OPTIONS.local ?? [], option.slice(CACHED.length), docker);
}
