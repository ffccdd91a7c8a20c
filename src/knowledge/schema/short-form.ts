/** How long the short forms of facts may be, in display columns: a Chinese character takes two. */

export const SHORT_FORM = {
  /** `short`, and one line of a card. */
  columns: 60,
  /** Advice on a card: what is longer needs a `short`. */
  advice: 120,
  /** What a button says: as many characters as Discord advises, and as a phone shows in a line. */
  label: 38,
  /** Strengths or weaknesses of a backend at a glance. */
  gist: 50,
} as const;

/** A title without what it adds in parentheses at its end. */
export function withoutAddition(title: string): string {
  return title.replace(/ ?[(（][^()（）]*[)）]$/, '');
}

/** Where a sentence ends. */
export const SENTENCE_ENDS = /[.!?](?=\s)|[。！？]/gu;

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  for (const { index } of text.matchAll(SENTENCE_ENDS)) return text.slice(0, index + 1);
  return text;
}
