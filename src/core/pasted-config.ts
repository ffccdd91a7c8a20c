/** Whether somebody pasted kernel options, as they stand in a file or as a checker prints them, instead of asking. */
import { stripEscapes } from './render/text.ts';

/** A quoted option among words is a question about it; as many lines of them nobody types. */
const LINES = 2;
/** `CONFIG_X=y`, `# CONFIG_X is not set`, `- CONFIG_X: missing`, `*   CONFIG_X: is not set when it should be.` */
const OPTION_LINE = /^[\s>*#-]{0,12}(?:CONFIG_[A-Z0-9_]{2,80})(?:=|:| is not set)/;

/** Looks at each line once. */
export function isPastedConfig(text: string): boolean {
  let found = 0;
  for (const line of text.split('\n')) {
    if (!line.includes('CONFIG_') || !OPTION_LINE.test(stripEscapes(line.slice(0, 400)))) continue;
    found += 1;
    if (found >= LINES) return true;
  }
  return false;
}

/** A paste without the marks that a chat needs around it: fences of a code block. */
export function withoutFences(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s{0,8}```[a-z]{0,12}|```\s{0,8}$/, ''))
    .join('\n')
    .trim();
}
