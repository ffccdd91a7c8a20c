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
export const MAX_LINES = 8000;
/** A longer line holds no message. */
const MAX_LINE = 8000;

/** A command of Docker, as it stands in what somebody did. */
const TYPED_COMMAND = /^[\s`#$>]{0,6}(?:sudo )?docker (?:network create|run|create)\b/;

/** So any program begins an error. */
const OF_ANY_PROGRAM = /^\s*error:/;
/** What an error looks like, and what is less; the first that fits decides. */
const LEVELS: readonly (readonly [RegExp, Gravity])[] = [
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
  / caused:? \\{0,8}["']/,
  /: (?:l?stat|open|mkdir|mount|read|write|unlinkat) \//,
  /["'] to rootfs/,
  /\bip6?tables v\d/,
  /^\s{0,20}(?:error|fatal|warning|traceback)\b/,
];
/** What a person says before pasting: `启动时报 …`. */
const LEAD = /^[\p{Script=Han}\s，。：:、]{1,40}/u;
/** A program names itself at the beginning, and says that something is wrong. */
const SPEAKER = /^\s{0,20}(?:\[?[a-z][\w./-]{0,30}\]?(?:\[\d{1,8}\])?|!!!|\*) ?:? /;
const TROUBLE =
  /error|fail|cannot|can't|could not|unable|denied|fatal|invalid|refused|\*\*\*|not found|no such|no rule|not recogni|not exist/;
/** So many lines nobody types. */
const MANY_LINES = 3;

function isPrinted(line: string): boolean {
  if (PRINTED.some((sign) => sign.test(line))) return true;
  const speaker = SPEAKER.exec(line.replace(LEAD, ''))?.[0] ?? '';
  return /[:*!]/.test(speaker) && TROUBLE.test(line);
}

/** What a person types is no longer, and has so many words, or so many Chinese characters. */
const PROSE = { characters: 400, words: 4, han: 5 };
/** With so many Chinese characters it is one, whatever it quotes: no program prints them. */
const SURELY_PROSE_HAN = 10;
/** What stands in lines of programs and seldom in a sentence: columns, assignments, paths, brackets. */
const OF_PROGRAM: readonly RegExp[] = [/[=|{}<>[\]]/, / {3}/, /^ {0,4}[-*#$>]/, /\/[a-z]{1,20}\//];

/** A whole sentence is longer and has so many plain words, which are so much of it, whatever path or name it has too. */
const SENTENCE = { characters: 2000, words: 7, share: 0.75 };
/** A word as it stands in a sentence, with the marks around it. */
const PLAIN_WORD = /^["'“‘(*]{0,3}[a-z]+(?:['’-][a-z]+){0,3}[.,;:!?)"'”’*]{0,4}$/;
/** Before what is typed at a prompt, or quoted. */
const PROMPT = /^ {0,4}[#$>]/;

/** Whether a folded line is a sentence so clearly that it may name paths and settings. */
function isSentence(line: string, least: number = SENTENCE.words): boolean {
  if (PROMPT.test(line)) return false;
  const words = line.split(/\s+/).filter((word) => word !== '');
  const plain = words.filter((word) => PLAIN_WORD.test(word)).length;
  return plain >= least && plain >= words.length * SENTENCE.share;
}

function hanIn(line: string): number {
  return line.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Whether a folded line is a sentence that somebody typed. */
function isProse(line: string): boolean {
  if (line.length > SENTENCE.characters || isPrinted(line)) return false;
  const han = hanIn(line);
  if (han >= SURELY_PROSE_HAN || isSentence(line)) return true;
  if (line.length > PROSE.characters) return false;
  if (OF_PROGRAM.some((sign) => sign.test(line))) return false;
  return han >= PROSE.han || (line.match(/[a-z']{2,}/g)?.length ?? 0) >= PROSE.words;
}

/** The lines of a folded text that somebody typed at a shell, as commands that make a network or start a container. */
export function commandsAround(folded: string): string {
  const lines = folded.slice(0, MAX_TEXT).split('\n', MAX_LINES);
  return lines.filter((line) => line.length <= MAX_LINE && TYPED_COMMAND.test(line)).join(' . ');
}

/** What a person wrote before and behind a paste, folded: the sentences that the text begins and ends with. */
export function proseAround(folded: string): string {
  const lines = folded
    .slice(0, MAX_TEXT)
    .split('\n', MAX_LINES)
    .filter((line) => line.trim() !== '');
  if (lines.length < MANY_LINES) return '';
  const first = lines.findIndex((line) => !isProse(line));
  if (first === -1) return lines.join(' . ');
  const last = lines.findLastIndex((line) => !isProse(line));
  return [...lines.slice(0, first), ...lines.slice(last + 1)].join(' . ');
}

/**
 * How surely a folded line is a program's word that something went wrong: 0 is the surest; null, it is none. A line that
 * nobody knows may be a sentence of the asker with a path in it.
 */
export function troubleRank({ text, gravity }: PastedLine): number | null {
  if (gravity === 'fatal' || gravity === 'error') return 0;
  if (gravity !== 'plain' || !TROUBLE.test(text)) return null;
  if (isPrinted(text)) return 1;
  return isProse(text) ? null : 2;
}

/** What is too short to be a sentence, and stands between sentences: a greeting, thanks, a name. In characters. */
const SHORT_LINE = 40;
/** An address alone on its line. */
const ADDRESS = /^https?:\/\/\S+$/;
/** One line of names and settings among sentences may be so long, as long as nothing went wrong in it. */
const NAMES = 260;
/** Of a line between others that somebody wrote so many words are enough, or so many Chinese characters. */
const WRITTEN = { words: 4, han: 4 };

/** Whether a folded line is what a person writes: a sentence, or words in Chinese, whatever they name. */
function isWritten(line: string): boolean {
  if (line.length > SENTENCE.characters || isPrinted(line)) return false;
  return hanIn(line) >= WRITTEN.han || isSentence(line, WRITTEN.words);
}

/** Whether lines are what somebody wrote: sentences, and little between them that no program prints. */
function areWritten(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  const others = said.filter((line) => !isWritten(line) && !ADDRESS.test(line.trim()));
  const isLittle = (line: string): boolean =>
    line.length <= SHORT_LINE && !OF_PROGRAM.some((sign) => sign.test(line)) && !/\d/.test(line);
  const isName = (line: string): boolean => line.length <= NAMES && !TROUBLE.test(line);
  if (said.length <= 2 * others.length) return false;
  return others.every(isLittle) || (others.length === 1 && others.every(isName));
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
