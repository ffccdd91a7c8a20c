/** Computes what each word of a known message tells. */
import type { Fold } from './fold.ts';
import { ANY, placesOf, type Tokens } from './message-tokens.ts';
import type { KnownMessage } from './search-data.ts';

/** A word of a phrase that many messages share tells so much of what it would tell elsewhere. */
const GENERIC_SHARE = 0.25;
/** So many pieces there were when the thresholds were measured (docs/decisions/0009): more of them make no word tell more. */
const MEASURED_WITH = 510;
/** A path of at least two steps in a folded message; what stands behind a scheme is a path too. */
const PATH = /(?:\/[a-z0-9_.-]+){2,}/g;

/** A name with dots in it: a file of a cgroup, a module of Go. */
const DOTTED = /[a-z0-9_]{2,40}(?:\.[a-z0-9_]{2,40}){1,4}/g;

/** A name between quotes: the service, the command or the table that a message is about. */
const QUOTED = /[`'"]([a-z][a-z0-9_.-]{1,40})['"]/g;

/** An option of one letter: what a command does. `-A` appends to a chain that `-N` makes. */
const LETTER = / -([a-z])(?= )/g;

/** The last word of each path, all of each name with dots and each name in quotes, and options of one letter, unless it differs each time. */
function filesIn(folded: string, tokensOf: Tokens): string[] {
  const last = [...folded.matchAll(PATH)].map(([path]) => tokensOf(path).at(-1) ?? ANY);
  const dotted = [...folded.matchAll(DOTTED)].flatMap(([name]) => tokensOf(name));
  const quoted = [...folded.matchAll(QUOTED)].flatMap(([, name = '']) => tokensOf(name));
  const letters = Array.from(folded.matchAll(LETTER), ([, letter = '']) => letter);
  return [...new Set([...last, ...dotted, ...quoted, ...letters])].filter((word) => word !== ANY);
}

/** Of each piece, how many tokens another fact's piece begins with too. */
function sharedBeginnings(pieces: readonly { readonly fact: number; readonly tokens: readonly string[] }[]): number[] {
  const factsOf = new Map<string, Set<number>>();
  const beginnings = (tokens: readonly string[]): string[] => tokens.map((_, at) => tokens.slice(0, at + 1).join(' '));
  for (const { fact, tokens } of pieces)
    for (const beginning of beginnings(tokens)) factsOf.set(beginning, (factsOf.get(beginning) ?? new Set()).add(fact));
  return pieces.map(
    ({ tokens }) => beginnings(tokens).filter((beginning) => (factsOf.get(beginning)?.size ?? 0) > 1).length,
  );
}

/** Which tokens of a message stand in one of the phrases. */
function placesIn(tokens: readonly string[], phrases: readonly (readonly string[])[]): ReadonlySet<number> {
  const places = phrases.flatMap((phrase) =>
    placesOf(phrase, tokens).flatMap((place) => phrase.map((_, index) => place + index)),
  );
  return new Set(places);
}

/**
 * Pieces of messages as tokens with what they tell: a word that few messages have tells more.
 * @param pieces what facts say, with the number of the fact
 * @param generic phrases that tell little wherever they stand
 */
export function compileMessages(
  pieces: readonly { readonly fact: number; readonly text: string }[],
  generic: readonly string[],
  { fold, tokensOf }: { readonly fold: Fold; readonly tokensOf: Tokens },
): KnownMessage[] {
  const messages = pieces.map(({ fact, text }) => {
    const folded = fold(text);
    return { fact, tokens: tokensOf(folded), files: filesIn(folded, tokensOf) };
  });
  const shared = generic.map((phrase) => tokensOf(fold(phrase)));
  const frequency = new Map<string, number>();
  for (const { tokens } of messages)
    for (const token of new Set(tokens)) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const scale = Math.log(1 + MEASURED_WITH) / Math.log(1 + Math.max(messages.length, MEASURED_WITH));
  const tell = (token: string): number => scale * Math.log(1 + messages.length / (frequency.get(token) ?? 1));
  const beginnings = sharedBeginnings(messages);
  return messages.map(({ fact, tokens, files }, number) => {
    const ofPhrases = placesIn(tokens, shared);
    const weights = tokens.map((token, index) => tell(token) * (ofPhrases.has(index) ? GENERIC_SHARE : 1));
    const rounded = weights.map((weight) => Math.round(weight * 100) / 100);
    const begins = beginnings[number] ?? 0;
    return {
      fact,
      tokens,
      weights: rounded,
      ...(begins > 0 && { shared: begins }),
      ...(files.length > 0 && { files }),
    };
  });
}
