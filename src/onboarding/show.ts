/** Where somebody is in the onboarding, as a reply: a card with buttons in words, each of which is a command line. */

import { adviceOf, eachOnce, firstSnippet, wholeFact } from '../answers/card-parts.ts';
import { asks, offer } from '../answers/offers.ts';
import { chosenRecommendation } from '../answers/recommend.ts';
import { createAnswer, tellStatements, tellSteps, tongue } from '../answers/shared.ts';
import { CARD, cutToColumns } from '../core/card.ts';
import { type Action, type Block, type CardFact, code, type Reply } from '../core/reply.ts';
import type { OnboardingStep } from '../knowledge/schema/guides.ts';
import type { Question } from '../knowledge/schema/names.ts';
import { takenRow, withChosenBackend } from './chosen-backend.ts';
import { button, contextOf, FIRST_ANSWERS, type Scene } from './scene.ts';
import { CHOOSING, END } from './state.ts';
import { choicesAt, isQuestion, stepsOf } from './way.ts';

function noticeBlocks({ notice }: Scene): Block[] {
  return notice === undefined ? [] : [{ type: 'callout', tone: 'info', text: notice }];
}

/** The offers that are there at every stop, the least likely last. */
function otherOffers(scene: Scene): Action[] {
  const { words } = tongue(scene.context);
  const { back, restart, list, elsewhere } = words.onboarding;
  return [
    button(`onboard back ${scene.state.at}`, back, scene),
    button('onboard list', list, scene),
    button('onboard elsewhere', elsewhere, scene),
    button('onboard restart', restart, scene),
  ];
}

/** The choice of the path. */
function showPaths(scene: Scene): Reply {
  const { words, tell } = tongue(scene.context);
  const { paths } = scene.ground;
  const named = paths.map((path) => ({ ...path, label: words.marks.alone(tell(path.title)) }));
  return createAnswer(scene.context, [], {
    title: words.onboarding.whichPath,
    verdict: words.onboarding.whichPathAdvice,
    card: {
      advice: words.onboarding.whichPathAdvice,
      facts: named.flatMap(({ label, now }) => wholeFact('', label + words.marks.dash + tell(now))),
    },
    blocks: [
      ...noticeBlocks(scene),
      { type: 'fields', fields: named.map(({ label, now }) => ({ label, value: tell(now) })) },
    ],
    actions: [
      ...named.map(({ id, label }, index) => button(`onboard choose ${id} ${CHOOSING}`, label, scene, index === 0)),
      button('onboard list', words.onboarding.list, scene),
    ],
  });
}

/** What speaks for the recommended backend, and when another one is better. */
function showBackends(scene: Scene): Pick<Reply, 'blocks'> & { facts: CardFact[]; advice: string; verdict: string } {
  const context = contextOf(scene);
  const { words, tell } = tongue(context);
  const row = chosenRecommendation(context);
  const reasons = tellStatements(row.because, context);
  const others = row.alternatives.map(({ backend, when }) => ({
    label: words.onboarding.instead(backend),
    value: tell(when),
  }));
  return {
    advice: adviceOf(row, context),
    verdict: tell(row.now),
    facts: [
      ...reasons.flatMap((reason) => wholeFact(words.onboarding.reason, reason)).slice(0, 2),
      ...others.flatMap(({ label, value }) => wholeFact(label, value)).slice(0, 2),
    ],
    blocks: [
      ...(row.choose === null
        ? [{ type: 'callout' as const, tone: 'warning' as const, text: words.onboarding.noBackend }]
        : []),
      { type: 'bullets', items: reasons },
      ...(others.length > 0 ? [{ type: 'fields' as const, fields: others }] : []),
    ],
  };
}

/** A question with its answers; who does not know goes on as it is assumed. */
function showQuestion(question: Question, scene: Scene): Reply {
  const { words } = tongue(scene.context);
  const { title, advice } = words.onboarding.questions[question];
  const choices = choicesAt(question, scene.state, scene.ground);
  const answers = choices.map((each, index) => button(`onboard choose ${each} ${question}`, each, scene, index === 0));
  const backends = question === 'backend' ? showBackends(scene) : null;
  const facts = question === 'backend' ? [chosenRecommendation(contextOf(scene))] : [];
  return createAnswer(contextOf(scene), facts, {
    title,
    verdict: backends?.verdict ?? advice,
    card: { advice: backends?.advice ?? advice, facts: backends?.facts ?? [] },
    blocks: [
      ...noticeBlocks(scene),
      ...(backends?.blocks ?? []),
      { type: 'bullets', items: choices.map((each) => code(each)) },
    ],
    actions: [
      ...answers.slice(0, FIRST_ANSWERS),
      button(`onboard skip ${question}`, words.onboarding.unknown, scene, choices.length === 0),
      ...answers.slice(FIRST_ANSWERS),
      ...otherOffers(scene),
    ],
  });
}

/** How to see that a step worked, as facts of a card. */
function checkFacts({ done }: OnboardingStep, scene: Scene): CardFact[] {
  const { words, tell } = tongue(scene.context);
  const { mustShow, sendFile } = words.onboarding;
  return [
    ...wholeFact(words.doneWhen, tell(done.text)),
    ...(done.shows.length > 0 ? wholeFact(mustShow, words.marks.list(done.shows.map((each) => code(each)))) : []),
    ...(done.accepts.length > 0 ? wholeFact(sendFile, kindsOf(done.accepts, scene)) : []),
  ];
}

