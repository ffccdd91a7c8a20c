/** Pasted messages and logs, line by line: what is worth reading, and how grave each line is. */
import type { Search } from '../../knowledge/search/search.ts';
import { isPrinted, TROUBLE } from './printed.ts';
import { areWritten, isSentence, wordsAround } from './written.ts';

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
export const MAX_LINES = 8000;
/** A longer line holds no message. */
const MAX_LINE = 8000;

/** A command of Docker, as it stands in what somebody did. */
const TYPED_COMMAND = /^[\s`#$>]{0,6}(?:sudo )?docker (?:network create|run|create)\b/;

/** So any program begins an error. */
const OF_ANY_PROGRAM = /^\s*error:/;
/** What an error looks like, and what is less; the first that fits decides. */
const LEVELS: readonly (readonly [RegExp, Gravity])[] = [
  // A builder only passes on that a step failed; what stands above it says why.
  [/did not complete successfully: exit code|returned a non-zero code/, 'warning'],
  [
    /level="?(?:fatal|panic)|\bfata\[|\bpanic:|failed to start daemon|error starting daemon|failed to start containerd/,
    'fatal',
  ],
  [/level="?error|\berro\[/, 'error'],
  [/\berror response from daemon|^\s*docker: /, 'error'],
  [OF_ANY_PROGRAM, 'error'],
  [/^\s*\[error\]/, 'error'],
  // Which of its processes speaks may stand before it: `[rootlesskit:parent] error: …`.
  [/^\[[a-z:]{1,30} ?\] error:/, 'error'],
  // What iptables calls a warning about an extension is why the rule after it fails.
  [/^\s*warning: extension /, 'plain'],
  [/level="?warn|\bwarn\[|^\s*warning:/, 'warning'],
  [/level="?info|\binfo\[/, 'info'],
];
const DEBUG = /level="?(?:debug|trace)|\bdebu\[|\btrac\[/;
/** So many lines nobody types. */
const MANY_LINES = 3;

/** The lines of a folded text that somebody typed at a shell, as commands that make a network or start a container. */
export function commandsAround(folded: string): string {
  const lines = folded.slice(0, MAX_TEXT).split('\n', MAX_LINES);
  return lines.filter((line) => line.length <= MAX_LINE && TYPED_COMMAND.test(line)).join(' . ');
}

/** What a person wrote before and behind a paste, folded: the sentences that the text begins and ends with. */
export function proseAround(folded: string): string {
  const lines = folded.slice(0, MAX_TEXT).split('\n', MAX_LINES);
  return lines.length < MANY_LINES ? '' : wordsAround(lines).join(' . ');
}

/**
 * How surely a folded line is a program's word that something went wrong: 0 is the surest; null, it is none. A line that
 * nobody knows may be a sentence of the asker with a path in it.
 */
export function troubleRank({ text, gravity }: PastedLine): number | null {
  if (gravity === 'fatal' || gravity === 'error') return 0;
  if (gravity !== 'plain' || !TROUBLE.test(text)) return null;
  if (isPrinted(text)) return 1;
  return isSentence(text) ? null : 2;
}

/** Whether a folded text looks like something that a program printed. */
export function looksPasted(folded: string): boolean {
  const lines = folded.slice(0, MAX_TEXT).split('\n', MAX_LINES);
  if (lines.some((line) => isPrinted(line.slice(0, MAX_LINE)))) return true;
  return lines.length >= MANY_LINES && !areWritten(lines);
}

function gravityOf(folded: string): Gravity {
  return LEVELS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'plain';
}

/** Whether a folded line is an error that Docker's programs print: what any program calls one may be a checker's word. */
export function isDockersError(folded: string): boolean {
  const gravity = gravityOf(folded);
  return (gravity === 'fatal' || gravity === 'error') && !OF_ANY_PROGRAM.test(folded);
}

/** Where a record of the system's log begins in the middle of a line: what pages show in one, a reader copies in one. */
const RECORD = /\s(?=[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,64} [\w.@-]{1,40}\[\d{1,8}\]: )/;

/** The lines of a text that are worth reading; debug lines and known noise are left out. */
export function readPaste(text: string, search: Search): PastedLine[] {
  return text
    .slice(0, MAX_TEXT)
    .split('\n', MAX_LINES)
    .flatMap((line, index) => line.split(RECORD).map((raw) => ({ raw, index })))
    .flatMap(({ raw, index }) => {
      const line = search.fold(raw.slice(0, MAX_LINE));
      if (line.trim() === '' || DEBUG.test(line)) return [];
      const gravity = gravityOf(line);
      const tokens = search.tokensOfFolded(line);
      return gravity !== 'fatal' && search.messages.isNoise(tokens)
        ? []
        : [{ text: line, tokens, gravity, line: index + 1 }];
    });
}
