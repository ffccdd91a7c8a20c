/** Words and phrases inside a text, without regular expressions that are put together at run time. */

const LATIN = /[a-z0-9]/;

/** Whether a phrase stands at a place as words of its own; Chinese has no blanks between words. */
function standsAlone(text: string, phrase: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + phrase.length] ?? ' ';
  return (
    !(LATIN.test(phrase[0] ?? '') && LATIN.test(before)) && !(/[a-z]/.test(phrase.at(-1) ?? '') && LATIN.test(after))
  );
}

/** Where a phrase stands as words of its own from a place on; -1: nowhere. */
function find(text: string, phrase: string, from = 0): number {
  let at = text.indexOf(phrase, from);
  while (at !== -1 && !standsAlone(text, phrase, at)) at = text.indexOf(phrase, at + 1);
  return at;
}

/** Whether a text has one of some phrases. */
export function hasPhrase(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => find(text, phrase) !== -1);
}

/** A text with blanks for some phrases. @param phrases the longest first */
export function withoutPhrases(text: string, phrases: readonly string[]): string {
  let rest = text;
  for (const phrase of phrases)
    for (let at = find(rest, phrase); at !== -1; at = find(rest, phrase, at + 1))
      rest = `${rest.slice(0, at)} ${rest.slice(at + phrase.length)}`;
  return rest;
}
