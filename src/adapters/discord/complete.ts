/** What is offered while somebody types: synchronous, at most 25, and nothing rather than an error. */
import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Command, Suggestion } from '../../core/command.ts';
import { type Dispatcher, findCommand } from '../../core/dispatch.ts';
import { type Locale, say } from '../../core/locale.ts';
import { plainProse } from '../../core/render/prose.ts';
import { cleanText, cut } from '../../core/render/text.ts';
import { rankSuggestions } from '../../core/suggest.ts';
import { wordsFor } from '../../core/words/index.ts';

/** Discord's limits: choices, and characters of each name and value. */
const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

type Option = APIApplicationCommandInteractionDataOption;
type Choice = APIApplicationCommandOptionChoice<string>;
type Sources = Pick<Dispatcher, 'commands' | 'knowledge'>;

function toChoice({ name, title }: Suggestion, before: string, locale: Locale): Choice[] {
  const value = before + name;
  if (value.length > MAX_LENGTH) return [];
  const told = title === undefined ? '' : cleanText(plainProse(say(title, locale))).trim();
  return [
    { name: cut(told === '' || told === name ? value : value + wordsFor(locale).marks.dash + told, MAX_LENGTH), value },
  ];
}

/** A list with commas: only its last entry is being typed. */
function completeList(typed: string, { knowledge }: Sources, locale: Locale): Choice[] {
  const end = typed.lastIndexOf(',') + 1;
  const before = cleanText(typed.slice(0, end)).replaceAll(/\s/g, '');
  const known = before.split(',');
  const capabilities = knowledge
    .all('capability')
    .filter(({ id }) => !known.includes(id))
    .sort((a, b) => Number(a.byDefault) - Number(b.byDefault) || a.order - b.order)
    .map(({ id, title, aliases }) => ({ name: id, title, aliases }));
  return rankSuggestions(typed.slice(end), capabilities, MAX_CHOICES).flatMap((each) => toChoice(each, before, locale));
}

function candidates(
  command: Command,
  option: string,
  others: readonly string[],
  sources: Sources,
): readonly Suggestion[] {
  if (option === 'existing')
    return sources.knowledge.all('backend').map(({ id, title, aliases }) => ({ name: id, title, aliases }));
  return command.complete?.(others, sources) ?? [];
}

function textIn(option: Option): string {
  return 'value' in option ? String(option.value) : '';
}

/**
 * The choices for the option that is being typed; its data may be incomplete in every way.
 * @param options as the interaction has them: one subcommand with its options
 */
export function suggestChoices(options: readonly Option[] | undefined, locale: Locale, sources: Sources): Choice[] {
  const [subcommand] = options ?? [];
  if (subcommand?.type !== ApplicationCommandOptionType.Subcommand) return [];
  const given = subcommand.options ?? [];
  const focused = given.find((option) => 'focused' in option && option.focused === true);
  const command = findCommand(sources.commands, subcommand.name);
  if (!focused || !command) return [];
  const typed = textIn(focused);
  if (focused.name === 'want') return completeList(typed, sources, locale);
  const others = given.filter((option) => option !== focused).map(textIn);
  const found = rankSuggestions(typed, candidates(command, focused.name, others, sources), MAX_CHOICES);
  return found.flatMap((each) => toChoice(each, '', locale));
}
