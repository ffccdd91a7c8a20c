/**
 * Questions about a facet of the answer before: which file, whether to restart, what it does to somebody's data. A text is
 * one where it has a word that asks for the facet and besides only words that name nothing.
 */
import { FACETS, type Facet } from '../../core/facet-ids.ts';
import { type Heard, heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { plainWords, withoutFillers } from './normal-form.ts';

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;
/** The longest phrase, in words, and in Chinese characters. */
const LONGEST = 4;
const LONGEST_HAN = 8;
/** Longer questions say themselves what they are about. In words, and in Chinese characters. */
const MAX = { words: 14, characters: 18 };

/** Words and characters that a phrase may consist of, one after the other. */
function unitsOf(plain: string): string[] {
  return (plain.match(RUNS) ?? []).flatMap((run) => (HAN.test(run) ? Array.from(run) : [run]));
}

function phraseOf(units: readonly string[]): string {
  return units.reduce(
    (text, unit) => text + (text !== '' && !(HAN.test(unit) && HAN.test(text)) ? ' ' : '') + unit,
    '',
  );
}

/** The words of a text as phrases that are known, the longest first; null: it has others. */
export function phrasesIn(plain: string, isKnown: (phrase: string) => boolean): string[] | null {
  const units = unitsOf(plain);
  /** What is behind a place, once it was looked at: a long phrase may leave a rest that is none. */
  const seen = new Map<number, string[] | null>();
  const from = (at: number): string[] | null => {
    if (at === units.length) return [];
    const known = seen.get(at);
    if (known !== undefined) return known;
    let found: string[] | null = null;
    const most = HAN.test(units[at] ?? '') ? LONGEST_HAN : LONGEST;
    for (let length = Math.min(most, units.length - at); length > 0 && found === null; length -= 1) {
      const phrase = phraseOf(units.slice(at, at + length));
      const rest = isKnown(phrase) ? from(at + length) : null;
      found = rest && [phrase, ...rest];
    }
    seen.set(at, found);
    return found;
  };
  return from(0);
}

function isShort(plain: string): boolean {
  const units = unitsOf(plain);
  const han = units.filter((unit) => HAN.test(unit)).length;
  return han <= MAX.characters && units.length - han <= MAX.words;
}

function startsSo(plain: string, pick: (words: Heard) => readonly string[]): boolean {
  return heard(pick).some((word) => plain.startsWith(HAN.test(word) ? word : `${word} `));
}

/** What can be asked with `how do I`. */
const ASKED_WITH_HOW: readonly Facet[] = ['sources', 'check', 'undo', 'files', 'risk'];

/** The facets that a text asks for, the one that it asks most for first. @param plain in its normal form */
export function readFacetsAsked(plain: string): readonly Facet[] {
  if (!isShort(plain)) return [];
  const asked = heardAs(({ askedOf }) => askedOf);
  const frame = new Set(heard((words) => words.frame));
  const phrases = phrasesIn(plain, (phrase) => asked.has(phrase) || frame.has(phrase));
  const found = new Set((phrases ?? []).flatMap((phrase) => asked.get(phrase) ?? []));
  const isHow = startsSo(plain, (words) => words.asksHow);
  const facets = FACETS.filter((each) => found.has(each));
  return facets.every((each) => !isHow || ASKED_WITH_HOW.includes(each)) ? facets : [];
}

/** The facets that a text asks for, as somebody wrote it. */
export function facetsAskedIn(text: string, knowledge: KnowledgeBase): readonly Facet[] {
  return readFacetsAsked(withoutFillers(plainWords(text, knowledge)));
}
