/** The questions of a text that asks more than one, each as it was written. */
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import { readManner } from './manner.ts';
import type { AnswerContext } from './shared.ts';

/** Where a sentence or a clause ends. A point inside a number or a name is no end. */
const ENDS = /[!?;。？！；\n]|[.,:，：、](?=\s|$|\p{Script=Han})/u;
/** What begins a question of its own, and what may lead to another one in the same clause. */
const BEGINS: Forms = heard(({ questionForms }) => questionForms.anew);
const JOINTS: Forms = heard(({ questionForms }) => questionForms.joint);

/** In what is longer nobody asks several things in passing. In characters, and in questions. */
const MAX_TEXT = 1500;
const MAX_QUESTIONS = 4;

/** The clauses of a text; one in which a second question follows is two. */
function clausesOf(text: string): string[] {
  const parts = text
    .split(ENDS)
    .flatMap((clause) =>
      JOINTS.reduce<string[]>((pieces, joint) => pieces.flatMap((piece) => piece.split(joint)), [clause]),
    );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether a question has a word that is about one thing only. */
export function hasSubject(question: string, context: AnswerContext): boolean {
  const folded = context.knowledge.search.fold(question);
  const { isBare, isVague } = readManner(folded, folded, { isPasted: false, mode: 'ask' }, context);
  return !isBare && !isVague;
}

/** The questions of a text; none where it asks one thing only, or so many that it is no question any more. */
export function questionsIn(text: string, { knowledge: { search } }: AnswerContext): string[] {
  if (text.length > MAX_TEXT) return [];
  const asking = clausesOf(text).filter((clause) => hasForm(search.fold(clause), BEGINS));
  return asking.length < 2 || asking.length > MAX_QUESTIONS ? [] : asking;
}
