/** A line of chat as an argument list, the same in every chat. */
import { findClosest } from './closest.ts';
import { type Dispatcher, findCommand } from './dispatch.ts';
import { splitLine } from './parse-call.ts';

/** Words of a line; a sentence that is no command is a question, one or two words may be a mistyped command. */
export function toArguments(line: string, dispatcher: Pick<Dispatcher, 'commands'>): string[] {
  const words = splitLine(line.replace(/^\s*\/?docker-gentoo(?:\s|$)/, ''));
  const [name] = words;
  if (name === undefined || name.startsWith('-') || findCommand(dispatcher.commands, name)) return words;
  const isSlip =
    findClosest(
      name,
      dispatcher.commands.map((command) => command.name),
      1,
    ).length > 0;
  const isQuestion = words.length > 2 || (words.length > 1 && !isSlip) || /\p{Script=Han}/u.test(name);
  return isQuestion ? ['ask', ...words] : words;
}
