/** Moving away from a storage backend: the steps first, then what the backend is. */
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { inRange } from '../knowledge/version.ts';
import { adviceOf } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, tellSteps, tongue } from './shared.ts';

/** The steps from a backend to another. */
export function answerMoving(backend: FactOf<'backend'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  // A driver that is gone has to be left before the upgrade: that comes first.
  const isGone = backend.removed !== undefined && inRange(context.profile.docker, `>= ${backend.removed}`);
  return createAnswer(context, [backend], {
    title: words.ask.moveTitle(backend.id),
    tone: 'good',
    verdict: words.today(tell(backend.now)),
    subject: backend.id,
    line: `backend ${backend.id}`,
    card: { advice: isGone ? adviceOf(backend, context) : words.ask.moveAdvice, facts: [] },
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
