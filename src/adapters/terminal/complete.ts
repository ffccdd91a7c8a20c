/** Tab completion: commands, the names a command knows, options, and paths where a command takes files. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takesFiles } from '../../core/arguments.ts';
import { type Dispatcher, findCommand } from '../../core/dispatch.ts';
import { OPTION_NAMES } from '../../core/parse-call.ts';
import { isClean } from '../../core/render/text.ts';

const MAX_PATHS = 200;

/** Names of files are anybody's: readline prints them as they are, so one that a terminal would obey is not offered. */
function completePath(prefix: string): string[] {
  const folder = prefix.endsWith('/') ? prefix : dirname(prefix);
  const shown = prefix.includes('/') ? (prefix.endsWith('/') ? prefix : `${folder === '/' ? '' : folder}/`) : '';
  try {
    const entries = readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).slice(0, 10_000);
    return entries
      .map((entry) => (shown === '' ? entry.name : join(shown, entry.name)) + (entry.isDirectory() ? '/' : ''))
      .filter((path) => path.startsWith(prefix.replace(/^\.\//, '')) && isClean(path))
      .slice(0, MAX_PATHS);
  } catch {
    return []; // a folder that cannot be read has nothing to offer
  }
}

function candidates(words: readonly string[], last: string, dispatcher: Dispatcher): readonly string[] {
  const [name] = words;
  if (name === undefined) return [...dispatcher.commands.map((command) => command.name), 'exit'];
  if (last.startsWith('-') && last !== '-') return OPTION_NAMES;
  const command = findCommand(dispatcher.commands, name);
  if (command && takesFiles(command)) return completePath(last);
  return command?.complete?.(words.slice(1), dispatcher).map((suggestion) => suggestion.name) ?? [];
}

/** What may stand at the end of the line, and the part of the line that it would replace (as readline wants it). */
export function completeLine(line: string, dispatcher: Dispatcher): [string[], string] {
  const rest = line.replace(/^\s*\/?docker-gentoo\s+/, '').trimStart();
  const words = rest.split(/\s+/);
  const last = words.pop() ?? '';
  const lower = last.toLowerCase();
  const fits = candidates(
    words.filter((word) => word !== ''),
    last,
    dispatcher,
  ).filter((each) => each.toLowerCase().startsWith(lower));
  return [[...new Set(fits)].sort(), last];
}
