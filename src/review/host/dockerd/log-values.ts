/**
 * What is wrong with the values of log options: what ValidateLogOpts of dockerd refuses when it starts, and what the driver
 * itself refuses with each container.
 */
import { type LogFault, LogValues, WHOLE } from './log-fault.ts';
import { ofAwslogs, ofFluentd, ofGelf, ofSyslog } from './log-values-sent.ts';
import { parseSize } from './sizes.ts';

/** What dockerd takes out before the driver sees it. */
function shared(options: LogValues): LogFault[] {
  const mode = options.get('mode') ?? '';
  const buffer = options.get('max-buffer-size');
  if (!['', 'blocking', 'non-blocking'].includes(mode))
    return options.refuse('mode', `logger: logging mode not supported: ${mode}`);
  if (buffer !== undefined && mode !== 'non-blocking')
    return options.refuse(
      'max-buffer-size',
      "logger: max-buffer-size option is only supported with 'mode=non-blocking'",
    );
  return [
    ...(buffer !== undefined && parseSize(buffer) === null
      ? options.refuse('max-buffer-size', `error parsing option max-buffer-size: invalid size: '${buffer}'`)
      : []),
    ...options.boolean('cache-disabled', (value) => `invalid value for option cache-disabled: ${value}`),
  ];
}

/** What `json-file` and `local` find when they open the file of a container. */
function ofFile(driver: string, options: LogValues): LogFault[] {
  const isLocal = driver === 'local';
  const [size, count, compress] = [options.get('max-size'), options.get('max-file'), options.get('compress')];
  const bytes = size === undefined ? undefined : parseSize(size);
  const files = count === undefined ? (isLocal ? 5 : 1) : WHOLE.test(count) ? Number(count) : null;
  const wrong = [
    ...(bytes === null ? options.stop('max-size', `invalid size: '${size}'`) : []),
    ...(bytes === 0 && !isLocal ? options.stop('max-size', 'max-size must be a positive number') : []),
    ...(files === null ? options.stop('max-file', `strconv.Atoi: parsing "${count}": invalid syntax`) : []),
    ...(files !== null && files < (isLocal ? 0 : 1)
      ? options.stop('max-file', isLocal ? 'max-file must not be negative' : 'max-file cannot be less than 1')
      : []),
    ...options.boolean('compress', (value) => `strconv.ParseBool: parsing "${value}": invalid syntax`, 'container'),
  ];
  if (wrong.length > 0 || files === null) return wrong;
  const isCompressed = compress === undefined ? isLocal : options.isTrue('compress');
  if (isLocal && isCompressed && files <= 1)
    return options.stop('max-file', 'compression cannot be enabled when max file count is 1');
  return !isLocal && isCompressed && (files === 1 || size === undefined)
    ? options.stop('compress', 'compress cannot be true when max-file is less than 2 or max-size is not set')
    : [];
}

/** All faults of the values, each with what it stops. @param given the options by name */
export function findLogFaults(driver: string, given: ReadonlyMap<string, string>, docker: string): readonly LogFault[] {
  if (driver === 'none') return [];
  const options = new LogValues(given);
  const first = shared(options);
  if (first.length > 0) return first;
  if (driver === 'json-file' || driver === 'local') return ofFile(driver, options);
  if (driver === 'syslog') return ofSyslog(options, docker);
  if (driver === 'gelf') return ofGelf(options);
  if (driver === 'fluentd') return ofFluentd(options, docker);
  return driver === 'awslogs' ? ofAwslogs(options) : [];
}
