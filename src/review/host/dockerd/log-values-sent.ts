/** The values of drivers that send logs away: addresses, formats and what has to be there. */
import { inRange } from '../../../knowledge/version.ts';
import type { LogFault, LogValues } from './log-fault.ts';
import { parseSize } from './sizes.ts';
import { parseUrl } from './urls.ts';

const FACILITIES = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
);
const SYSLOG_FORMATS = new Set(['', 'rfc3164', 'rfc5424', 'rfc5424micro']);
const SYSLOG_SCHEMES = new Set(['unix', 'unixgram', 'udp', 'tcp', 'tcp+tls']);

function syslogAddressProblem(address: string, docker: string): string | null {
  const url = parseUrl(address);
  if (url && SYSLOG_SCHEMES.has(url.scheme) && address.includes('://')) return null;
  return inRange(docker, '< 23')
    ? `syslog-address should be in form proto://address, got ${address}`
    : `unsupported scheme: '${url?.scheme ?? ''}'`;
}

/** ValidateLogOpt of syslog. */
export function ofSyslog(options: LogValues, docker: string): LogFault[] {
  const [address = '', facility = '', format = ''] = ['address', 'facility', 'format'].map((name) =>
    options.get(`syslog-${name}`),
  );
  const problem = address === '' ? null : syslogAddressProblem(address, docker);
  const isFacility = facility === '' || FACILITIES.has(facility) || /^\+?0{0,9}(?:1?\d|2[0-3])$/.test(facility);
  return [
    ...(problem === null ? [] : options.refuse('syslog-address', problem)),
    ...(isFacility ? [] : options.refuse('syslog-facility', 'invalid syslog facility')),
    ...(SYSLOG_FORMATS.has(format) ? [] : options.refuse('syslog-format', 'Invalid syslog format')),
  ];
}

function gelfAddressProblem(address: string): string | null {
  if (address === '') return 'gelf-address is a required parameter';
  const url = parseUrl(address);
  if (url?.scheme !== 'udp' && url?.scheme !== 'tcp') return 'gelf: endpoint needs to be TCP or UDP';
  // A host and a port, which may be empty behind its colon.
  return /:\d*$/.test(address.slice(address.indexOf('://') + '://'.length).split('/', 1)[0] ?? '')
    ? null
    : 'gelf: please provide gelf-address as proto://host:port';
}

function compressionOf(options: LogValues, scheme: string | undefined): LogFault[] {
  const names = ['gelf-compression-level', 'gelf-compression-type'].filter((name) => options.has(name));
  if (scheme !== 'udp') return names.flatMap((name) => options.refuse(name, 'compression is only supported on UDP'));
  const type = options.get('gelf-compression-type');
  const tell = (option: string) => (value: string) =>
    `unknown value "${value}" for log opt "${option}" for gelf log driver`;
  return [
    ...options.number('gelf-compression-level', -1, 9, tell('gelf-compression-level')),
    ...(type === undefined || ['gzip', 'zlib', 'none'].includes(type)
      ? []
      : options.refuse('gelf-compression-type', tell('gelf-compression-type')(type))),
  ];
}

/** ValidateLogOpt of gelf. */
export function ofGelf(options: LogValues): LogFault[] {
  const address = options.get('gelf-address') ?? '';
  const problem = gelfAddressProblem(address);
  if (problem !== null) return options.refuse('gelf-address', problem);
  const scheme = parseUrl(address)?.scheme;
  return [
    ...compressionOf(options, scheme),
    ...['gelf-tcp-max-reconnect', 'gelf-tcp-reconnect-delay'].flatMap((name) => {
      if (!options.has(name)) return [];
      if (scheme !== 'tcp') return options.refuse(name, `"${name}" is only valid for TCP`);
      return options.number(name, 0, Number.MAX_SAFE_INTEGER, () => `"${name}" must be a positive integer`);
    }),
  ];
}

/** time.ParseDuration: `1s`, `1h30m`, `1.5s`. */
const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** Since Docker 23; what older ones took was split by hand. */
function fluentdAddressProblem(address: string): string | null {
  const url = parseUrl(address.includes('://') ? address : `tcp://${address}`);
  if (!url) return 'no address';
  if (url.scheme === 'unix') return /^\/*$/.test(url.path) ? 'path is empty' : null;
  if (url.scheme !== 'tcp' && url.scheme !== 'tls') return `unsupported scheme: '${url.scheme}'`;
  if (url.path !== '') return 'should not contain a path element';
  return Number(url.port) > 65535 ? 'invalid port' : null;
}

/** ValidateLogOpt of fluentd. */
export function ofFluentd(options: LogValues, docker: string): LogFault[] {
  const address = options.get('fluentd-address') ?? '';
  const problem = address === '' || inRange(docker, '< 23') ? null : fluentdAddressProblem(address);
  const limit = options.get('fluentd-buffer-limit') ?? '';
  const switches = ['fluentd-async', 'fluentd-sub-second-precision', 'fluentd-request-ack'];
  const durations = ['retry-wait', 'async-reconnect-interval', 'write-timeout', 'read-timeout'];
  return [
    ...(problem === null ? [] : options.refuse('fluentd-address', `invalid fluentd-address (${address}): ${problem}`)),
    ...(limit === '' || parseSize(limit) !== null
      ? []
      : options.refuse('fluentd-buffer-limit', `invalid size: '${limit}'`)),
    ...durations.flatMap((name) => {
      const value = options.get(`fluentd-${name}`) ?? '';
      if (value === '' || DURATION.test(value)) return [];
      return options.refuse(`fluentd-${name}`, `time: invalid duration "${value}"`);
    }),
    ...switches.flatMap((name) =>
      options.boolean(name, (value) => `strconv.ParseBool: parsing "${value}": invalid syntax`),
    ),
    ...(options.get('fluentd-max-retries') === ''
      ? []
      : options.number(
          'fluentd-max-retries',
          0,
          2 ** 31 - 1,
          (value) => `strconv.ParseUint: parsing "${value}": invalid syntax`,
        )),
  ];
}

/** ValidateLogOpt of awslogs. */
export function ofAwslogs(options: LogValues): LogFault[] {
  const formats = ['awslogs-datetime-format', 'awslogs-multiline-pattern'].filter((name) => options.has(name));
  const group = options.get('awslogs-group') ?? '';
  return [
    ...(group === '' ? options.refuse('awslogs-group', "must specify a value for log opt 'awslogs-group'") : []),
    ...['awslogs-create-group', 'awslogs-create-stream'].flatMap((name) =>
      options.boolean(name, () => `must specify valid value for log opt '${name}'`),
    ),
    ...(formats.length === 2
      ? options.refuse(
          'awslogs-multiline-pattern',
          "you cannot configure log opt 'awslogs-datetime-format' and 'awslogs-multiline-pattern' at the same time",
        )
      : []),
  ];
}
