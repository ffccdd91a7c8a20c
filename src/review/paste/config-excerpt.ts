/** Reads lines of a configuration as grep and zgrep print them: with a file name or a line number in front, or without. */
import type { Said } from './statement.ts';

const LINE =
  /^(?<where>(?:[^\s:=#]{1,200}:)?(?:\d{1,7}[:-])?)\s*(?:CONFIG_(?<set>\w+)=(?<value>.*)|#\s*CONFIG_(?<unset>\w+) is not set)\s*$/;
/** A command line that shows lines of a configuration: what follows it was really there. */
const COMMAND = /(?:^|[\s$#%>])(?:z|x|e|f|zst|bz)?(?:grep|cat)\s.*(?:config|\.gz)|^(?:uname -|Linux \S+ \d+\.\d+)/i;

/** What a line says, and whether a tool named where it stands; null for another line. */
export function readConfigLine(line: string): { said: Said; isFound: boolean } | null {
  const groups = LINE.exec(line)?.groups;
  if (!groups) return null;
  const symbol = groups.set ?? groups.unset ?? '';
  const value = groups.value?.replace(/\s+#.*$/, '').trim() ?? 'n';
  return { said: { symbol, value, wants: null }, isFound: groups.where !== '' };
}

/** Whether a line is a command that looks into a configuration. */
export function isLookup(line: string): boolean {
  return COMMAND.test(line);
}
