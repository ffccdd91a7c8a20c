/** English words without their endings, and words that are near each other. */

/** Shorter words have no endings. In letters, as they are written. */
const STEMMED_FROM = 4;
const KEPT = /(?:ss|us|is|fs)$/;

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/**
 * A word without plural, -ed, -ing and final e; the same for facts and questions, so that it need not be a word.
 * @param word in lower case
 */
export function stem(word: string): string {
  if (!/^[a-z']{3,}$/.test(word)) return word;
  const base = word.replaceAll("'", '');
  if (base.length < STEMMED_FROM) return base;
  if (base.length > 5 && base.endsWith('ing')) return undouble(base.slice(0, -3)).replace(/e$/, '');
  if (base.length > 4 && base.endsWith('ed')) return undouble(base.slice(0, -2)).replace(/e$/, '');
  if (base.endsWith('ies')) return `${base.slice(0, -3)}y`;
  if (base.endsWith('s') && !KEPT.test(base)) return base.slice(0, -1).replace(/e$/, '');
  return base.length > 4 ? base.replace(/e$/, '') : base;
}

/**
 * How many slips make one word of the other: a letter more, less, wrong, or two exchanged.
 * @returns null when there are more than one, in a long word two
 */
export function countSlips(typed: string, word: string): number | null {
  const limit = word.length >= 8 ? 2 : 1;
  if (Math.abs(typed.length - word.length) > limit) return null;
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let line = 1; line <= typed.length; line += 1) {
    const next = [line];
    let least = line;
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[line - 1] === word[column - 1] ? 0 : 1;
      let cost = Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (row[column - 1] ?? 0) + same);
      const crossed = typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1];
      if (line > 1 && column > 1 && crossed) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return null;
    before = row;
    row = next;
  }
  const slips = row[word.length] ?? limit + 1;
  return slips <= limit ? slips : null;
}
