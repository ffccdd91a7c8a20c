/** What a command is about, as options of its subcommand: taken from how its usage is written. */
import type { Command } from '../../../core/command.ts';
import { LIMITS } from '../../../core/limits.ts';
import type { Words } from '../../../core/words/index.ts';

type ArgumentWord = keyof Words['discord']['arguments'];

/** One option that stands for an argument of the command line, in its place. */
export interface Argument {
  readonly name: string;
  readonly word: ArgumentWord;
  readonly kind: 'text' | 'file';
  readonly isRequired: boolean;
}

/** Arguments of one kind, in their order. */
export const SEVERAL = ['first', 'second', 'third', 'fourth'] as const;
/** As many as the other chats take; each is an option of its own. */
const MAX_FILES = Math.min(5, LIMITS.filesPerCall);

const WORDS = ['name', 'flag', 'option', 'topic', 'text', 'question', 'step', 'command'] as const;

/**
 * `[NAME]` is an optional option `name`, `QUESTION` a required one, `A B…` two required and two more; a command that
 * takes files has optional attachments, because without one the upload form asks for it. `[--fs FS]` is none of these.
 */
export function argumentsOf({ usage, takesFiles }: Command): Argument[] {
  if (takesFiles)
    return Array.from({ length: MAX_FILES }, (_, index) => ({
      name: index === 0 ? 'file' : `file-${index + 1}`,
      word: 'file',
      kind: 'file',
      isRequired: false,
    }));
  if (usage.endsWith('…'))
    return SEVERAL.map((name, index) => ({ name, word: name, kind: 'text', isRequired: index < 2 }));
  const first = /^\[?([A-Z]+)/.exec(usage)?.[1]?.toLowerCase();
  if (first === undefined) return [];
  const word = WORDS.find((each) => each === first) ?? 'name';
  return [{ name: word, word, kind: 'text', isRequired: !usage.startsWith('[') }];
}
