/** Whether somebody pasted kernel options, as they stand in a file or as a checker prints them, instead of asking. */
import { readCodeBlocks } from './code-blocks.ts';
import { isDockersError } from './messages/paste.ts';
import { stripEscapes } from './render/text.ts';

/** A quoted option among words is a question about it; as many lines of them nobody types. */
const LINES = 2;
/** `CONFIG_X=y`, `# CONFIG_X is not set`, `- CONFIG_X: missing`, `*   CONFIG_X: is not set when it should be.` */
const OPTION_LINE = /^[\s>*#-]{0,12}(?:CONFIG_[A-Z0-9_]{2,80})(?:=|:| is not set)/;

/** So few options stand beside a message to show that they are on: the message is what is asked about. */
const BESIDE_MESSAGE = 8;
/** No line of options or of a message that matters here is longer. In characters. */
const MAX_LINE = 400;

/** Whether a text is options of a kernel; looks at each line once. */
export function isPastedConfig(text: string): boolean {
  let found = 0;
  const lines = text.split('\n').map((line) => line.slice(0, MAX_LINE));
  for (const line of lines) {
    if (!line.includes('CONFIG_') || !OPTION_LINE.test(stripEscapes(line))) continue;
    found += 1;
    if (found >= BESIDE_MESSAGE) return true;
  }
  return found >= LINES && !lines.some((line) => isDockersError(line.toLowerCase()));
}

/** A paste without the marks that a chat needs around it: fences of a code block. */
export function withoutFences(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s{0,8}```[a-z]{0,12}|```\s{0,8}$/, ''))
    .join('\n')
    .trim();
}

/** Whoever has more blocks in a message pastes no files. */
const MOST_BLOCKS = 12;

/** What stands in each code block of a text; empty where there is none. */
export function codeBlocks(text: string): readonly string[] {
  const { blocks } = readCodeBlocks(text.split('\n'));
  const filled = blocks.map((lines) => lines.join('\n').trim()).filter((block) => block !== '');
  return filled.length > MOST_BLOCKS ? [] : filled;
}

/** Who introduces a paste says no more. In characters. */
const MAX_INTRODUCTION = 120;
/** How words end that introduce a paste. */
const INTRODUCES = /[:：?？]\s{0,4}$/;

/** Whether a text may be a file: it has lines, or is an object. */
function mayBeFile(text: string): boolean {
  return text.includes('\n') || text.trimStart().startsWith('{');
}

/** Who asks about a paste, or tells what became of it, says no more behind it. In characters. */
const MAX_REMARK = 120;

/** Where the object ends that a text begins with; a brace in a string ends none. 0: nowhere. */
function endOfObject(text: string): number {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (!isString && character === '{') depth += 1;
    else if (!isString && character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return 0;
}

/** A file without the words behind it: `{"debug": true}  <- like this?`. What has braces is no words. */
function withoutRemark(file: string): string {
  if (!file.startsWith('{')) return file;
  const end = endOfObject(file);
  const remark = file.slice(end).trim();
  const isWords = end > 0 && remark.length <= MAX_REMARK && !/[{}[\]"]/.test(remark) && /\p{L}/u.test(remark);
  return isWords ? file.slice(0, end) : file;
}

/** An object at the end of a line, behind words that introduce it: `like this? {"debug": true}`. */
function introducedObject(text: string): string | null {
  const start = text.indexOf('{');
  const isIntroduced = start > 0 && start <= MAX_INTRODUCTION && INTRODUCES.test(text.slice(0, start));
  return isIntroduced && text.trimEnd().endsWith('}') ? text.slice(start).trim() : null;
}

/** The file in a text: what stands in a code block, or between words that are about it; null: there is none. */
export function pastedFile(text: string): string | null {
  const file = fileIn(text);
  return file === null ? null : withoutRemark(file);
}

function fileIn(text: string): string | null {
  if (!mayBeFile(text)) return introducedObject(text);
  const [, fenced] = /```[a-z]{0,12}\n?([^`]+)```/.exec(text) ?? [];
  if (fenced !== undefined && mayBeFile(fenced)) return fenced.trim();
  const end = text.indexOf('\n');
  const hasShortLine = end > 0 && end <= MAX_INTRODUCTION;
  const isObject =
    text
      .slice(end + 1)
      .trimStart()
      .startsWith('{') && !text.trimStart().startsWith('{');
  const isIntroduced = hasShortLine && (isObject || INTRODUCES.test(text.slice(0, end)));
  return (isIntroduced ? text.slice(end + 1) : text).trim();
}
