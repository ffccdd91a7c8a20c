/**
 * What is kept, column by column; docs/privacy.md says why and for how long, and a test compares the two. Times are ISO
 * 8601 in UTC: both databases compare them as text.
 */
import type { Generated } from 'kysely';

/** Hosts that are remembered. */
interface ProfileTable {
  /** {@link personKey} and its like. */
  readonly owner: string;
  readonly scope: string;
  /** JSON of what was said about the host. */
  readonly host: string;
  readonly updated_at: string;
}

interface OnboardingTable {
  readonly person: string;
  readonly platform: string;
  readonly workspace: string;
  /** The platform's own id, for the team's card. */
  readonly account: string;
  readonly step: string;
  /** Opaque. */
  readonly state: string;
  readonly version: number;
  readonly started_at: string;
  readonly updated_at: string;
  readonly finished_at: string | null;
  readonly is_hidden: Generated<number>;
}

interface ReminderTable {
  readonly person: string;
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
  readonly place: string;
  readonly locale: string;
  readonly due_at: string;
  readonly is_off: Generated<number>;
}

interface FeedbackTable {
  readonly person: string;
  readonly fact: string;
  readonly fact_version: string;
  readonly vote: string;
  readonly note: string | null;
  readonly voted_at: string;
}

interface GapTable {
  readonly question: string;
  readonly locale: string;
  readonly count: number;
  readonly first_at: string;
  readonly last_at: string;
}

/** What was handled already. */
interface ClaimTable {
  readonly key: string;
  readonly until: string;
  /** A text of the process that claimed it. */
  readonly owner: Generated<string>;
}

/** Command lines that do not fit into a button. */
interface LongLineTable {
  readonly key: string;
  readonly line: string;
  readonly until: string;
}

/** Languages that a platform tells only when asked. */
interface LocaleTable {
  readonly person: string;
  readonly locale: string;
  readonly until: string;
}

interface RateTable {
  readonly key: string;
  readonly points: number;
  readonly until: string;
}

/** Workspaces that installed the app; the tokens are encrypted. */
interface InstallationTable {
  readonly id: string;
  readonly sealed: string;
  readonly updated_at: string;
}

export interface Tables {
  readonly profiles: ProfileTable;
  readonly onboardings: OnboardingTable;
  readonly reminders: ReminderTable;
  readonly feedback: FeedbackTable;
  readonly gaps: GapTable;
  readonly claims: ClaimTable;
  readonly long_lines: LongLineTable;
  readonly locales: LocaleTable;
  readonly rates: RateTable;
  readonly installations: InstallationTable;
}
