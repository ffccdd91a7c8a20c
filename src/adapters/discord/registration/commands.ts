/** What is registered with Discord, from the list of commands: the slash command and the command in a message's menu. */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandOption } from '../../../core/arguments.ts';
import type { Command } from '../../../core/command.ts';
import { rowOfOption } from '../../../core/host-dimensions.ts';
import type { Locale } from '../../../core/locale.ts';
import { LOCALES } from '../../../core/locale.ts';
import { inEachLanguage, wordsFor } from '../../../core/words/index.ts';
import { type DiscordWords, discordWords } from '../words/index.ts';
import { argumentsOf } from './arguments.ts';

/** The slash command. */
export const SLASH_COMMAND = 'docker-gentoo';

/** The commands in the menu of a message, by their names in English: Discord sends those whatever the language. */
export const REVIEW_COMMAND = discordWords(wordsFor('en')).reviewCommand;
export const EXPLAIN_COMMAND = discordWords(wordsFor('en')).explainCommand;

/** Prose in each language, as commands have it. */
type Text = Command['summary'];

type Localizations = Partial<Record<Exclude<Locale, 'en'>, string>>;

type OptionName = CommandOption | 'locale';

export type RegisteredCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** ApplicationCommandType and ApplicationCommandOptionType, without importing the enums. */
const [CHAT_INPUT, MESSAGE] = [1, 3] as const;
const [SUBCOMMAND, STRING, BOOLEAN, ATTACHMENT] = [1, 3, 5, 11] as const;

/** Installed to a server or to a person; used in servers, in direct messages with the bot and in other ones. */
const PLACES = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** What may be chosen, with names for people where there are any. */
function choicesOf(option: OptionName): APIApplicationCommandOptionChoice<string>[] {
  if (option === 'locale') return LOCALES.map((value) => ({ name: wordsFor(value).language.name, value }));
  const row = rowOfOption(option);
  return (row?.choices ?? []).map((value) => ({ name: row?.titles?.[value] ?? value, value }));
}

/** Names that knowledge has more of than fit into a list. */
const COMPLETED: readonly OptionName[] = ['existing', 'want'];

interface Described {
  description: string;
  description_localizations?: Localizations;
}

/** A text in the languages whose text is another: Discord drops a translation that is the same, and would seem changed. */
function localizations(text: Text): Localizations {
  return Object.fromEntries(Object.entries(text).filter(([, translated]) => translated !== text.en));
}

function described(text: Text): Described {
  const others = localizations(text);
  return { description: text.en, ...(Object.keys(others).length > 0 && { description_localizations: others }) };
}

function inEach(pick: (words: DiscordWords) => string): Text {
  return inEachLanguage((words) => pick(discordWords(words)));
}

function argumentOption(
  { name, hint, kind, isRequired }: ReturnType<typeof argumentsOf>[number],
  command: Command,
): APIApplicationCommandBasicOption {
  const base = { name, ...described(hint), ...(isRequired && { required: true }) };
  if (kind === 'file') return { ...base, type: ATTACHMENT };
  return { ...base, type: STRING, ...(command.complete && { autocomplete: true }) };
}

function hostOption(name: OptionName): APIApplicationCommandBasicOption {
  const base = { name, ...described(inEachLanguage((words) => words.options[name])) };
  if (rowOfOption(name)?.kind === 'flag') return { ...base, type: BOOLEAN };
  const choices = choicesOf(name);
  if (choices.length > 0) return { ...base, type: STRING, choices };
  return { ...base, type: STRING, ...(COMPLETED.includes(name) && { autocomplete: true }) };
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  const host = [...command.options, 'locale' as const];
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
  return [
    {
      type: CHAT_INPUT,
      name: SLASH_COMMAND,
      ...described(inEach((words) => words.commandSummary)),
      options: commands.map(subcommand),
      ...places,
    },
    {
      type: MESSAGE,
      name: REVIEW_COMMAND,
      name_localizations: localizations(inEach((words) => words.reviewCommand)),
      ...places,
    },
    {
      type: MESSAGE,
      name: EXPLAIN_COMMAND,
      name_localizations: localizations(inEach((words) => words.explainCommand)),
      ...places,
    },
  ];
}
