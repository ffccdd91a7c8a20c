/** What people can ask: a command is written once, and every adapter offers it. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Text } from '../knowledge/schema/common.ts';
import type { Taking } from './arguments.ts';
import type { Asker } from './asker.ts';
import type { Locale } from './locale.ts';
import type { Memory, Recalled } from './memory.ts';
import type { HostProfile, ProfileOverrides } from './profile.ts';
import type { Tellers } from './remembered-host.ts';
import type { Reply } from './reply.ts';

export type { Asker } from './asker.ts';

/** A file that somebody attached or named. Untrusted. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The archive or folder that it came in; its name is then the path inside. */
  readonly bundle?: string;
}

/** A file that could not be read at all, and why, in the asker's language: it is told, and stops no other file. */
export interface UnreadFile {
  readonly name: string;
  readonly problem: string;
  /** The archive or folder that it came in: nobody picked the file, so that nothing is wrong with it. */
  readonly bundle?: string;
}

/** One question, as every adapter hands it on. */
export interface CommandCall {
  /** Command name or alias. */
  readonly name: string;
  readonly args: readonly string[];
  readonly overrides: ProfileOverrides;
  /** What the words beside files say of the host, as long as no file says it. */
  readonly said?: ProfileOverrides;
  /** Capabilities asked for with --want. */
  readonly want: readonly string[];
  /** The section of the answer that is asked for, from --section; the last word of `args` may say so too. */
  readonly section?: string | undefined;
  /** The kernel to move to, from --to. */
  readonly to?: string | undefined;
  readonly locale: Locale;
  readonly files: readonly Attachment[];
  readonly unread?: readonly UnreadFile[];
  readonly asker?: Asker;
  /** What is remembered of the asker, where it was read already. */
  readonly recalled?: Recalled;
}

/** What a command may use. */
export interface CommandContext {
  readonly knowledge: KnowledgeBase;
  readonly profile: HostProfile;
  /** What the question itself tells of the profile; absent: nothing. */
  readonly told?: ProfileOverrides;
  /** Who said what of the profile; what nobody said is assumed. Absent: nobody but the question. */
  readonly toldBy?: Tellers;
  /** The list of commands, for `help`. */
  readonly commands: readonly Command[];
}

/** What is remembered of the asker, for commands that are about it. */
export interface Remembered extends Recalled {
  /** Loaded when it is asked for; where there is none, its methods say so. */
  readonly open: () => Promise<Memory>;
  /**
   * Deletes all that is kept about somebody, in the memory and in the process.
   * @throws UserError when the memory does not answer
   */
  readonly forget: (asker: Asker) => Promise<void>;
}

/** Something that may be typed as an argument. */
export interface Suggestion {
  readonly name: string;
  readonly title?: Text | undefined;
  /** Other names that mean the same. */
  readonly aliases?: readonly string[];
}

export interface Command extends Taking {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for lists. */
  readonly summary: Readonly<Record<Locale, string>>;
  readonly examples: readonly [string, ...string[]];
  /** Its answer has a script, which `--format script` prints alone. */
  readonly givesScript?: true;
  /** It reads or changes what is remembered: it runs where the memory is, not in a thread of its own. */
  readonly isAboutMemory?: true;
  /** The answer depends on the call alone, not on who asks or when: an adapter may keep it while it runs. */
  readonly isConstant?: true;
  /** Whether a text is of the form that it takes; absent: any is. A sentence that begins with its name is a question else. */
  accepts?(text: string): boolean;
  /**
   * For calls that change something: the line that shows the same again and changes nothing, null where there is none.
   * Undefined: the call itself may be asked as often as somebody likes. Buttons below an answer, and whoever shares it, ask
   * that line.
   */
  again?(call: Pick<CommandCall, 'args' | 'overrides' | 'locale'>): string | null | undefined;
  /**
   * Answers a call.
   * @throws UserError for anything that the asker can mend
   */
  run(call: CommandCall, context: CommandContext, remembered: Remembered): Reply | Promise<Reply>;
  /** Loads what its answers are made with, where that waits for the first of them. Who stays does so before anybody asks. */
  prepare?(): Promise<unknown>;
  /** What of a text, written where files would be sent, it reads as such; empty: nothing, or it is a message of a program. */
  pastesIn?(text: string, context: Pick<CommandContext, 'knowledge'>): Promise<readonly string[]>;
  /**
   * Sees the answer to files that somebody sent, and may add to it: where something of theirs waits for such a file.
   * What it throws is as if it had said nothing.
   */
  hears?(reply: Reply, call: CommandCall, context: CommandContext, remembered: Remembered): Promise<Reply>;
  /** Where the asker is in something that they have begun, in one line; null: nowhere. */
  progress?(locale: Locale, context: CommandContext, remembered: Remembered): Promise<string | null>;
  /**
   * What may stand at this place, what people want most first; used for completion and suggestions. Null: nobody can know.
   */
  readonly complete:
    | ((args: readonly string[], context: Pick<CommandContext, 'knowledge' | 'commands'>) => readonly Suggestion[])
    | null;
}
