/** What a question tells around what it asks: clauses that say nothing of any subject, as Chinese questions have many. */
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { AnswerContext } from './shared.ts';

/** Where a clause ends, folded. A point in a name is no end. */
const ENDS = /[!?;。、…~\n]|[.,:](?=\s|$|\p{Script=Han})/u;
/** Chinese has no blank inside a sentence, but beside a Latin word. */
const BLANK = /(\p{Script=Han}) (?=\p{Script=Han})/gu;
const ASKS: Forms = heard(({ questionForms }) => questionForms.asks);
/** What people say of how they looked for an answer. */
const LOOKED: Forms = heard(({ questionForms }) => questionForms.looked);
const HAN = /\p{Script=Han}/u;
/** A word of Chinese that nobody knows. */
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** A text of more characters is no question with a story. */
const MOST = 4000;

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
  if (folded.length > MOST || !HAN.test(folded)) return folded;
  const clauses = folded
    .replaceAll(BLANK, '$1\n')
    .split(ENDS)
    .filter((clause) => clause.trim() !== '');
  const story = new Set(clauses.filter((clause) => isStory(clause, context)));
  if (story.size === 0 || story.size === clauses.length) return folded;
  return [...story].reduce((rest, clause) => rest.replace(clause, ' '), folded);
}
