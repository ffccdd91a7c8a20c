/** What a command is about, as options of its subcommand. */
import type { Argument } from '../../../core/arguments.ts';
import type { Command } from '../../../core/command.ts';
import { LIMITS } from '../../../core/limits.ts';
import { inEachLanguage } from '../../../core/words/index.ts';
import { discordWords } from '../words/index.ts';

/** One option that stands for the argument of the command line, or for a part of it, in its place. */
interface ArgumentOption {
  readonly name: string;
  readonly hint: Argument['hint'];
  readonly kind: 'text' | 'file';
  readonly isRequired: boolean;
}

/** Names of one kind, in their order: the first two have to be there. */
export const SEVERAL = ['first', 'second', 'third', 'fourth'] as const;
const REQUIRED = 2;
/** As many as the other chats take; each is an option of its own. */
const MAX_FILES = Math.min(5, LIMITS.filesPerCall);

/** Files are optional attachments, because without one the upload form asks for it. */
export function argumentsOf({ argument }: Pick<Command, 'argument'>): ArgumentOption[] {
  if (argument === null) return [];
  const { name, hint, kind, isOptional } = argument;
  if (kind === 'files')
    return Array.from({ length: MAX_FILES }, (_, index) => ({
      name: index === 0 ? name : `${name}-${index + 1}`,
      hint,
      kind: 'file',
      isRequired: false,
    }));
  if (kind === 'names')
    return SEVERAL.map((each, index) => ({
      name: each,
      hint: inEachLanguage((words) => discordWords(words).several[each]),
      kind: 'text',
      isRequired: index < REQUIRED,
    }));
  return [{ name, hint, kind: 'text', isRequired: !isOptional }];
}
