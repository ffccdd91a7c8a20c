/** What an answer says of a facet where a question names other things besides: `is it safe for my colleagues as well`. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Facet } from '../facet-ids.ts';
import type { Reply } from '../reply.ts';
import { heardAs } from '../words/heard.ts';
import { piecesOf } from './pieces.ts';
import { tellFacet } from './tell-facet.ts';
import { type Said, tellWords } from './tell-words.ts';

type Search = KnowledgeBase['search'];

/** The answer has to have so much of what a question names: its share, 0 to 1, and in units of information. */
const NAMED = { share: 0.5, weight: 2.4 };

/** Made once: it is asked of every answer in a talk. */
const ASKING: readonly string[] = [...heardAs(({ askedOf }) => askedOf).keys()];

/** What names a thing, not a kind of things. In units of information. */
const NAMES = 4.5;

/** The words of a question that do not ask for a facet and tell something, with what each tells. */
function namedIn(folded: string, search: Search): readonly (readonly [string, number])[] {
  const asking = ASKING.filter((phrase) => folded.includes(phrase));
  const keys = new Set(asking.flatMap((phrase) => search.read(phrase).map(({ key }) => key)));
  const terms = new Map(search.read(folded).map((term) => [term.key, search.weightOf(term)]));
  return [...terms].filter(([key, weight]) => weight > 0 && !keys.has(key));
}

/** Whether an answer has most of what a text names, or that names nothing that any fact knows. */
export function isSpokenOf(reply: Reply, folded: string, search: Search): boolean {
  const known = search.read(folded).filter((term) => !search.hasUnknown([term]));
  const names = known.some((term) => search.weightOf(term) >= NAMES);
  return !names || hasNamed(reply, folded, search);
}

/** Whether an answer has most of what a question names. */
function hasNamed(reply: Reply, folded: string, search: Search): boolean {
  const named = namedIn(folded, search);
  const pieces = piecesOf(reply).map(({ text, typed }) => `${text} ${typed}`);
  const known = new Set(search.read(search.fold([reply.title, ...pieces].join('\n'))).map(({ key }) => key));
  const sum = (all: typeof named): number => all.reduce((total, [, weight]) => total + weight, 0);
  const told = sum(named.filter(([key]) => known.has(key)));
  return told >= NAMED.weight && told >= sum(named) * NAMED.share;
}

/**
 * Lines that come near; null: it says nothing of the facet, or has not what the question names.
 * @param folded the question
 */
export function tellNear(reply: Reply, facet: Facet, folded: string, search: Search): Said | null {
  const section = hasNamed(reply, folded, search) ? tellFacet(reply, facet) : null;
  if (!section || section.blocks.length === 0) return null;
  const { verdict: _, ...rest } = reply;
  return tellWords({ ...rest, sections: [section] }, folded, search) ?? { blocks: section.blocks, share: 0 };
}
