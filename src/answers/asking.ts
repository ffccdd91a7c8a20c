/** Which part of a question asks, and what only stands beside it: who asks, what the host is, what happened before. */
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';

/** A question in two parts, folded. */
export interface Parts {
  readonly asking: string;
  readonly beside: string;
}

/**
 * The end of a sentence or of a clause. A point inside a number or a name is none; a comma between English words is one
 * where Chinese follows them: who writes that puts no blank behind it.
 */
const ENDS = /[!?;。\n]|[.,:](?=\s|$|\p{Script=Han})|,(?=[a-z][a-z0-9_. -]{0,40}\p{Script=Han})/gu;
/** What makes a clause one that asks. */
const ASKS: Forms = heard(({ questionForms }) => questionForms.asks);
/** Nobody says more before asking. In clauses. */
const MAX_CLAUSES = 24;

function clausesOf(folded: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { index } of folded.matchAll(ENDS)) {
    clauses.push(folded.slice(from, index));
    from = index + 1;
  }
  return [...clauses, folded.slice(from)].map((clause) => clause.trim()).filter((clause) => clause !== '');
}

/** The end of a sentence that another follows. */
const BETWEEN_SENTENCES = /[!?;。\n](?=\s{0,8}\S)|\.(?=\s{1,8}\S)/;

/** Whether a folded question is one sentence, which tells no story before it asks. */
export function isOneSentence(folded: string): boolean {
  return !BETWEEN_SENTENCES.test(folded.trim());
}

/** The two parts of a folded question; undefined where all of it asks, nothing does, or it is no few sentences. */
export function splitQuestion(folded: string): Parts | undefined {
  const clauses = clausesOf(folded);
  if (clauses.length < 2 || clauses.length > MAX_CLAUSES) return undefined;
  const asks = clauses.map((clause) => hasForm(clause, ASKS));
  const partOf = (isAsking: boolean): string => clauses.filter((_, index) => asks[index] === isAsking).join(' , ');
  const asking = partOf(true);
  const beside = partOf(false);
  return asking === '' || beside === '' ? undefined : { asking, beside };
}
