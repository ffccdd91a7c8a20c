/** Text for a place of limited size that shows what it is given. */

/** Text without control characters; line breaks stay, tabs become blanks. */
export function cleanText(text: string): string {
  return text.replaceAll('\t', '    ').replaceAll(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Cuts text to a length, saying so with an ellipsis; never between the halves of a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

/** Where a long text may be cut: after a line, else after a word, else anywhere but inside a surrogate pair. */
export function findCut(text: string, length: number): number {
  const head = text.slice(0, length);
  const line = head.lastIndexOf('\n') + 1;
  if (line > length / 2) return line;
  const word = head.lastIndexOf(' ') + 1;
  if (word > length / 2) return word;
  return /[\ud800-\udbff]$/.test(head) ? length - 1 : length;
}
