/** Cuts what was copied out of a terminal into what each command printed. The prompts are no part of any file. */
import { typedOn } from './prompt.ts';

/** What one command printed. */
export interface Output {
  /** What was printed, alone. */
  readonly text: string;
  /** The file that the command shows; null where it shows none, or where no command stands before. */
  readonly path: string | null;
  /** Whether a command stands before. */
  readonly isTyped: boolean;
  /** So many lines of the whole stand before it. */
  readonly skipped: number;
}

/** Nobody copies more out of a terminal; it is read as one. In characters. */
const LONGEST = 256 * 1024;
/** So many outputs are told apart; what follows them is read as one. */
const MOST_OUTPUTS = 300;

/** A prompt comes with a sign; most files have none at the beginning of a line. */
const SIGN = /^[^\n]{0,300}[#$%❯]/m;
const PATH = /(?:^|[\s<>])((?:~|\.{0,2})\/[^\s;|'"]{1,300}|[\w-]{1,80}\.[a-z]{1,8})(?=$|[\s;|])/g;
const HERE_DOCUMENT = /<<-? ?['"]?(\w{1,40})/;

interface Started {
  readonly command: string | null;
  readonly start: number;
  readonly lines: string[];
}

function pathIn(command: string | null): string | null {
  return [...(command ?? '').matchAll(PATH)].at(-1)?.[1] ?? null;
}

/** Without the word that ends a here-document: it is the shell's. */
function printed({ command, lines }: Started): string {
  const end = HERE_DOCUMENT.exec(command ?? '')?.[1];
  return lines.map((line) => (end !== undefined && line.trim() === end ? '' : line)).join('\n');
}

/** What the commands of a text printed, in their order; empty where it shows no prompt. */
export function outputsOf(text: string): readonly Output[] {
  if (text.length > LONGEST || !SIGN.test(text)) return [];
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const isSession = typedOn(first, true) !== null;
  const started: Started[] = [{ command: null, start: 0, lines: [] }];
  for (const [index, line] of lines.entries()) {
    const command = typedOn(line, isSession);
    if (command === null || started.length > MOST_OUTPUTS) started.at(-1)?.lines.push(line);
    else started.push({ command, start: index + 1, lines: [] });
  }
  if (started.length === 1) return [];
  return started
    .map((each) => ({
      text: printed(each),
      path: pathIn(each.command),
      isTyped: each.command !== null,
      skipped: each.start,
    }))
    .filter((output) => output.text.trim() !== '');
}
