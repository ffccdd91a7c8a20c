/** What the operator reads. A line never holds a token or what users wrote. */

/** How grave a line is. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The kinds of line, each as grave as it says. They are counted by kind: see metrics.ts. */
export const LOG_EVENTS = {
  question: 'debug',
  note: 'info',
  connected: 'info',
  'connection-lost': 'warn',
  'late-acknowledgement': 'warn',
  'answer-refused': 'warn',
  'request-refused': 'warn',
  'rate-limited': 'warn',
  library: 'warn',
  store: 'warn',
  defect: 'error',
  fatal: 'error',
} as const satisfies Record<string, LogLevel>;
export type LogEvent = keyof typeof LOG_EVENTS;

/** Writes a line of a kind; left out: a note. */
export type Log = (line: string, event?: LogEvent) => void;
