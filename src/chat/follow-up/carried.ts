/**
 * Whether a fact that the words of a follow-up find by themselves is an answer to it. Behind an answer most questions leave
 * out what they are about: a fact that has the few words they are left with is no answer, it is a guess. docs/decisions/0016.
 */
import { diagnose } from '../../core/messages/diagnose.ts';
import { looksPasted } from '../../core/messages/paste.ts';
import { createProfile } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import { heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isCalledBy, isNamedBy } from './called-by.ts';
import { contentOf } from './content-words.ts';
import { beginsWith, plainWords, says, withoutFillers } from './normal-form.ts';
import { isProblem, isThing } from './plain-answer.ts';
import { facetsNamedIn } from './read-facet.ts';

/** Longer texts say themselves what they are about. In characters. */
const MAX_LENGTH = 240;
/** What a question names has to tell so much for it to be one of its own, and so little is a word that all facts have. */
const OWN = 5;
const LITTLE = 1.5;
/** Who names it leaves nothing to be understood. */
const OURS = 'docker';

/** Whether a text has a word that stands for something said before, or asks the same of another thing: `what about …`. */
function refersBack(text: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(text, knowledge);
  const isSame = heard(({ joins }) => joins.same).some((start) => beginsWith(plain, start));
  return isSame || says(plain, (words) => words.refersBack);
}

/** Whether a text begins as one does that goes on with what was said: `and …`, `ok, so …`. */
function goesOn(text: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(text, knowledge);
  return withoutFillers(plain) !== plain;
}

/** Whether a known message stands in a text. */
function hasMessage(text: string, knowledge: KnowledgeBase): boolean {
  const profile = createProfile(knowledge.defaultProfile, {});
  return diagnose(text, { knowledge, profile })[0]?.isSure === true;
}

/** Whether words carry a fact by themselves, whatever was spoken of. */
export function isCarried(text: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const folded = knowledge.search.fold(text);
  if (text.length > MAX_LENGTH || looksPasted(folded) || (isProblem(found) && hasMessage(text, knowledge))) return true;
  // Who names a thing as it is called, and asks nothing else, asks for that.
  const isFacet = facetsNamedIn(text, knowledge).length > 0;
  if (!isFacet && isThing(found) && isNamedBy(found, text, knowledge) && !refersBack(text, knowledge)) return true;
  const isCalled = isCalledBy(found, text, knowledge);
  const weight = contentOf(text, knowledge).reduce((sum, each) => sum + each.weight, 0);
  if (refersBack(text, knowledge)) return isCalled && weight >= 2 * OWN;
  if (goesOn(text, knowledge)) return isCalled && weight >= OWN;
  const isOurs = says(folded, (words) => [OURS, ...words.ours]);
  if (weight >= OWN) return isCalled || isOurs || weight >= 2 * OWN;
  // What asks for a facet asks it of what was spoken of, unless it says of what.
  if (isFacet) return isCalled && isOurs && weight >= LITTLE;
  return isOurs ? isCalled || weight >= LITTLE : isCalled && weight >= 2 * LITTLE;
}

/** Whether a text names nothing: what it asks it asks of what was spoken of. */
export function namesNothing(text: string, knowledge: KnowledgeBase): boolean {
  return text.length <= MAX_LENGTH && contentOf(text, knowledge).every(({ weight }) => weight < LITTLE);
}