function kindsOf(kinds: readonly string[], scene: Scene): string {
  const { words } = tongue(scene.context);
  return words.marks.list(kinds.map((kind) => words.host.kinds[kind] ?? words.review.inputKinds[kind] ?? kind));
}

/** What to do, how to see that it worked, what goes wrong. */
function stepBlocks(step: OnboardingStep, scene: Scene): Block[] {
  const context = contextOf(scene);
  const { words, tell } = tongue(context);
  const { mustShowWhole, sendFileWhole } = words.onboarding;
  const { shows, accepts } = step.done;
  const seen = [
    shows.length > 0 ? mustShowWhole(words.marks.list(shows.map((each) => code(each)))) : '',
    accepts.length > 0 ? sendFileWhole(kindsOf(accepts, scene)) : '',
  ].filter((text) => text !== '');
  return [
    ...noticeBlocks(scene),
    { type: 'paragraph', text: tell(step.why) },
    ...withChosenBackend(step, { type: 'steps', items: tellSteps(step.steps, context) }, scene),
    { type: 'heading', text: words.doneWhen },
    { type: 'steps', items: tellSteps([step.done], context) },
    ...seen.map((text) => ({ type: 'paragraph' as const, text })),
  ];
}

/** One step: what to do, and what came of it as buttons. */
function showStep(step: OnboardingStep, scene: Scene): Reply {
  const context = contextOf(scene);
  const { words, tell } = tongue(context);
  const { done, failed, skip } = words.onboarding;
  const steps = stepsOf(scene.state, scene.ground);
  const title = words.onboarding.step(steps.indexOf(step.id) + 1, steps.length, tell(step.title));
  const fact = takenRow(step, scene) ?? step;
  return createAnswer(context, [step], {
    title,
    subject: words.marks.alone(tell(step.title)),
    verdict: tell(fact.now),
    card: {
      title: cutToColumns(title, CARD.titleColumns),
      advice: adviceOf(fact, context),
      facts: checkFacts(step, scene),
      ...firstSnippet(tellSteps(step.steps, context), words),
    },
    blocks: stepBlocks(step, scene),
    actions: eachOnce([
      button(`onboard done ${step.id}`, done, scene, true),
      button(`onboard failed ${step.id}`, failed, scene),
      button(`onboard skip ${step.id}`, skip, scene),
      button(`onboard back ${step.id}`, words.onboarding.back, scene),
      button(`onboard ${step.id} steps`, words.card.allSteps, scene),
      ...otherOffers(scene).slice(1),
      ...asks(step.related, context),
    ]),
  });
}

/** The end: what was done, and what was left out. */
function showEnd(scene: Scene): Reply {
  const { words, tell } = tongue(scene.context);
  const { finished, finishedAdvice, finishedButSkipped, skipped, back, restart, list } = words.onboarding;
  const steps = stepsOf(scene.state, scene.ground);
  const left = steps.filter((id) => scene.state.skipped.includes(id));
  const titles = left.flatMap((id) => scene.ground.step(id) ?? []).map(({ title }) => tell(title));
  return createAnswer(contextOf(scene), [], {
    title: left.length > 0 ? finishedButSkipped : finished,
    tone: left.length > 0 ? 'info' : 'good',
    verdict: finishedAdvice,
    card: { advice: finishedAdvice, facts: wholeFact(skipped, words.marks.list(titles)), checks: checksOf(scene) },
    blocks: [...noticeBlocks(scene), { type: 'checklist', items: checksOf(scene) }],
    actions: [
      button('onboard list', list, scene),
      ...left.map((id) => offer(`onboard ${id}`, scene.context)),
      button(`onboard back ${END}`, back, scene),
      button('onboard restart', restart, scene),
      ...asks(['help'], scene.context),
    ],
  });
}

function checksOf({ state, ground, context }: Scene): Extract<Block, { type: 'checklist' }>['items'] {
  const { words, tell } = tongue(context);
  return stepsOf(state, ground).flatMap((id) => {
    const step = ground.step(id);
    if (!step) return [];
    const mark = state.done.includes(id) ? 'ok' : state.skipped.includes(id) ? 'skipped' : 'todo';
    return [{ state: mark, text: words.marks.alone(tell(step.title)) } as const];
  });
}

/** The stop where the state is. */
export function showState(scene: Scene): Reply {
  const { at } = scene.state;
  if (at === END) return showEnd(scene);
  if (isQuestion(at)) return showQuestion(at, scene);
  const step = scene.ground.step(at);
  return step ? showStep(step, scene) : showPaths(scene);
}

/** All steps of the way, with what is behind. */
export function showList(scene: Scene): Reply {
  const { words } = tongue(scene.context);
  const { progress, goOn, restart, elsewhere } = words.onboarding;
  const steps = stepsOf(scene.state, scene.ground);
  const passed = steps.filter((id) => scene.state.done.includes(id));
  return createAnswer(contextOf(scene), [], {
    title: progress(passed.length, steps.length),
    card: { facts: [], checks: checksOf(scene) },
    blocks: [...noticeBlocks(scene), { type: 'checklist', items: checksOf(scene) }],
    actions: [
      button('onboard', goOn, scene, true),
      ...asks(
        steps.map((id) => `onboard ${id}`),
        scene.context,
      ),
      button('onboard elsewhere', elsewhere, scene),
      button('onboard restart', restart, scene),
    ],
  });
}
