/** A line of chat as an argument list, the same in every chat. */
import { foldName } from '../knowledge/knowledge-base.ts';
import { strengthOf } from '../knowledge/search/message-index.ts';
import { takesFiles, takesText } from './arguments.ts';
import { findClosest } from './closest.ts';
import type { Command } from './command.ts';
import { type Dispatcher, findCommand } from './dispatch.ts';
import { foldLetters } from './fold-letters.ts';
import { splitFreeText } from './free-text.ts';
import { maskSecrets } from './mask-secrets.ts';
import { OPTION_NAMES, splitLine } from './parse-call.ts';
import { isSectionWord } from './sections.ts';

/** So many words are a sentence rather than a command with names. */
const SENTENCE = 3;

/** A message that begins with a word which is also a command says so within so many characters. */
const MESSAGE_BEGIN = 300;

type Known = Pick<Dispatcher, 'commands' | 'knowledge' | 'platforms'>;

/** The text of a free-text command as it was written, line breaks too; the options that stand in it follow. */
function freeText(name: string, text: string, { platforms }: Known): string[] {
  const { options, text: rest } = splitFreeText(text, platforms);
  return rest === '' ? [name, ...options] : [name, rest, ...options];
}

/** Whether the words behind a command are one of the names that it takes. */
function areNames(command: Command, words: readonly string[], { knowledge, commands }: Known): boolean {
  const typed = foldName(words.filter((word) => !word.startsWith('-')).join(' '));
  const first = foldName(words[0] ?? '');
  const suggestions = command.complete?.([], { knowledge, commands }) ?? [];
  const names = suggestions.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(foldName);
  return command.argument?.kind === 'names' ? names.includes(first) : names.includes(typed);
}

function isOurs(word: string): boolean {
  return OPTION_NAMES.some((option) => word === option || word.startsWith(`${option}=`));
}

/**
 * A sentence may begin with a word that is also a command: `install docker on gentoo please`, `Use btrfs or zfs?`
 * @param hasLines what is pasted below has options of other programs
 */
function isSentence(command: Command, words: readonly string[], hasLines: boolean, known: Known): boolean {
  const hasOptions = words.some((word) => (hasLines ? isOurs(word) : word.startsWith('-')));
  if (takesFiles(command) || hasOptions || words.length < SENTENCE) return false;
  const names = words.slice(1);
  const named = isSectionWord(names.at(-1) ?? '') ? names.slice(0, -1) : names;
  return !areNames(command, names, known) && !areNames(command, named, known);
}

/** Whether a message that is known begins with the word that is also a command: `error creating …`, `check if the path …`. */
function isOfMessage(text: string, behind: string, { knowledge: { search } }: Known): boolean {
  const strongest = (said: string): number => {
    const [line = ''] = search.fold(said.slice(0, MESSAGE_BEGIN)).split('\n', 1);
    return Math.max(0, ...search.messages.find(search.tokensOfFolded(line)).map(strengthOf));
  };
  return strongest(text) > strongest(behind);
}

/** A sentence may begin with an option that is none of ours: `-seccomp, is that safe`, `--rm does what exactly`. */
function isOwnOption(words: readonly string[]): boolean {
  return words.length >= SENTENCE && !OPTION_NAMES.some((option) => words[0]?.startsWith(option));
}

/** Whether a line that begins with no command is a mistyped one; what ends in a question mark asks. */
function isSlip(words: readonly string[], { commands }: Known): boolean {
  const [name = ''] = words;
  if (words.length > 2 || /[?？]$|\p{Script=Han}/u.test(words.join(''))) return false;
  const names = commands.map((command) => command.name);
  return findClosest(name, names, 1).length > 0;
}

/** A greeting is no mistyped `help`. */
function isSmallTalk(text: string, { knowledge: { search } }: Known): boolean {
  const folded = search.fold(text).replaceAll(/[^\p{L}\p{N}' ]/gu, ' ');
  return search.isOnly('greeting', folded.trim()) || search.isOnly('thanks', folded.trim());
}

/** Arguments from a shell with the letters that were meant and without secrets; names of files are as they are. */
export function foldArguments(args: readonly string[], { commands }: Pick<Known, 'commands'>): readonly string[] {
  const folded = args.map((word) => maskSecrets(foldLetters(word)));
  return takesFiles(findCommand(commands, folded[0] ?? '') ?? { argument: null }) ? args : folded;
}

/**
 * The arguments that somebody meant. A sentence that is no command is a question, and so is what has several lines; one
 * or two words may be a mistyped command. Free text stays as it is, with its lines; secrets are taken out of it.
 */
export function toArguments(line: string, known: Known): string[] {
  const typed = line.replace(/^\s*\/?docker-gentoo(?:\s|$)/, '').trim();
  const text = maskSecrets(foldLetters(typed)).trim();
  const words = splitLine(text);
  const [name] = words;
  const command = findCommand(known.commands, name ?? '');
  const behind = text.slice(text.search(/\s|$/)).trim();
  // A command by its own name is no part of what follows.
  if (command && name !== command.name && words.length > SENTENCE && isOfMessage(text, behind, known))
    return freeText(takesText(command) ? command.name : 'ask', text, known);
  if (command && takesFiles(command)) return splitLine(typed);
  if (command && takesText(command)) {
    const isOfItsForm = words.length <= SENTENCE || (command.accepts?.(behind) ?? true);
    return isOfItsForm ? freeText(name ?? '', behind, known) : freeText('ask', text, known);
  }
  const hasLines = text.includes('\n');
  if (command && !isSentence(command, words, hasLines, known)) return words;
  if (name === undefined || (name.startsWith('-') && !hasLines && !isOwnOption(words))) return words;
  const isQuestion = command !== undefined || hasLines || !isSlip(words, known) || isSmallTalk(text, known);
  return isQuestion ? freeText('ask', text, known) : words;
}
