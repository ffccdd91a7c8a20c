/** The log of the bots: lines of JSON for what collects logs, plain lines for a terminal. */
import { LOG_EVENTS, LOG_LEVELS, type Log, type LogLevel } from '../chat/log.ts';
import { requestId } from '../chat/request.ts';
import { cleanText } from '../core/render/text.ts';

/** How the operator wants it. */
export interface LogConfig {
  readonly format: 'json' | 'text';
  /** The least that is written. */
  readonly level: LogLevel;
}

/** Where lines go; each ends with a line break. */
interface LogStreams {
  readonly output: (line: string) => void;
  readonly error: (line: string) => void;
}

const PROCESS: LogStreams = {
  output: (line) => process.stdout.write(line),
  error: (line) => process.stderr.write(line),
};

/** Plain lines, on the standard error. */
function createTextLog(level: LogLevel, { error }: LogStreams): Log {
  const least = LOG_LEVELS.indexOf(level);
  return (line, event = 'note') => {
    if (LOG_LEVELS.indexOf(LOG_EVENTS[event]) >= least) error(`${cleanText(line)}\n`);
  };
}

/**
 * Lines of JSON, on the standard output: `level` and `time` as words, `event`, `request` where a request is being
 * answered, `msg`. pino writes them from this thread: a worker would lose the last ones when the process is killed.
 */
async function createJsonLog(level: LogLevel, { output }: LogStreams): Promise<Log> {
  const { pino } = await import('pino');
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ request: requestId() }),
    },
    { write: output },
  );
  return (line, event = 'note') => logger[LOG_EVENTS[event]]({ event }, cleanText(line));
}

/** Builds the log. */
export function createOperatorLog({ format, level }: LogConfig, streams: LogStreams = PROCESS): Promise<Log> {
  return format === 'json' ? createJsonLog(level, streams) : Promise.resolve(createTextLog(level, streams));
}
