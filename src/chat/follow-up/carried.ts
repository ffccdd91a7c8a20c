/**
 * Whether a fact that the words of a follow-up find by themselves is an answer to it. Behind an answer most questions leave
 * out what they are about: a fact that has the few words they are left with is no answer, it is a guess. docs/decisions/0016.
 */
import { looksPasted } from '../../core/messages/paste.ts';
import type { Reply } from '../../core/reply.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { asksAnything } from './about-subject.ts';
import { isCalledBy, isNamedBy } from './called-by.ts';
import { contentOf } from './content-words.ts';
import { plainWords, says, withoutFillers } from './normal-form.ts';
import { isProblem, isThing } from './plain-answer.ts';
import { facetsNamedIn } from './read-facet.ts';

/** Longer texts say themselves what they are about. In characters. */
const MAX_LENGTH = 240;
/** What a question names has to tell so much for it to be one of its own, and so little is a word that all facts have. */
const OWN = 5;
const LITTLE = 1.5;
/** Who names it leaves nothing to be understood. */
const OURS = 'docker';

/** Whether a text goes on with what was said: it begins so, or has a word that stands for it. */
function refersBack(text: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(text, knowledge);
  return withoutFillers(plain) !== plain || says(plain, (words) => words.refersBack);
}

/** Whether words carry a fact by themselves, whatever was spoken of. */
export function isCarried(text: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const folded = knowledge.search.fold(text);
  const isMessage = looksPasted(folded) || (isProblem(found) && !asksAnything(text, knowledge));
  if (isMessage || text.length > MAX_LENGTH) return true;
  // Who names a thing as it is called, and asks nothing else, asks for that.
  const isFacet = facetsNamedIn(text, knowledge).length > 0;
  if (!isFacet && isThing(found) && isNamedBy(found, text, knowledge) && !refersBack(text, knowledge)) return true;
  const isCalled = isCalledBy(found, text, knowledge);
  const weight = contentOf(text, knowledge).reduce((sum, each) => sum + each.weight, 0);
  if (refersBack(text, knowledge)) return isCalled && weight >= OWN;
  const isOurs = says(folded, (words) => [OURS, ...words.ours]);
  if (weight >= OWN) return isCalled || isOurs || weight >= 2 * OWN;
  // What asks for nothing but a facet asks it of what was spoken of.
  if (isFacet) return isCalled && isOurs && weight >= LITTLE;
  return isOurs ? isCalled || weight >= LITTLE : isCalled && weight >= 2 * LITTLE;
}

/** Whether a text names nothing: what it asks it asks of what was spoken of. */
export function namesNothing(text: string, knowledge: KnowledgeBase): boolean {
  return text.length <= MAX_LENGTH && contentOf(text, knowledge).every(({ weight }) => weight < LITTLE);
}
