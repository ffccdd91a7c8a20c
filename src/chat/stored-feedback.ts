/** What people think of answers, kept with what is remembered; where that does not answer, the log has it all the same. */
import type { MemorySource, Vote } from '../core/memory.ts';
import type { Feedback, FeedbackStore, Opinion } from './feedback.ts';

const VOTES: Readonly<Record<Opinion, Vote>> = { good: 'up', wrong: 'down', report: 'report' };

export class StoredFeedback implements FeedbackStore {
  readonly #log: FeedbackStore;
  readonly #memory: MemorySource;
  readonly #factVersion: string;

  /** @param factVersion of the facts that are shown */
  constructor(log: FeedbackStore, memory: MemorySource, factVersion: string) {
    this.#log = log;
    this.#memory = memory;
    this.#factVersion = factVersion;
  }

  async add(feedback: Feedback): Promise<void> {
    await this.#log.add(feedback);
    const { opinion, about, asker, note } = feedback;
    const memory = await this.#memory.open();
    if (!memory.isKept) return;
    const vote = { fact: about, factVersion: this.#factVersion, vote: VOTES[opinion] };
    // It is in the log by now; the person has said what they think either way.
    await memory.vote(asker, { ...vote, ...(note !== undefined && { note }) }).catch(() => undefined);
  }
}
