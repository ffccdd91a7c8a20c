/**
 * Whether a fact that the words of a follow-up find is in doubt: behind an answer its neighbour is as near as what was
 * asked, and a score cannot tell. docs/decisions/0016.
 */
import type { Facet } from '../../core/facet-ids.ts';
import { piecesOf } from '../../core/facets/pieces.ts';
import { looksPasted } from '../../core/messages/paste.ts';
import type { Reply } from '../../core/reply.ts';
import { hasWord } from '../../core/words/beside.ts';
import { heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { standsFor } from './about-subject.ts';
import { isCalledBy } from './called-by.ts';
import { isProblem } from './plain-answer.ts';
import { facetsNamedIn } from './read-facet.ts';

/** What is asked of what somebody does or will do: it is asked of what was spoken of. */
const OF_DOING: ReadonlySet<Facet> = new Set(['data', 'risk', 'duration']);
/** And what no message tells of. */
const OF_PLANS: ReadonlySet<Facet> = new Set(['risk', 'duration']);
const OURS = 'docker';
/** What names a thing and no kind of things. In units of information. */
const NAMING = 5;

/** Everything that an answer has, as the keys of its words. */
export function keysOf(reply: Reply, { search }: KnowledgeBase): ReadonlySet<string> {
  const messages = reply.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'code' ? [block.text] : [])),
  );
  const said = piecesOf(reply).map(({ text, typed }) => `${text} ${typed}`);
  const text = [reply.title, reply.factLine?.replaceAll('-', ' ') ?? '', ...said, ...messages].join('\n');
  return new Set(search.read(search.fold(text)).map(({ key }) => key));
}

/** Whether a text names something that the answer before has and the fact never speaks of. */
function namesMoreOf(before: Reply, folded: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const { search } = knowledge;
  const telling = search.read(folded).filter((term) => search.weightOf(term) >= NAMING);
  const known = keysOf(found, knowledge);
  const missed = telling.filter(({ key }) => !known.has(key));
  if (missed.length === 0) return false;
  const spoken = keysOf(before, knowledge);
  return missed.some(({ key }) => spoken.has(key));
}

/** A text without the words that ask for a facet. */
function withoutAsking(folded: string): string {
  const asking = [...heardAs(({ askedOf }) => askedOf).keys()];
  const found = asking.filter((phrase) => folded.includes(phrase)).sort((one, other) => other.length - one.length);
  return found.reduce((text, phrase) => text.replaceAll(phrase, ' '), folded);
}

/**
 * Whether an answer that was found for the words alone has to be offered, not told.
 * @param found what answers them
 * @param before the answer that they stand behind
 */
export function isDoubtful(text: string, found: Reply, before: Reply, knowledge: KnowledgeBase): boolean {
  const folded = knowledge.search.fold(text);
  if (looksPasted(folded)) return false;
  const facets = facetsNamedIn(text, knowledge);
  const has = (some: ReadonlySet<Facet>): boolean => facets.some((facet) => some.has(facet));
  if (has(OF_PLANS) && isProblem(found)) return true;
  // Who names Docker and leaves nothing to be understood asks a question of their own.
  if (!standsFor(text, knowledge) && hasWord(folded, [OURS])) return false;
  if (has(OF_DOING) && !isCalledBy(found, withoutAsking(folded), knowledge)) return true;
  const isNear = isCalledBy(found, before.title, knowledge);
  return !isNear && namesMoreOf(before, folded, found, knowledge);
}
