/** Questions whose facts are taken away: what an answer is worth where the right one is missing. */

import { decideAnswer } from '../../src/answers/decide.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Found } from '../../src/knowledge/search/search.ts';
import type { Question } from './judge.ts';

/** What came out for questions that are decided by their words. */
export interface Without {
  readonly questions: number;
  /** Answered for sure although no fact that answers was there: by a neighbour. */
  readonly sure: readonly { readonly question: Question; readonly got: string }[];
}

/** Asks questions by words with the facts that answer them hidden; those told by a message or their form stay out. */
export function askWithout(questions: readonly Question[], knowledge: KnowledgeBase): Without {
  const { search } = knowledge;
  const context = createBareContext(knowledge);
  const refOf = ({ kind, id }: Found['it']): string => `${kind}:${id}`;
  const candidates = search.candidates.bind(search);
  const sure: { question: Question; got: string }[] = [];
  let asked = 0;
  try {
    for (const question of questions) {
      const wanted = new Set(question.expect);
      search.candidates = candidates;
      const { decision } = decideAnswer(question.text, question.mode, context, {});
      const isByWords = decision.kind === 'fact' || decision.kind === 'guess' || decision.kind === 'nothing';
      if (!isByWords || question.expect.every((ref) => ref === 'honest')) continue;
      asked += 1;
      search.candidates = (terms) => candidates(terms).filter(({ it }) => !wanted.has(refOf(it)));
      const { decision: without } = decideAnswer(question.text, question.mode, context, {});
      if (without.kind === 'fact' && !wanted.has(refOf(without.fact)))
        sure.push({ question, got: refOf(without.fact) });
    }
  } finally {
    search.candidates = candidates;
  }
  return { questions: asked, sure };
}
