/** Splits what a shell would hand to a program into words. Nothing is expanded. */

/** A word, and the line on which it begins. */
export interface CommandWord {
  readonly text: string;
  readonly line: number;
}

const PIECE = /'[^']*'?|"(?:[^"\\]|\\[\s\S])*"?|\\[\s\S]|[^\s'"\\]+/y;
/** More words are no command line of a daemon. */
const MOST_WORDS = 1000;

function unquote(piece: string): string {
  if (piece.startsWith("'")) return piece.slice(1).replace(/'$/, '');
  if (piece.startsWith('"'))
    return piece
      .slice(1)
      .replace(/"$/, '')
      .replaceAll(/\\([\\"$`])/g, '$1');
  return piece.startsWith('\\') ? piece.slice(1).replace('\n', '') : piece;
}

/** @param line 1-based, of the first character */
export function splitCommand(text: string, line: number): CommandWord[] {
  const words: CommandWord[] = [];
  let at = 0;
  let current = line;
  while (at < text.length && words.length < MOST_WORDS) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      if (char === '\n') current += 1;
      at += 1;
      continue;
    }
    const start = current;
    let word = '';
    for (;;) {
      PIECE.lastIndex = at;
      const piece = PIECE.exec(text)?.[0];
      if (piece === undefined) break;
      word += unquote(piece);
      current += piece.split('\n').length - 1;
      at += piece.length;
    }
    if (word !== '') words.push({ text: word, line: start });
  }
  return words;
}
