/** English punctuation: whatever code puts between two texts comes from here, never from a template. */

function withStop(sentence: string): string {
  return /[.!?:…][)”]?$/.test(sentence) ? sentence : `${sentence}.`;
}

export const marksEn = {
  marks: {
    /** Between a label and its value. */
    colon: ': ',
    /** Between a name and what is said about it. */
    dash: ' — ',
    /** Names one after the other. */
    list: (items: readonly string[]): string => items.join(', '),
    /** Phrases, one after the other, that describe one thing. */
    phrases: (items: readonly string[]): string => items.join(', '),
    /** Statements that share a line and have no full stops. */
    clauses: (items: readonly string[]): string => items.join('; '),
    /** Statements as sentences, empty ones left out; a full stop is set where one is missing. */
    sentences: (items: readonly string[]): string =>
      items
        .filter((item) => item !== '')
        .map(withStop)
        .join(' '),
    /** Words put into a text for a hint, with the blanks that stood around it. */
    inText: (before: string, said: string, after: string): string => before + said + after,
    /** An addition, to be put right behind a text. */
    paren: (text: string): string => ` (${text})`,
    /** A title that is written to stand in a list, as it stands alone. */
    alone: (title: string): string =>
      // `daemon.json` and `eBPF` are written so.
      /^[a-z]+(?:[A-Z\d]|\.[a-z])/.test(title) ? title : title.charAt(0).toUpperCase() + title.slice(1),
  },
};
