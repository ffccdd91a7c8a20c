/** A step that failed: what goes wrong there, and the answer to what was pasted. */
import { answerText } from '../answers/ask.ts';
import { eachOnce } from '../answers/card-parts.ts';
import { shortTitle } from '../answers/offers.ts';
import { createAnswer, tongue } from '../answers/shared.ts';
import type { Action, Block, Reply } from '../core/reply.ts';
import type { OnboardingStep, Symptom } from '../knowledge/schema/guides.ts';
import { button, contextOf, FIRST_ANSWERS, type Scene } from './scene.ts';

/** What goes wrong at a step most often: to read, and to press. */
function knownFailures(step: OnboardingStep, scene: Scene): { symptoms: Symptom[]; blocks: Block[]; named: Action[] } {
  const { knowledge } = scene.context;
  const { words, tell } = tongue(contextOf(scene));
  const symptoms = step.fails.flatMap((ref) => knowledge.get('symptom', ref.slice(ref.indexOf(':') + 1)) ?? []);
  return {
    symptoms,
    blocks: [
      { type: 'heading', text: words.onboarding.goesWrong },
      { type: 'fields', fields: symptoms.map(({ title, now }) => ({ label: tell(title), value: tell(now) })) },
    ],
    named: symptoms.map((symptom) =>
      button(`onboard failed ${symptom.id}`, words.marks.alone(shortTitle(symptom, tell)), scene),
    ),
  };
}

/** Nothing fits a message: what goes wrong at the step may still be it, and the step itself may name another way. */
function showUnknown(guesses: readonly Action[], step: OnboardingStep, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words } = tongue(context);
  const { failedUnknown, goOn } = words.onboarding;
  const { blocks, named } = knownFailures(step, scene);
  return createAnswer(context, [], {
    title: words.ask.unknownMessage,
    verdict: failedUnknown,
    outcome: 'not-known',
    card: { advice: failedUnknown, facts: [] },
    blocks,
    actions: [
      button('onboard', goOn, scene, true),
      button(`onboard ${step.id} steps`, words.card.allSteps, scene),
      ...eachOnce([...guesses, ...named]),
    ],
  });
}

/** What goes wrong at a step most often, and where to put a message. */
export function showFailed(step: OnboardingStep, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words, tell } = tongue(context);
  const { failedTitle, failedAdvice, failedExample, goOn } = words.onboarding;
  const { symptoms, blocks, named } = knownFailures(step, scene);
  return createAnswer(context, symptoms, {
    title: failedTitle(tell(step.title)),
    tone: 'warning',
    verdict: failedAdvice,
    card: { advice: failedAdvice, facts: [], snippet: { text: failedExample } },
    blocks: [{ type: 'code', text: failedExample }, ...blocks],
    actions: [...named.slice(0, FIRST_ANSWERS), button('onboard', goOn, scene, true), ...named.slice(FIRST_ANSWERS)],
    citations: [],
  });
}

/** The answer to a message, or to a symptom that was chosen; the way on comes first. */
export function answerFailure(text: string, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words } = tongue(context);
  const reply = answerText(text, 'fix', context, context.told);
  const step = scene.ground.step(scene.state.at);
  if (reply.outcome === 'not-known' && step) {
    const guesses = reply.isGap ? reply.actions.filter(({ label }) => label !== words.card.neverMind) : [];
    return { ...showUnknown(guesses, step, scene), ...(reply.isGap && { isGap: reply.isGap }) };
  }
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
