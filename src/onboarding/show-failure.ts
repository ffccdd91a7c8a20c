/** A step that failed: what goes wrong there, and the answer to what was pasted. */
import { answerText } from '../answers/ask.ts';
import { createAnswer, tongue } from '../answers/shared.ts';
import type { Reply } from '../core/reply.ts';
import type { OnboardingStep } from '../knowledge/schema/guides.ts';
import { button, contextOf, FIRST_ANSWERS, type Scene } from './scene.ts';

/** What goes wrong at a step most often, and where to put a message. */
export function showFailed(step: OnboardingStep, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words, tell } = tongue(context);
  const { failedTitle, failedAdvice, failedExample, goesWrong, goOn } = words.onboarding;
  const symptoms = step.fails.flatMap((ref) => context.knowledge.get('symptom', ref.slice(ref.indexOf(':') + 1)) ?? []);
  const named = symptoms.map(({ id, title }) => button(`onboard failed ${id}`, words.marks.alone(tell(title)), scene));
  return createAnswer(context, symptoms, {
    title: failedTitle(tell(step.title)),
    tone: 'warning',
    verdict: failedAdvice,
    card: { advice: failedAdvice, facts: [], snippet: { text: failedExample } },
    blocks: [
      { type: 'code', text: failedExample },
      { type: 'heading', text: goesWrong },
      { type: 'fields', fields: symptoms.map(({ title, now }) => ({ label: tell(title), value: tell(now) })) },
    ],
    actions: [...named.slice(0, FIRST_ANSWERS), button('onboard', goOn, scene, true), ...named.slice(FIRST_ANSWERS)],
    citations: [],
  });
}

/** The answer to a message, or to a symptom that was chosen; the way on comes first. */
export function answerFailure(text: string, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words } = tongue(context);
  const reply = answerText(text, 'fix', context, context.told);
  return {
    ...reply,
    blocks: [...reply.blocks, { type: 'callout', tone: 'info', text: words.onboarding.noted }],
    actions: [
      ...reply.actions.slice(0, FIRST_ANSWERS - 1),
      button('onboard', words.onboarding.goOn, scene),
      ...reply.actions.slice(FIRST_ANSWERS - 1),
    ],
  };
}
