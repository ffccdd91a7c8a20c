/** Keeps rendered answers that never change while the program runs: rendering costs more than all the rest. */
import type { SlackPayload } from './render/payload.ts';

const MAX_ANSWERS = 500;
/** Longer questions are somebody's own words and do not come again. */
const MAX_KEY = 120;

export class AnswerCache {
  readonly #kept = new Map<string, SlackPayload>();

  /** The kept answer, else a new one; what was not asked for longest goes first. */
  async get(key: string, create: () => Promise<SlackPayload>): Promise<SlackPayload> {
    const kept = this.#kept.get(key);
    const payload = kept ?? (await create());
    if (key.length > MAX_KEY) return payload;
    this.#kept.delete(key);
    this.#kept.set(key, payload);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MAX_ANSWERS && oldest !== undefined) this.#kept.delete(oldest);
    return payload;
  }
}
