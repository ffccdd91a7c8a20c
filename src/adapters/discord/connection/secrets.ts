/** Keeps tokens out of the log. */
import { errorForLog, reasonForLog } from '../../../core/errors-in-log.ts';

/** Whether three parts of a word with points are those of a bot token: id, time, signature. */
function holdsToken(word: string): boolean {
  const lengths = word.split('.').map((part) => part.length);
  return lengths.some((id, at) => id >= 20 && (lengths[at + 1] ?? 0) >= 5 && (lengths[at + 2] ?? 0) >= 20);
}

/** Text without bot tokens, and without those of interactions in addresses of callbacks and webhooks. */
function withoutSecrets(text: string): string {
  return text
    .replaceAll(/[\w.-]+/g, (word) => (holdsToken(word) ? '(token)' : word))
    .replaceAll(/(\/(?:interactions|webhooks)\/\d+\/)[\w-]+/g, '$1(token)');
}

/** An error as one line without secrets. */
export function describeError(error: unknown): string {
  return withoutSecrets(reasonForLog(error)).slice(0, 500);
}

/** An error with the places it came through, without secrets. */
export function describeDefect(error: unknown): string {
  return withoutSecrets(errorForLog(error)).slice(0, 1000);
}
