/** What somebody writes above and below what they paste. */

/** So many lines at either end may be theirs. */
const MOST_LINES = 6;
/** A sentence has so many words, or so many Chinese characters. */
const LEAST = { words: 3, characters: 4 };

const FENCE = /^\s{0,3}(?:```|~~~)/;
/** What begins no sentence: a prompt, a comment, a quote, a bracket, a time. */
const NO_SENTENCE = /^(?:[#$%>[{("'}\]/|*@<+-]|\d{4}-\d\d|\d\d:\d\d|(?:time|level)=)/;
/** What no sentence holds: an assignment, an option, an object of JSON. */
const OF_A_FILE = /\w=["\w/]|CONFIG_[A-Z]|[{}]|":/;
/** What lines of a file or of a checker look like where nothing is asked: `Server Version: 28.0`, `features:`, `NF_NAT: missing`. */
const STATED = /^[\w /.-]{1,40}:(?:\s|$)|\b(?:missing|enabled)\b/;
const ASKED = /[?？]$/;
const WORD = /[\p{L}\d'.-]{2,}/gu;
const HAN = /\p{Script=Han}/gu;

function isSentence(line: string): boolean {
  const text = line.trim();
  if (NO_SENTENCE.test(text) || OF_A_FILE.test(text) || (STATED.test(text) && !ASKED.test(text))) return false;
  return (text.match(HAN) ?? []).length >= LEAST.characters || (text.match(WORD) ?? []).length >= LEAST.words;
}

/** The sentences that some lines begin with. */
function sentences(lines: readonly string[]): string[] {
  const written = lines.filter((line) => line.trim() !== '' && !FENCE.test(line)).slice(0, MOST_LINES);
  const end = written.findIndex((line) => !isSentence(line));
  return end < 0 ? written : written.slice(0, end);
}

/** The lines that stand in no code block; all of them where there is none. */
function outsideBlocks(lines: readonly string[]): readonly string[] {
  let isInside = false;
  return lines.filter((line) => {
    if (FENCE.test(line)) isInside = !isInside;
    return !isInside;
  });
}

/** The words around something that was pasted; an empty text where there are none. */
export function wordsAround(text: string): string {
  const lines = outsideBlocks(text.split('\n'));
  const above = sentences(lines);
  const below = above.length < lines.length ? sentences(lines.toReversed()).toReversed() : [];
  return [...new Set([...above, ...below])].join('\n').trim();
}
