/** What is registered with Discord, from the list of commands: the slash command and the command in a message's menu. */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../../../core/command.ts';
import { OPTION_CHOICES } from '../../../core/parse-call.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { type Argument, argumentsOf } from './arguments.ts';

/** The slash command. */
export const SLASH_COMMAND = 'docker-gentoo';

/** The commands in the menu of a message, by their names in English: Discord sends those whatever the language. */
export const REVIEW_COMMAND = wordsFor('en').discord.reviewCommand;
export const EXPLAIN_COMMAND = wordsFor('en').discord.explainCommand;

/** Prose in both languages, as commands have it. */
type Text = Command['summary'];

type OptionName = keyof Words['discord']['options'];

export type RegisteredCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** ApplicationCommandType and ApplicationCommandOptionType, without importing the enums. */
const [CHAT_INPUT, MESSAGE] = [1, 3] as const;
const [SUBCOMMAND, STRING, BOOLEAN, ATTACHMENT] = [1, 3, 5, 11] as const;

/** Installed to a server or to a person; used in servers, in direct messages with the bot and in other ones. */
const PLACES = { integration_types: [0, 1], contexts: [0, 1, 2] };

const CHOICES: Partial<Record<OptionName, readonly { readonly name: string; readonly value: string }[]>> = {
  arch: OPTION_CHOICES.arch.map((value) => ({ name: value, value })),
  init: OPTION_CHOICES.init.map((value) => ({ name: wordsFor('en').inits[value], value })),
  fs: OPTION_CHOICES.fs.map((value) => ({ name: value, value })),
  locale: OPTION_CHOICES.locale.map((value) => ({ name: wordsFor(value).discord.language, value })),
};
const BOOLEANS: readonly OptionName[] = ['rootless', 'userns-remap', 'disk-quota', 'selinux'];
const COMPLETED: readonly OptionName[] = ['existing', 'want'];

/** The host options that change a command's answers; every other one would only make the list longer. */
const HOST_OPTIONS: Readonly<Record<string, readonly OptionName[]>> = {
  recommend: [
    'fs',
    'rootless',
    'userns-remap',
    'disk-quota',
    'existing',
    'docker',
    'kernel',
    'init',
    'selinux',
    'arch',
  ],
  analyze: ['want', 'to', 'docker', 'kernel', 'arch', 'init', 'rootless'],
  install: ['init', 'docker', 'rootless'],
  onboard: ['init', 'docker', 'kernel', 'fs', 'rootless'],
  fix: ['docker', 'kernel', 'init', 'fs', 'rootless'],
  kernel: ['docker', 'kernel', 'arch'],
  help: [],
};
const USUAL_OPTIONS: readonly OptionName[] = ['docker', 'kernel', 'init', 'rootless'];

interface Described {
  description: string;
  description_localizations?: { 'zh-CN': string };
}

function described(text: Text): Described {
  const chinese = text['zh-CN'];
  // Discord drops a translation that is the same; leaving it out keeps what is registered equal to what is wanted.
  if (chinese === undefined || chinese === text.en) return { description: text.en };
  return { description: text.en, description_localizations: { 'zh-CN': chinese } };
}

function both(pick: (words: Words['discord']) => string): Text {
  return { en: pick(wordsFor('en').discord), 'zh-CN': pick(wordsFor('zh-CN').discord) };
}

function argumentOption(
  { name, word, kind, isRequired }: Argument,
  command: Command,
): APIApplicationCommandBasicOption {
  const base = { name, ...described(both((words) => words.arguments[word])), ...(isRequired && { required: true }) };
  if (kind === 'file') return { ...base, type: ATTACHMENT };
  return { ...base, type: STRING, ...(command.complete && { autocomplete: true }) };
}

function hostOption(name: OptionName): APIApplicationCommandBasicOption {
  const base = { name, ...described(both((words) => words.options[name])) };
  if (BOOLEANS.includes(name)) return { ...base, type: BOOLEAN };
  const choices = CHOICES[name];
  if (choices) return { ...base, type: STRING, choices: [...choices] };
  return { ...base, type: STRING, ...(COMPLETED.includes(name) && { autocomplete: true }) };
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  const host = [...(HOST_OPTIONS[command.name] ?? USUAL_OPTIONS), 'locale' as const];
  return {
    type: SUBCOMMAND,
    name: command.name,
    ...described(command.summary),
    options: [...argumentsOf(command).map((argument) => argumentOption(argument, command)), ...host.map(hostOption)],
  };
}

/** The commands, as Discord wants them. In one server alone (while developing) they have no places of their own. */
export function createRegistration(commands: readonly Command[], isGuild: boolean): RegisteredCommand[] {
  const places = isGuild ? {} : PLACES;
  const { reviewCommand, explainCommand } = wordsFor('zh-CN').discord;
  return [
    {
      type: CHAT_INPUT,
      name: SLASH_COMMAND,
      ...described(both((words) => words.commandSummary)),
      options: commands.map(subcommand),
      ...places,
    },
    { type: MESSAGE, name: REVIEW_COMMAND, name_localizations: { 'zh-CN': reviewCommand }, ...places },
    { type: MESSAGE, name: EXPLAIN_COMMAND, name_localizations: { 'zh-CN': explainCommand }, ...places },
  ];
}
