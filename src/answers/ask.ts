/** `ask QUESTION`: free text in English or Chinese, answered by the fact that fits best. */
import { UserError } from '../core/errors.ts';
import { code, type Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { searchIndexOf } from '../knowledge/search.ts';
import { answerBackend } from './backend.ts';
import { commandFor } from './command-lines.ts';
import { answerCompare } from './compare.ts';
import { answerInstallTopic, answerOnboardingStep, answerSymptom, answerTopic } from './guide.ts';
import { answerCapability } from './kernel-list.ts';
import { answerKernelOption } from './kernel-option.ts';
import { answerRecommend } from './recommend.ts';
import type { AnswerContext } from './shared.ts';
import { answerUseFlag } from './use-flag.ts';

const MAX_RELATED = 4;
/** Facts that score below this share of the best are not worth offering. */
const RELATED_SHARE = 0.35;

/** The answer for any fact. */
function answerFact(fact: Fact, context: AnswerContext): Reply {
  switch (fact.kind) {
    case 'backend':
      return answerBackend(fact, context);
    case 'use-flag':
      return answerUseFlag(fact, context);
    case 'kernel-option':
      return answerKernelOption(fact, context);
    case 'capability':
      return answerCapability(fact, context);
    case 'symptom':
      return answerSymptom(fact, context);
    case 'install-topic':
      return answerInstallTopic(fact, context);
    case 'onboarding-step':
      return answerOnboardingStep(fact, context);
    case 'topic':
      return answerTopic(fact, context);
    case 'recommendation':
      return answerRecommend(context);
  }
}

/** The backends that a question names, in its order; `overlay2` is not also `overlay`. */
function namedBackends(question: string, { knowledge }: AnswerContext): FactOf<'backend'>[] {
  const words = question.toLowerCase().match(/[a-z0-9][a-z0-9-]*/g) ?? [];
  return [...new Set(words.flatMap((word) => knowledge.get('backend', word) ?? []))];
}

/**
 * Answers a question with the best fact and offers the next best; one that names two backends is a comparison.
 * @throws UserError when nothing matches
 */
export function answerQuestion(question: string, context: AnswerContext): Reply {
  const backends = namedBackends(question, context);
  if (backends.length > 1) return answerCompare(backends, context);
  const named = context.knowledge.find('topic', question);
  const hits = searchIndexOf(context.knowledge).search(question);
  const best = named ?? hits[0]?.fact;
  if (!best)
    throw new UserError('unknown-name', (words) => words.nothingFound(code(question)), [
      { type: 'ask', command: 'help' },
    ]);
  const reply = answerFact(best, context);
  const floor = (hits[0]?.score ?? 0) * RELATED_SHARE;
  const related = hits
    .filter((hit) => hit.fact !== best && hit.score >= floor)
    .map((hit) => commandFor(hit.fact, context.knowledge));
  const actions = [
    ...new Set([
      ...related.slice(0, MAX_RELATED),
      ...reply.actions.flatMap((action) => (action.type === 'ask' ? [action.command] : [])),
    ]),
  ];
  return { ...reply, actions: actions.slice(0, MAX_RELATED + 3).map((command) => ({ type: 'ask', command })) };
}
