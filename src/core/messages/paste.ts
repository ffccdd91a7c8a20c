/** Pasted messages and logs, line by line: what is worth reading, and how grave each line is. */
import type { Search } from '../../knowledge/search/search.ts';

/** From what can be left alone to what ends the program. `plain`: the line does not say. */
export type Gravity = 'info' | 'warning' | 'plain' | 'error' | 'fatal';

export interface PastedLine {
  /** The line, folded. */
  readonly text: string;
  readonly tokens: readonly string[];
  readonly gravity: Gravity;
  /** 1-based line in the text. */
  readonly line: number;
}

/** What one piece of text may cost; the rest is not read. In characters and lines. */
export const MAX_TEXT = 256 * 1024;
const MAX_LINES = 8000;
/** A longer line holds no message. */
const MAX_LINE = 8000;

const LEVELS: readonly (readonly [RegExp, Gravity])[] = [
  [
    /level="?(?:fatal|panic)|\bfata\[|\bpanic:|failed to start daemon|error starting daemon|failed to start containerd/,
    'fatal',
  ],
  [/level="?error|\berro\[|\berror response from daemon|^\s*error:/, 'error'],
  [/level="?warn|\bwarn\[|^\s*warning:/, 'warning'],
  [/level="?info|\binfo\[/, 'info'],
];
const DEBUG = /level="?(?:debug|trace)|\bdebu\[|\btrac\[/;
/** Signs that a line was written by a program. */
const PRINTED: readonly RegExp[] = [
  /level="?[a-z]/,
  /\b(?:info|warn|erro|debu|fata)\[/,
  /error response from daemon/,
  /\(exit status \d/,
  /\bexit code:? \d/,
  /: no such (?:file|device)/,
  /: operation not (?:supported|permitted)/,
  /: (?:permission denied|invalid argument|unknown\b)/,
  /not found in (?:directory|\$path)/,
  /^\s{0,20}(?:error|fatal|warning|traceback)\b/,
];
/** A program names itself at the beginning, and says that something is wrong. */
const SPEAKER = /^\s{0,20}(?:\[?[a-z][\w./-]{0,30}\]?(?:\[\d{1,8}\])?|!!!|\*) ?:? /;
const TROUBLE =
  /error|fail|cannot|can't|could not|unable|denied|fatal|invalid|refused|\*\*\*|not found|no such|no rule|not recogni/;
/** So many lines nobody types. */
const MANY_LINES = 3;

function isPrinted(line: string): boolean {
  if (PRINTED.some((sign) => sign.test(line))) return true;
  const speaker = SPEAKER.exec(line)?.[0] ?? '';
  return /[:*!]/.test(speaker) && TROUBLE.test(line);
}

/** Whether a folded text looks like something that a program printed. */
export function looksPasted(folded: string): boolean {
  const lines = folded.slice(0, MAX_TEXT).split('\n', MAX_LINES);
  return lines.length >= MANY_LINES || lines.some((line) => isPrinted(line.slice(0, MAX_LINE)));
}

/** The lines of a text that are worth reading; debug lines and known noise are left out. */
export function readPaste(text: string, search: Search): PastedLine[] {
  return text
    .slice(0, MAX_TEXT)
    .split('\n', MAX_LINES)
    .flatMap((raw, index) => {
      const line = search.fold(raw.slice(0, MAX_LINE));
      if (line.trim() === '' || DEBUG.test(line)) return [];
      const gravity = LEVELS.find(([pattern]) => pattern.test(line))?.[1] ?? 'plain';
      const tokens = search.tokens(line);
      return gravity !== 'fatal' && search.messages.isNoise(tokens)
        ? []
        : [{ text: line, tokens, gravity, line: index + 1 }];
    });
}
