/** Moving away from a storage backend: the steps first, then what the backend is. */
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { asks } from './offers.ts';
import { type AnswerContext, createAnswer, section, tellSteps, tongue } from './shared.ts';

/** The steps from a backend to another. */
export function answerMoving(backend: FactOf<'backend'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [backend], {
    title: words.ask.moveTitle(backend.id),
    tone: 'good',
    verdict: words.today(tell(backend.now)),
    blocks: section(words.movingAway, { type: 'steps', items: tellSteps(backend.movingAway, context) }),
    actions: asks([`backend ${backend.id}`, 'install upgrade', 'recommend'], context),
  });
}
