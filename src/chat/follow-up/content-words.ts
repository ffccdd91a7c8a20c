/** What a text names: its words without those that ask for a facet of an answer, and those that name nothing. */
import { heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { plainWords, withoutFillers } from './normal-form.ts';
import { longestPhrases } from './read-facet.ts';

/** Made once: every question in a talk is looked at. */
const ASKING = heardAs(({ askedOf }) => askedOf);
const FRAME: ReadonlySet<string> = new Set(heard(({ frame }) => frame));

/** A word of a text that names something, and what it tells in units of information. */
export interface ContentWord {
  readonly key: string;
  readonly weight: number;
}

/** The words of a text that name something, once each. */
export function contentOf(text: string, knowledge: KnowledgeBase): ContentWord[] {
  const { search } = knowledge;
  const plain = withoutFillers(plainWords(text, knowledge));
  const rest = longestPhrases(plain, (phrase) => ASKING.has(phrase) || FRAME.has(phrase));
  const terms = new Map(search.read(rest).map((term) => [term.key, search.weightOf(term)]));
  return [...terms].filter(([, weight]) => weight > 0).map(([key, weight]) => ({ key, weight }));
}
