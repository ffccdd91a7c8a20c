/** How to go on in another place: the line to say there. */
import { createAnswer, tongue } from '../answers/shared.ts';
import type { Reply } from '../core/reply.ts';
import { carriedLine } from './carry.ts';
import { button, contextOf, type Scene } from './scene.ts';

/** The line that takes a state along. */
export function showElsewhere(scene: Scene): Reply {
  const context = contextOf(scene);
  const { words } = tongue(context);
  const { elsewhereTitle, elsewhereAdvice, goOn } = words.onboarding;
  const text = carriedLine(scene.state, scene.ground);
  return createAnswer(context, [], {
    title: elsewhereTitle,
    verdict: elsewhereAdvice,
    card: { advice: elsewhereAdvice, facts: [], snippet: { text } },
    blocks: [{ type: 'code', text }],
    actions: [button('onboard', goOn, scene, true)],
  });
}
