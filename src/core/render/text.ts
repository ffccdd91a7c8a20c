/** Text for a place of limited size that shows what it is given. */

/**
 * What a reader cannot see and a terminal or a chat may obey: control characters but line breaks, characters that turn
 * the direction of writing or join and part others, and the line breaks of Unicode.
 */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/gu;

/** Text as it may be shown anywhere: without control characters; line breaks stay, tabs become blanks. */
export function cleanText(text: string): string {
  return text.replaceAll('\t', '    ').replaceAll(UNSEEN, ' ');
}

/** Whether a text can be shown as it is. */
export function isClean(text: string): boolean {
  return cleanText(text) === text;
}

/** ECMA-48 sequences of a terminal: CSI and OSC with either kind of introducer, and the short ones. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these sequences begin with a control character; node's own stripVTControlCharacters is quadratic over one that does not end, and split at ESC, with no such character in the expression, a log with colours took six times as long
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

/** Text without colours and other sequences of a terminal; one that does not end stops at the end of its line. */
export function stripEscapes(text: string): string {
  return text.replaceAll(ESCAPES, '');
}

/** Whether the text up to an index would end with half of a character. */
function splitsPair(text: string, end: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1));
}

/** Cuts text to a length, saying so with an ellipsis; never between the halves of a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = splitsPair(text, length - 1) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

/** Where a long text may be cut: after a line, else after a word, else anywhere but inside a surrogate pair. */
export function findCut(text: string, length: number): number {
  const head = text.slice(0, length);
  const line = head.lastIndexOf('\n') + 1;
  if (line > length / 2) return line;
  const word = head.lastIndexOf(' ') + 1;
  if (word > length / 2) return word;
  return splitsPair(head, head.length) ? length - 1 : length;
}
