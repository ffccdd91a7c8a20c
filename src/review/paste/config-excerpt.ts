/** Reads lines of a configuration as grep and zgrep print them: with a file name or a line number in front, or without. */
import type { Said } from './statement.ts';

const LINE = /^(?:CONFIG_(?<set>\w+)=(?<value>.*)|#\s*CONFIG_(?<unset>\w+) is not set)$/;
const WHERE = /^(?:[^\s:=#]+:)?(?:\d+[:-])?$/;
/** A command line that shows lines of a configuration: what follows it was really there. */
const LOOKUP = /(?:^|[\s$#%>])(?:z|x|e|f|zst|bz)?(?:grep|cat)\s/i;
/** What asks for the state of options. */
const STATES = /\bscripts\/config\s.{0,80}(?:-s|--state)\s/;
const SYSTEM = /^(?:uname -|Linux \S+ \d+\.\d)/i;
/** A path and a line number are no longer. */
const MAX_WHERE = 220;

/** Variables of Portage that begin like options: they stand in make.conf and emerge --info. */
const OF_PORTAGE: readonly string[] = ['PROTECT', 'PROTECT_MASK'];

/** A value without the comment that somebody wrote behind it. */
function withoutComment(value: string): string {
  const comment = value.search(/\s#/);
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}

/** What a line says, and whether a tool named where it stands; null for another line. */
export function readConfigLine(line: string): { said: Said; isFound: boolean } | null {
  const start = line.search(/CONFIG_|#/);
  if (start === -1 || start > MAX_WHERE) return null;
  const where = line.slice(0, start).trim();
  const groups = WHERE.test(where) ? LINE.exec(line.slice(start).trimEnd())?.groups : undefined;
  if (!groups) return null;
  const symbol = groups.set ?? groups.unset ?? '';
  if (OF_PORTAGE.includes(symbol)) return null;
  const value = groups.value === undefined ? 'n' : withoutComment(groups.value);
  // Only a text in quotes has more words: anything else is a sentence.
  if (/^[^"].*\s/.test(value)) return null;
  return { said: { symbol, value, wants: null }, isFound: where !== '' };
}

/** Whether a line is a command that looks into a configuration. */
export function isLookup(line: string): boolean {
  const start = line.search(LOOKUP);
  const what = start === -1 ? '' : line.slice(start).toLowerCase();
  return what.includes('config') || what.includes('.gz') || SYSTEM.test(line) || STATES.test(line);
}
