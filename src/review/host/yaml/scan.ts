/** Where a comment, a key or a bracket ends in a line of YAML: quotes hide what is inside of them. */

/** What a place of a text is, seen from outside of quotes. */
export interface Scan {
  /** Where a comment begins; the end of the text when there is none. */
  readonly end: number;
  /** The `:` behind the first key; -1 when there is none. */
  readonly colon: number;
  /** Brackets that are opened and not closed; below zero when more are closed. */
  readonly depth: number;
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t';
}

/** Whether a quote may begin here: in plain text it is a letter like any other. */
function mayQuote(before: string | undefined): boolean {
  return isBlank(before) || '[{,:-'.includes(before ?? '');
}

/** The place of the closing quote; the end of the text when it stays open. */
export function endOfQuote(text: string, start: number): number {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\' && quote === '"') index += 1;
    else if (text[index] === quote) {
      if (quote !== "'" || text[index + 1] !== "'") return index;
      index += 1;
    }
  }
  return text.length;
}

/** Looks at a line once. */
export function scanLine(text: string): Scan {
  let colon = -1;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if ((char === '"' || char === "'") && mayQuote(text[index - 1])) index = endOfQuote(text, index);
    else if (char === '#' && isBlank(text[index - 1])) return { end: index, colon, depth };
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char === ':' && colon === -1 && depth === 0 && isBlank(text[index + 1])) colon = index;
  }
  return { end: text.length, colon, depth };
}
