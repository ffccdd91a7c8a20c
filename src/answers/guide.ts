/** Answers that tell how to do something: install topics, symptoms with their fix, general topics, onboarding. */

import { CARD, fitsFact } from '../core/card.ts';
import { holds } from '../core/profile.ts';
import { widthOf } from '../core/render/layout.ts';
import type { CardFact, Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { adviceOf, eachOnce, firstSnippet, shortOf, wholeFact } from './card-parts.ts';
import { commandForRef, inWords } from './command-lines.ts';
import { asks, offer, shortTitle } from './offers.ts';
import { type AnswerContext, createAnswer, tellPast, tellStatements, tellSteps, tongue } from './shared.ts';

/** A statement as a line without a label, where it fits whole. */
function toWholeLine(statement: string): CardFact[] {
  return fitsFact({ text: statement }) ? [{ text: statement }] : [];
}

/** `install TOPIC`. */
export function answerInstallTopic(topic: FactOf<'install-topic'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const steps = tellSteps(topic.steps, context);
  return createAnswer(context, [topic], {
    title: words.marks.alone(tell(topic.title)),
    tone: topic.steps.length > 0 ? 'good' : 'warning',
    verdict: words.today(tell(topic.now)),
    line: `install ${topic.id}`,
    about: topic.about ?? inWords(topic.id),
    card: {
      advice: adviceOf(topic, context),
      facts: tellStatements(topic.notes, context).flatMap(toWholeLine).slice(0, 2),
      ...firstSnippet(steps, words),
    },
    sections: [
      { id: 'steps', title: words.stepsHeading, blocks: [{ type: 'steps', items: steps }] },
      {
        id: 'notes',
        title: words.notes,
        blocks: [{ type: 'bullets', items: tellStatements(topic.notes, context) }],
      },
      {
        id: 'formerly',
        title: words.formerly,
        blocks: [{ type: 'steps', items: tellSteps(topic.formerly, context) }],
      },
      ...tellPast(topic, context),
    ],
    actions: eachOnce([
      ...(steps.length > 0 ? [offer(`install ${topic.id} steps`, context, words.card.allSteps)] : []),
      ...asks([...topic.related, 'install'], context),
    ]),
  });
}

/** `install` without a topic. */
export function answerInstallTopics(context: AnswerContext): Reply {
  const { words } = tongue(context);
  const topics = context.knowledge.all('install-topic').sort((a, b) => a.order - b.order);
  return createAnswer(context, topics, {
    title: words.installTitle,
    card: { advice: words.card.guides(topics.length), facts: [] },
    blocks: [{ type: 'fields', fields: topics.map((topic) => ({ label: topic.id, value: shortOf(topic, context) })) }],
    actions: asks(
      topics.map((topic) => `install ${topic.id}`),
      context,
    ),
    citations: [],
  });
}

/** A general subject. */
export function answerTopic(topic: FactOf<'topic'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [topic], {
    title: words.marks.alone(tell(topic.title)),
    verdict: words.today(tell(topic.now)),
    line: `ask ${topic.id}`,
    about: inWords(topic.id),
    card: {
      advice: adviceOf(topic, context),
      facts: tellStatements(topic.statements, context).flatMap(toWholeLine),
    },
    sections: [
      {
        id: 'details',
        title: words.details,
        blocks: [{ type: 'bullets', items: tellStatements(topic.statements, context) }],
      },
      ...tellPast(topic, context),
    ],
    actions: eachOnce([
      offer(`ask ${topic.id} details`, context, words.details),
      ...asks([...topic.related, 'help'], context),
    ]),
  });
}

/** The onboarding steps of this host, in order. */
function stepsFor({ knowledge, profile }: AnswerContext): FactOf<'onboarding-step'>[] {
  return knowledge
    .all('onboarding-step')
    .filter((step) => holds(step.when, profile))
    .sort((a, b) => a.order - b.order);
}

/** `onboard`: the steps for this host as a checklist, each with its commands and how to see that it worked. */
export function answerOnboarding(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const steps = stepsFor(context);
  return createAnswer(context, steps, {
    title: words.onboardTitle(steps.length),
    line: 'onboard',
    verdict: words.onboardHint,
    card: {
      facts: [],
      checks: steps.map((step) => ({ state: 'todo', text: words.marks.alone(tell(step.title)) })),
    },
    blocks: [
      {
        type: 'checklist',
        items: steps.map((step) => ({ state: 'todo', text: tell(step.title) })),
      },
      ...steps.flatMap((step, index) => [
        { type: 'heading' as const, text: `${index + 1}. ${words.marks.alone(tell(step.title))}` },
        { type: 'paragraph' as const, text: words.marks.sentences([tell(step.why), tell(step.now)]) },
        { type: 'steps' as const, items: tellSteps([...step.steps, step.done], context) },
      ]),
    ],
    actions: asks(
      steps.map((step) => `onboard ${step.id}`),
      context,
    ),
  });
}

/** `Next: …`, with the short title where the whole one has no room behind it. */
function nextLabel(step: FactOf<'onboarding-step'>, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const { nextStep } = words.card;
  return nextStep(shortTitle(step, tell, CARD.labelColumns - widthOf(nextStep(''))));
}

/** `onboard STEP`: one step. */
export function answerOnboardingStep(step: FactOf<'onboarding-step'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const steps = tellSteps(step.steps, context);
  const next = stepsFor(context)
    .filter(({ order }) => order > step.order)
    .slice(0, 1);
  return createAnswer(context, [step], {
    title: words.marks.alone(tell(step.title)),
    verdict: tell(step.now),
    line: `onboard ${step.id}`,
    card: {
      advice: adviceOf(step, context),
      facts: wholeFact(words.doneWhen, tell(step.done.text)),
      ...firstSnippet(steps, words),
    },
    sections: [
      {
        id: 'steps',
        title: words.stepsHeading,
        hasHeading: false,
        blocks: [
          { type: 'paragraph', text: tell(step.why) },
          { type: 'steps', items: steps },
        ],
      },
      {
        id: 'check',
        title: words.doneWhen,
        blocks: [{ type: 'steps', items: tellSteps([step.done], context) }],
      },
      ...tellPast(step, context),
    ],
    actions: eachOnce([
      offer(`onboard ${step.id} steps`, context, words.card.allSteps),
      offer(`onboard ${step.id} check`, context, words.doneWhen),
      ...next.map((following) => offer(`onboard ${following.id}`, context, nextLabel(following, context))),
      ...asks(['onboard', ...step.related, ...step.facts.map((ref) => commandForRef(ref, context.knowledge))], context),
    ]),
  });
}
