/** What several processes of the bot share, so that they act as one. Where nothing is shared, each has its own. */

/** What was counted for a key within a stretch of time, with what was added now. */
export interface Count {
  readonly points: number;
  /** When the stretch ends. */
  readonly until: Date;
}

/**
 * Counts one for each of the keys, in one write; in the order of the keys. Null: nothing is shared, or it does not answer:
 * each process counts for itself then.
 */
export type CountTogether = (keys: readonly string[], stretchMs: number) => Promise<readonly Count[] | null>;

/** Texts that are found again under a key, for some time. Never throws: what cannot be kept is forgotten. */
export interface KeptTexts {
  keep(texts: ReadonlyMap<string, string>): Promise<void>;
  find(key: string): Promise<string | undefined>;
}
