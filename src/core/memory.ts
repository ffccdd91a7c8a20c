/** What is remembered between questions. Who keeps it, and where, is none of core's business. */
import type { Asker } from './asker.ts';
import { UserError } from './errors.ts';
import type { Locale } from './locale.ts';
import type { ProfileOverrides } from './profile.ts';
import { type RememberedHosts, SCOPES, type Scope } from './remembered-host.ts';

/** Where a person is in the onboarding. What `state` holds, only the onboarding knows: the store takes any text. */
export interface Onboarding {
  readonly step: string;
  readonly state: string;
  /** Counts the changes: who writes says which version they read. */
  readonly version: number;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
  /** Their lead does not see them. */
  readonly isHidden: boolean;
}

/** What an onboarding is to become, and what is kept along with that. */
export interface OnboardingChange extends Pick<Onboarding, 'step' | 'state'> {
  readonly isFinished: boolean;
  /** The person's host from now on. */
  readonly host?: ProfileOverrides;
  /** In place of the one before; who has switched reminders off keeps them off. */
  readonly reminder?: Reminder;
}

/** A person of a team, as their lead sees them. */
export interface TeamMember extends Onboarding {
  /** The platform's own id. */
  readonly person: string;
}

/** Everything that an answer may need to know about who asks: read at once. */
export interface Recalled {
  readonly hosts: RememberedHosts;
  readonly onboarding: Onboarding | null;
  /** The memory does not answer: what is here is nothing that anybody said. */
  readonly isDown?: true;
}

export const NOTHING_RECALLED: Recalled = { hosts: {}, onboarding: null };

/**
 * What of it an answer depends on, for keeping answers: the same text for the same hosts, empty where nothing was said.
 * Null: nothing is to be kept that was computed with it.
 */
export function hostsKey({ hosts, isDown }: Recalled): string | null {
  if (isDown) return null;
  const text = SCOPES.map((scope) => JSON.stringify(hosts[scope] ?? null)).join(' ');
  return SCOPES.every((scope) => hosts[scope] === undefined) ? '' : text;
}

/** A reminder of a started onboarding. */
export interface Reminder {
  readonly asker: Asker;
  /** Where to send it; only the adapter knows what it means. */
  readonly place: string;
  readonly locale: Locale;
  readonly dueAt: Date;
}

export type Vote = 'up' | 'down' | 'report';

/** What somebody thinks of an answer. One vote of a person for a version of a fact counts, the last. */
export interface Feedback {
  /** The command line that asks for it: `backend overlay2`. */
  readonly fact: string;
  /** Of the facts: what was shown. */
  readonly factVersion: string;
  readonly vote: Vote;
  /** What a report says; masked and cut by the store. */
  readonly note?: string;
}

/** The votes on one version of a fact. */
export interface FeedbackCount {
  readonly fact: string;
  readonly factVersion: string;
  readonly up: number;
  readonly down: number;
  readonly reports: number;
  /** What reports say, the newest first. */
  readonly notes: readonly string[];
}

/** Questions that got no good answer. */
export interface Gap {
  /** Masked: no names of hosts, people or files, no addresses, no tokens. */
  readonly question: string;
  readonly locale: Locale;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/**
 * The memory of the bot. Each method throws a {@link UserError} that says so when it does not answer, or when there is
 * none; nothing waits longer than a second.
 */
export interface Memory {
  /** Whether something is kept at all. */
  readonly isKept: boolean;
  /** What is remembered for a question of this person at this place: one read. */
  recall(asker: Asker): Promise<Recalled>;
  /** Remembers a host in place of what was remembered; an empty one forgets it. */
  setHost(asker: Asker, scope: Scope, host: ProfileOverrides): Promise<void>;
  /**
   * Starts or goes on with an onboarding, and keeps what comes with the step.
   * @param version the version that was read; null: there was none
   * @returns null when somebody else was faster: read again
   */
  saveOnboarding(asker: Asker, change: OnboardingChange, version: number | null): Promise<Onboarding | null>;
  /** Hides a person from their lead, or shows them; false: they have no onboarding. */
  hideOnboarding(asker: Asker, isHidden: boolean): Promise<boolean>;
  /** Who of this workspace is in the onboarding and not hidden, the last active first; at most 1,000. */
  team(asker: Pick<Asker, 'platform' | 'workspace'>): Promise<readonly TeamMember[]>;
  /** Switches reminders off for good. */
  stopReminders(asker: Asker): Promise<void>;
  /**
   * Takes reminders that are due, for one replica only, and puts each off to `nextAt`: a crash loses one reminder, and
   * doubles none.
   */
  takeReminders(platform: string, now: Date, nextAt: Date, limit: number): Promise<readonly Reminder[]>;
  vote(asker: Asker, feedback: Feedback): Promise<void>;
  /** Counts a question without a good answer. Masks it, and never throws: nobody waits for it. */
  countGap(question: string, locale: Locale): Promise<void>;
  /** All votes, the most reported first; at most 1,000 facts. */
  feedback(): Promise<readonly FeedbackCount[]>;
  /** The gaps, the most frequent first; at most 1,000. */
  gaps(): Promise<readonly Gap[]>;
  /** Deletes everything that is kept about a person, and leaves nothing of it in the files of the store. */
  forget(asker: Asker): Promise<void>;
}

/** The way to the memory: nothing of it is loaded before it is needed. */
export interface MemorySource {
  /** As in {@link Memory}. */
  readonly recall: Memory['recall'];
  open(): Promise<Memory>;
}

/** The memory does not answer right now. */
export function memoryDown(options?: ErrorOptions): UserError {
  return new UserError('busy', (words) => words.memory.down, [], options);
}

/** There is no memory here. */
export function memoryMissing(): UserError {
  return new UserError('usage', (words) => words.memory.none);
}

const missing = (): Promise<never> => Promise.reject(memoryMissing());

/** Remembers nothing: where nothing can be kept, everything else works. */
export const NO_MEMORY: Memory = {
  isKept: false,
  recall: () => Promise.resolve(NOTHING_RECALLED),
  setHost: missing,
  saveOnboarding: missing,
  hideOnboarding: missing,
  team: missing,
  stopReminders: missing,
  takeReminders: () => Promise.resolve([]),
  vote: missing,
  countGap: () => Promise.resolve(),
  feedback: missing,
  gaps: missing,
  forget: missing,
};

/** The way to no memory. */
export const NO_MEMORY_SOURCE: MemorySource = { recall: NO_MEMORY.recall, open: () => Promise.resolve(NO_MEMORY) };

/** What a command gets where nothing is remembered. */
export const NOTHING_REMEMBERED = {
  ...NOTHING_RECALLED,
  open: NO_MEMORY_SOURCE.open,
  forget: () => Promise.resolve(),
};
