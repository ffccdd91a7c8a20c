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

/** An installation as it is kept: sealed by who keeps it. */
export interface KeptInstallation {
  readonly id: string;
  readonly sealed: string;
}

/** Where the app was installed. Each method throws a UserError while what is kept cannot be reached. */
export interface Installations {
  keep(id: string, sealed: string): Promise<void>;
  find(id: string): Promise<string | undefined>;
  list(): Promise<readonly KeptInstallation[]>;
  /** Puts another text in the place of what is kept, unless it changed meanwhile. */
  replace(before: KeptInstallation, sealed: string): Promise<void>;
  /** Unless it changed meanwhile. */
  remove(before: KeptInstallation): Promise<void>;
}
