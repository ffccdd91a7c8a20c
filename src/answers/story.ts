/** What a question tells around what it asks: clauses that say nothing of any subject, as Chinese questions have many. */
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { AnswerContext } from './shared.ts';

/** Where a clause ends, folded. A point in a name is no end. The end itself is kept beside what it ends. */
const ENDS = /([!?;。、…~\n]|[.,:](?=\s|$|\p{Script=Han}))/u;
/** Chinese has no blank inside a sentence, but beside a Latin word. */
const BLANK = /(\p{Script=Han}) (?=\p{Script=Han})/gu;
const ASKS: Forms = heard(({ questionForms }) => questionForms.asks);
/** What people say of how they looked for an answer. */
const LOOKED: Forms = heard(({ questionForms }) => questionForms.looked);
const HAN = /\p{Script=Han}/u;
/** A word of Chinese that nobody knows. */
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Whether a clause says nothing of any subject, asks nothing and tells of no failure. */
function isStory(clause: string, { knowledge: { search } }: AnswerContext): boolean {
  if (!HAN.test(clause)) return false;
  if (hasForm(clause, LOOKED)) return true;
  if (hasForm(clause, ASKS) || search.has('failure', clause)) return false;
  return search
    .read(clause)
    .every(
      ({ key, kind }) => kind !== 'compound' && (kind !== 'term' || (HAN_ONLY.test(key) && !search.index.isKnown(key))),
    );
}

/** A folded question without the clauses that say nothing of any subject; all of it where nothing else is left. */
export function withoutStory(folded: string, context: AnswerContext): string {
  if (!HAN.test(folded)) return folded;
  // Every second piece is what ends the one before it.
  const pieces = folded.replaceAll(BLANK, '$1\n').split(ENDS);
  const isClause = (piece: string, index: number): boolean => index % 2 === 0 && piece.trim() !== '';
  const story = pieces.map((piece, index) => isClause(piece, index) && isStory(piece, context));
  const isLeft = pieces.some((piece, index) => isClause(piece, index) && story[index] === false);
  if (!isLeft || !story.includes(true)) return folded;
  let at = 0;
  const kept = pieces.map((piece, index) => {
    at += piece.length;
    return story[index] ? ' ' : folded.slice(at - piece.length, at);
  });
  return kept.join('');
}
