/** Keeps rendered answers that never change while the program runs: rendering costs more than all the rest. */

const MAX_ANSWERS = 500;
/** Longer questions are somebody's own words and do not come again. */
const MAX_KEY = 120;

/** Something rendered, and whether it stays true: that somebody has to wait a moment, or a defect, does not. */
export interface Fresh<Rendered> {
  readonly rendered: Rendered;
  readonly lasts: boolean;
}

export class AnswerCache<Rendered extends object> {
  readonly #kept = new Map<string, Rendered>();

  readonly #onKept: (() => void) | undefined;

  /** @param onKept is told of each answer that was kept already */
  constructor(onKept?: () => void) {
    this.#onKept = onKept;
  }

  /** The kept answer. */
  find(key: string): Rendered | undefined {
    const kept = this.#kept.get(key);
    if (kept) {
      this.keep(key, kept);
      this.#onKept?.();
    }
    return kept;
  }

  /** Keeps an answer that stays true; what was not asked for longest goes first. */
  keep(key: string, rendered: Rendered): void {
    if (key.length > MAX_KEY) return;
    this.#kept.delete(key);
    this.#kept.set(key, rendered);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MAX_ANSWERS && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** The kept answer, else a new one. */
  async get(key: string, create: () => Promise<Fresh<Rendered>>): Promise<Rendered> {
    const kept = this.find(key);
    if (kept) return kept;
    const { rendered, lasts } = await create();
    if (lasts) this.keep(key, rendered);
    return rendered;
  }
}
