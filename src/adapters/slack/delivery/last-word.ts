/** An answer or the line that there is none, never both: also when the process ends while an answer is being sent. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What is on its way to Slack has arrived by then; what waits for a rate limit has not. */
const ON_ITS_WAY_MS = 400;

export class LastWord {
  #isSaid = false;
  #sending: Promise<boolean> = Promise.resolve(false);

  /** Sends an answer; null: the last word was said before. */
  async answer<T>(send: () => Promise<T>): Promise<T | null> {
    if (this.#isSaid) return null;
    const sent = send();
    this.#sending = sent.then(
      () => true,
      () => false,
    );
    return sent;
  }

  /** Has the last word, unless an answer arrives that is on its way. */
  async say(line: () => Promise<void>): Promise<void> {
    this.#isSaid = true;
    const isAnswered = await Promise.race([this.#sending, sleep(ON_ITS_WAY_MS, false, { ref: false })]);
    if (!isAnswered) await line();
  }
}
