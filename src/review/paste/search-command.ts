/**
 * What somebody looked for in a configuration: `zgrep CGROUP /proc/config.gz`. An option that the command would have shown
 * and did not is not set. Only patterns of plain words are understood, in the options of grep that change nothing else.
 */
import { isLookup } from './config-excerpt.ts';

export interface SearchCommand {
  /** 1-based line of the command. */
  readonly line: number;
  /** Whether it shows every line that sets the option. */
  showsSet(symbol: string): boolean;
  /** Whether it shows the line that says that the option is not set. */
  showsUnset(symbol: string): boolean;
}

const COMMAND =
  /(?:^|[\s$#%>|])(?<tool>[a-z]{0,3}grep)(?<flags>(?:\s{1,4}-[a-zA-Z]{1,6}){0,4})\s{1,4}(?:'(?<single>[^']{1,300})'|"(?<double>[^"]{1,300})"|(?<bare>[^\s'"]{1,300}))(?<rest>.{0,300})$/;
/** Ignore case, extended, line numbers, names of files, quiet about errors, text: all matching lines are shown all the same. */
const PLAIN_FLAGS = /^[iEnHhsa]*$/;
const PLAIN_WORD = /^\^?(?:# )?[A-Za-z0-9_]+=?$/;
/** What takes lines away again. */
const SHORTENS = /\||[<>]|\.\.\./;
/** Only keeps complaints about files away. */
const QUIET = /\s2>\s?\/dev\/null/;
const SHORTENED = /^(?:\.{2,}|…|\[(?:\.{2,}|…|snip)\])$/i;

function matcher(words: readonly string[], ignoresCase: boolean): (line: string) => boolean {
  const fold = (text: string): string => (ignoresCase ? text.toLowerCase() : text);
  const needles = words.map((word) => ({ isStart: word.startsWith('^'), text: fold(word.replace(/^\^/, '')) }));
  return (line) =>
    needles.some(({ isStart, text }) => (isStart ? fold(line).startsWith(text) : fold(line).includes(text)));
}

function readCommand(text: string, line: number): SearchCommand | null {
  const { tool = '', flags: given = '', single, double, bare, rest = '' } = COMMAND.exec(text)?.groups ?? {};
  const pattern = single ?? double ?? bare;
  const flags = given.replaceAll(/[\s-]/g, '');
  if (pattern === undefined || !PLAIN_FLAGS.test(flags) || SHORTENS.test(rest.replace(QUIET, ''))) return null;
  const isExtended = flags.includes('E') || tool === 'egrep' || tool === 'zegrep';
  const words = pattern.split(isExtended ? '|' : '\\|');
  if (!words.every((word) => PLAIN_WORD.test(word))) return null;
  const matches = matcher(words, flags.includes('i'));
  return {
    line,
    showsSet: (symbol) => ['y', 'm'].every((value) => matches(`CONFIG_${symbol}=${value}`)),
    showsUnset: (symbol) => matches(`# CONFIG_${symbol} is not set`),
  };
}

/** The file that a command looks into, as it is written there. */
function fileOf(command: string): string | undefined {
  return command.split(/\s/).findLast((word) => /config|\.gz/i.test(word));
}

/**
 * The searches that a paste shows the output of; none where lines were left out, or where more than one file was looked
 * into. Others than those of plain words are no such.
 */
export function findSearchCommands(lines: readonly string[]): SearchCommand[] {
  const lookups = lines.flatMap((text, index) => (isLookup(text) && /grep|cat\s/.test(text) ? [{ text, index }] : []));
  const files = new Set(lookups.map(({ text }) => fileOf(text)));
  if (files.size > 1 || lines.some((line) => SHORTENED.test(line))) return [];
  return lookups.flatMap(({ text, index }) => readCommand(text, index + 1) ?? []);
}
