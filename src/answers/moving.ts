/** Moving away from a storage backend: the steps first, then what the backend is. */
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { adviceOf } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, tellSteps, tongue } from './shared.ts';

/** The steps from a backend to another. */
export function answerMoving(backend: FactOf<'backend'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [backend], {
    title: words.ask.moveTitle(backend.id),
    tone: 'good',
    verdict: words.today(tell(backend.now)),
    subject: backend.id,
    line: `backend ${backend.id}`,
    card: { advice: adviceOf(backend, context), facts: [] },
    sections: [
      {
        id: 'moving-away',
        title: words.movingAway,
        blocks: [{ type: 'steps', items: tellSteps(backend.movingAway, context) }],
      },
    ],
    actions: [
      offer(`backend ${backend.id} moving-away`, context, words.card.allSteps),
      ...asks([`backend ${backend.id}`, 'install upgrade', 'recommend'], context),
    ],
  });
}
