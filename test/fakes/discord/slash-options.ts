/** Lines as the options that a person would fill in: by what is registered, as Discord lets nobody fill in anything else. */
import { COMMANDS } from '../../../commands/index.ts';
import { createRegistration } from '../../../src/adapters/discord/registration/commands.ts';
import { splitLine } from '../../../src/core/parse-call.ts';

const SUBCOMMAND = 1;
const [STRING, BOOLEAN, ATTACHMENT] = [3, 5, 11];

/** Text options that are options of the command line too. */
const HOST_OPTIONS = new Set(['docker', 'kernel', 'existing', 'want']);

interface Registered {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string }[];
}

export interface FilledOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | boolean;
}

const [SLASH] = createRegistration(COMMANDS, false);
const SUBCOMMANDS = new Map(
  ((SLASH as { options?: (Registered & { options?: Registered[] })[] }).options ?? [])
    .filter(({ type }) => type === SUBCOMMAND)
    .map(({ name, options = [] }) => [name, options]),
);

/** Options of a subcommand by name; one that Discord would not offer is a mistake of the test. */
function fill(subcommand: string, name: string, value: string | boolean): FilledOption {
  const option = SUBCOMMANDS.get(subcommand)?.find((each) => each.name === name);
  if (!option) throw new Error(`/docker-gentoo ${subcommand} has no option ${name}`);
  if (option.choices && !option.choices.some((choice) => choice.value === value))
    throw new Error(`/docker-gentoo ${subcommand} ${name}: ${value} is no choice`);
  return { name, type: option.type, value };
}

/** The attachment options of a subcommand, filled with the ids of files. */
export function fillFiles(subcommand: string, ids: readonly string[]): FilledOption[] {
  const options = (SUBCOMMANDS.get(subcommand) ?? []).filter(({ type }) => type === ATTACHMENT);
  return ids.map((value, index) => fill(subcommand, options[index]?.name ?? `file ${index + 1}`, value));
}

/** The text options that stand for arguments, each with its words; the last takes what is left. */
function fillArguments(subcommand: string, words: readonly string[], named: ReadonlySet<string>): FilledOption[] {
  const free = (SUBCOMMANDS.get(subcommand) ?? []).filter(
    ({ name, type, choices }) => type === STRING && !choices && !named.has(name) && !HOST_OPTIONS.has(name),
  );
  return words.slice(0, free.length).map((word, index) => {
    const isLast = index === free.length - 1;
    return fill(subcommand, free[index]?.name ?? '', isLast ? words.slice(index).join(' ') : word);
  });
}

/**
 * What the terminal would take, as a subcommand and its options. A first word that is no subcommand is sent as one: what
 * is registered may be older or newer than the bot.
 */
export function fillLine(line: string): { readonly subcommand: string; readonly options: FilledOption[] } {
  const [subcommand = 'help', ...rest] = splitLine(line);
  if (!SUBCOMMANDS.has(subcommand)) return { subcommand, options: [] };
  const options: FilledOption[] = [];
  const words: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = word.replace(/^--/, '');
    const isOption = word.startsWith('--') && SUBCOMMANDS.get(subcommand)?.some((each) => each.name === name);
    if (!isOption) words.push(word);
    else {
      const isFlag = SUBCOMMANDS.get(subcommand)?.find((each) => each.name === name)?.type === BOOLEAN;
      options.push(fill(subcommand, name, isFlag ? true : (rest.shift() ?? '')));
    }
  }
  const named = new Set(options.map(({ name }) => name));
  return { subcommand, options: [...fillArguments(subcommand, words, named), ...options] };
}
