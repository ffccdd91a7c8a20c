/** Passes the warnings and errors of Slack's libraries on to our log; the rest is noise. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../chat/log.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';

const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|xoxe\.[\w.-]+/g;

/** Text without anything that looks like a token. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(SECRETS, '(token)');
}

/** A logger for the libraries, which say in `error` what concerns the operator. */
export function createLogger(log: Log): Logger {
  const pass = (...parts: unknown[]): void => {
    log(`slack library: ${withoutSecrets(parts.map(reasonForLog).join(' ')).slice(0, 500)}`, 'library');
  };
  const drop = (): void => {
    // debug and info lines repeat what the adapter logs itself
  };
  return {
    debug: drop,
    info: drop,
    warn: pass,
    error: pass,
    setLevel: drop,
    getLevel: () => LogLevel.WARN,
    setName: drop,
  };
}
