/** A line of chat as an argument list, the same in every chat. */
import { findClosest } from './closest.ts';
import { type Dispatcher, findCommand } from './dispatch.ts';
import { foldLetters } from './fold-letters.ts';
import { splitLine } from './parse-call.ts';

type Commands = Pick<Dispatcher, 'commands'>;

/** Whether words that begin with no command are a question: one or two of them may be a mistyped command. */
function isQuestion(words: readonly string[], hasMoreLines: boolean, { commands }: Commands): boolean {
  const [name = ''] = words;
  if (hasMoreLines) return true;
  if (name === '' || name.startsWith('-')) return false;
  const names = commands.map((command) => command.name);
  const isSlip = findClosest(name, names, 1).length > 0;
  return words.length > 2 || (words.length > 1 && !isSlip) || /\p{Script=Han}/u.test(name);
}

/** Arguments from a shell with the letters that were meant; names of files are as they are. */
export function foldArguments(args: readonly string[], { commands }: Commands): readonly string[] {
  const folded = args.map(foldLetters);
  return findCommand(commands, folded[0] ?? '')?.takesFiles ? args : folded;
}

/**
 * The arguments that somebody meant; a sentence that is no command is a question. The first line is the command line;
 * what follows is text as it is, with its lines, where the command takes text.
 */
export function toArguments(line: string, dispatcher: Commands): string[] {
  const typed = line.replace(/^\s*\/?docker-gentoo(?:\s|$)/, '').trim();
  const folded = foldLetters(typed).trim();
  const end = folded.indexOf('\n');
  const words = splitLine(end < 0 ? folded : folded.slice(0, end));
  const rest = end < 0 ? '' : folded.slice(end);
  const command = findCommand(dispatcher.commands, words[0] ?? '');
  // Names of files are as they are.
  if (command?.takesFiles) return splitLine(typed);
  const isAsked = !command && isQuestion(words, rest !== '', dispatcher);
  const asked = isAsked ? ['ask', ...words] : words;
  if (rest === '') return asked;
  return isAsked || command?.takesText ? [...asked, rest] : [...asked, ...splitLine(rest)];
}
