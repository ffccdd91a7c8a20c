/** What a command takes, as data: usage, forms, completion and what is said of a missing argument come from it. */
import { UserError } from './errors.ts';
import { type HostOption, rowOfOption } from './host-dimensions.ts';
import type { Locale } from './locale.ts';
import type { Action } from './reply.ts';

/** An option that changes the answers of a command: about the host, or about a review. */
export type CommandOption = HostOption | 'want' | 'to';

/** What most commands answer for. */
export const USUAL_OPTIONS: readonly CommandOption[] = ['docker', 'kernel', 'init', 'rootless'];

export interface Argument {
  /** Its name in forms: a word in small letters. */
  readonly name: string;
  /** How usage names it: `NAME`; for several `A B`, those that there have to be. */
  readonly label: string;
  /** A name with blanks in it; several names; free text, in which words may begin with dashes; files that are attached. */
  readonly kind: 'name' | 'names' | 'text' | 'files';
  readonly isOptional: boolean;
  /** Words that may stand in its place, as usage has them: `failed MESSAGE`. */
  readonly choices?: readonly string[];
  /** What to fill in, in at most 100 characters. */
  readonly hint: Readonly<Record<Locale, string>>;
}

/** What a command takes. */
export interface Taking {
  /** What it is about; null: it takes nothing. */
  readonly argument: Argument | null;
  /** The options that change its answers, what people say most first; others are taken, and change nothing. */
  readonly options: readonly CommandOption[];
  /** Its usage names the options: it takes little else. */
  readonly showsOptions?: true;
}

function optionUsage(option: CommandOption): string {
  const { value } = rowOfOption(option) ?? { value: 'NAME' };
  return `[--${option}${value === undefined ? '' : ` ${value}`}]`;
}

function argumentUsage({ label, kind, isOptional, choices = [] }: Argument): string {
  if (kind === 'names') return `${label}…`;
  if (kind === 'files') return `${label}… | -`;
  const all = [label, ...choices].join(' | ');
  return isOptional ? `[${all}]` : all;
}

/** The arguments as help shows them, without the command's name: `[NAME]`. */
export function usageOf({ argument, options, showsOptions }: Taking): string {
  return [...(argument ? [argumentUsage(argument)] : []), ...(showsOptions ? options.map(optionUsage) : [])].join(' ');
}

/** Whether free text follows the command. */
export function takesText({ argument }: Pick<Taking, 'argument'>): boolean {
  return argument?.kind === 'text';
}

/** Whether files that the door attaches follow it. */
export function takesFiles({ argument }: Pick<Taking, 'argument'>): boolean {
  return argument?.kind === 'files';
}

/** What is said where the argument of a command is missing. */
export function missingArgument(
  { name, argument }: Pick<Taking, 'argument'> & { readonly name: string },
  offers: readonly Action[],
): UserError {
  const line = [name, ...(argument ? [argument.label] : [])].join(' ');
  return new UserError('usage', (words) => words.missingArgument(line), offers);
}
