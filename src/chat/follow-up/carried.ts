/**
 * Whether a fact that the words of a follow-up find by themselves is an answer to it. Behind an answer most questions leave
 * out what they are about: a fact that has the few words they are left with is no answer, it is a guess. docs/decisions/0016.
 */
import type { Facet } from '../../core/facet-ids.ts';
import { diagnose } from '../../core/messages/diagnose.ts';
import { looksPasted } from '../../core/messages/paste.ts';
import { createProfile } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import { heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Thread } from '../thread-memory.ts';
import { beforePronoun, standsFor } from './about-subject.ts';
import { isCalledBy, isCalledByKeys, isNamedBy } from './called-by.ts';
import { type ContentWord, contentOf } from './content-words.ts';
import { beginsWith, plainWords, says, withoutFillers } from './normal-form.ts';
import { isOf, isOffered, isProblem, isSpelledOut, isThing } from './plain-answer.ts';
import { asksToDelete, facetsNamedIn, facetsSaidIn } from './read-facet.ts';

/** Longer texts say themselves what they are about. In characters. */
const MAX_LENGTH = 240;
/** What a question names has to tell so much for it to be one of its own, and so little is a word that all facts have. */
const OWN = 5;
const LITTLE = 1.5;
/** Facets that are asked of whatever was spoken of, with the name of Docker. */
const OF_ANY: ReadonlySet<Facet> = new Set(['restart', 'lasting', 'need', 'defaults']);
/** And those that are asked of what an answer has somebody do, whatever option they name. */
const OF_ANSWER: ReadonlySet<Facet> = new Set(['check', 'undo', 'lasting', 'duration']);
const HAN = /\p{Script=Han}/u;
/** Who names it leaves nothing to be understood. */
const OURS = 'docker';

/** What some words name, in units of information. */
function weightOf(content: readonly ContentWord[]): number {
  return content.reduce((sum, { weight }) => sum + weight, 0);
}

/** Where the first word stands in a text that stands for something said before; -1: none does. */
function referenceIn(text: string, knowledge: KnowledgeBase): number {
  const padded = ` ${plainWords(text, knowledge)} `;
  const places = heard((words) => words.refersBack).map((word) => padded.indexOf(HAN.test(word) ? word : ` ${word} `));
  const pronoun = standsFor(text, knowledge) ? beforePronoun(text, knowledge).length : -1;
  const found = [...places, pronoun].filter((place) => place >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/**
 * Whether a text has a word that stands for something said before, or asks the same of another thing: `what about …`. What is
 * named before a pronoun in the same text is what that stands for.
 */
export function refersBack(text: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(text, knowledge);
  if (heard(({ joins }) => joins.same).some((start) => beginsWith(plain, start))) return true;
  const place = referenceIn(text, knowledge);
  return place >= 0 && weightOf(contentOf(plain.slice(0, place), knowledge)) < OWN;
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

/** A text without paths: where a file lies says nothing of what is asked about. */
function withoutPaths(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !word.includes('/'))
    .join(' ');
}

/** Whether words carry a fact by themselves, whatever was spoken of. */
function isCarried(text: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const folded = knowledge.search.fold(text);
  if (text.length > MAX_LENGTH || looksPasted(folded) || (isProblem(found) && hasMessage(text, knowledge))) return true;
  const facets = facetsNamedIn(text, knowledge);
  if (isSpelledOut(found, text) && !facets.some((each) => OF_ANSWER.has(each))) return true;
  if (asksToDelete(text, knowledge)) return namesItAll(text, found, knowledge);
  // Who names a thing as it is called, and asks nothing else, asks for that.
  const isFacet = facets.length > 0;
  if (!isFacet && isThing(found) && isNamedBy(found, text, knowledge) && !refersBack(text, knowledge)) return true;
  const content = contentOf(text, knowledge);
  const weight = weightOf(content);
  // Who names something and asks for a facet of it asks for what is called so, not for what is called by the facet.
  const isOfContent = isFacet && weight >= OWN;
  const isCalled = isOfContent ? isCalledByKeys(found, content, knowledge) : isCalledBy(found, text, knowledge);
  if (refersBack(text, knowledge)) return isCalled && weight >= 2 * OWN;
  // Who names Docker itself and leaves nothing to be understood asks a question of their own.
  const isOfDocker = says(withoutPaths(folded), () => [OURS]);
  // Whether Docker has to be restarted is asked of any answer.
  const isOfAny = isFacet && facets.every((each) => OF_ANY.has(each)) && weight <= LITTLE;
  if (isOfDocker && isCalled && !isOfAny) return true;
  if (says(folded, (words) => words.mayReferBack)) return isCalled && weight >= 2 * OWN;
  if (goesOn(text, knowledge)) return isCalled && weight >= OWN;
  if (isOfDocker && !isFacet && weight < LITTLE) return true;
  // So does who tells of a trouble that is known.
  const isTrouble = isProblem(found) && knowledge.search.has('failure', folded);
  const isOurs = isTrouble || isOfDocker || says(folded, (words) => words.ours);
  if (weight >= OWN) return isCalled || isOurs || content.length > 1 || weight >= 2 * OWN;
  // What asks for a facet asks it of what was spoken of, unless it says of what.
  if (isFacet) return isCalled && (isOurs || isThing(found)) && weight >= LITTLE;
  return isOurs ? isCalled || weight >= LITTLE : isCalled && weight >= 2 * LITTLE;
}

/** Whether words name so much of what was found that a pronoun beside them changes nothing. */
export function namesItAll(text: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const content = contentOf(text, knowledge);
  return weightOf(content) >= 2 * OWN && isCalledByKeys(found, content, knowledge);
}

/** Whether a text names nothing: what it asks it asks of what was spoken of. */
function namesNothing(text: string, knowledge: KnowledgeBase): boolean {
  return text.length <= MAX_LENGTH && contentOf(text, knowledge).every(({ weight }) => weight < LITTLE);
}

/** Whether what the words alone find behind something is a guess: too little of what was found stands there. */
export function isGuess(thread: Thread, text: string, plain: Reply, knowledge: KnowledgeBase): boolean {
  const isBehind = thread.question !== undefined || thread.files.length > 0 || thread.isOpen === true;
  if (!isBehind || plain.outcome !== 'ok' || plain.factLine === undefined || isOf(thread, plain.line)) return false;
  // What was offered is meant by its name, unless something of it is asked that it need not say.
  const isMeant = isOffered(thread, plain) && !(isThing(plain) && facetsSaidIn(text, knowledge).length > 0);
  return !isMeant && !isCarried(text, plain, knowledge);
}

/** Whether another fact that was found with the name of what was spoken of is a guess: the words themselves name nothing. */
export function isGuessOfSubject(thread: Thread, text: string, found: Reply, knowledge: KnowledgeBase): boolean {
  const [facet] = facetsNamedIn(text, knowledge);
  if (thread.question === undefined || facet === undefined) return false;
  // What takes something back may have a fact of its own.
  const isBack = facet === 'undo' && isCalledBy(found, thread.about ?? thread.title ?? '', knowledge);
  return !isBack && namesNothing(text, knowledge);
}
