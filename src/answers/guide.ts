/** Answers that tell how to do something: install topics, symptoms with their fix, general topics, onboarding. */
import { isRelevant } from '../core/is-relevant.ts';
import { holds } from '../core/profile.ts';
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { commandForRef } from './command-lines.ts';
import { buildsKernel, tellFix } from './fix-steps.ts';
import { asks } from './offers.ts';
import {
  type AnswerContext,
  adviceOf,
  createAnswer,
  describeCondition,
  section,
  tellPast,
  tellStatements,
  tellSteps,
  tongue,
} from './shared.ts';

/** `install TOPIC`. */
export function answerInstallTopic(topic: FactOf<'install-topic'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [topic], {
    title: words.marks.alone(tell(topic.title)),
    tone: topic.steps.length > 0 ? 'good' : 'warning',
    verdict: words.today(tell(topic.now)),
    line: `install ${topic.id}`,
    card: { advice: adviceOf(topic, context), facts: [] },
    sections: [
      { id: 'steps', title: words.stepsHeading, blocks: [{ type: 'steps', items: tellSteps(topic.steps, context) }] },
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
    actions: asks([...topic.related, 'install'], context),
  });
}

/** `install` without a topic. */
export function answerInstallTopics(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const topics = context.knowledge.all('install-topic').sort((a, b) => a.order - b.order);
  return createAnswer(context, topics, {
    title: words.installTitle,
    blocks: [{ type: 'fields', fields: topics.map((topic) => ({ label: topic.id, value: tell(topic.now) })) }],
    actions: asks(
      topics.map((topic) => `install ${topic.id}`),
      context,
    ),
    citations: [],
  });
}

/** `fix TEXT`, once it is clear which symptom it is. */
export function answerSymptom(symptom: FactOf<'symptom'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const elsewhere = isRelevant(symptom.when, context.profile)
    ? undefined
    : describeCondition(symptom.when ?? {}, words);
  return createAnswer(context, [symptom], {
    title: tell(symptom.title),
    tone: 'info',
    verdict: tell(symptom.now),
    blocks: [
      ...(elsewhere === undefined
        ? []
        : [{ type: 'callout' as const, tone: 'warning' as const, text: words.symptomElsewhere(elsewhere) }]),
    ],
    line: `fix ${symptom.id}`,
    card: { advice: adviceOf(symptom, context), facts: [] },
    sections: [
      {
        id: 'messages',
        title: words.messages,
        blocks: symptom.says.length > 0 ? [{ type: 'code', text: symptom.says.join('\n') }] : [],
      },
      { id: 'signs', title: words.signs, blocks: [{ type: 'bullets', items: symptom.signs.map(tell) }] },
      { id: 'cause', title: words.cause, blocks: [{ type: 'paragraph', text: tell(symptom.cause) }] },
      {
        id: 'check',
        title: words.howToTell,
        blocks: [{ type: 'steps', items: tellSteps(symptom.check, context) }],
      },
      { id: 'steps', title: words.fixHeading, blocks: [{ type: 'steps', items: tellFix(symptom, context) }] },
      ...tellPast(symptom, context),
    ],
    actions: asks([...(buildsKernel(symptom) ? ['onboard fix-kernel'] : []), ...symptom.related], context),
  });
}

/** `fix` without a text: what is known, by where it is seen. */
export function answerSymptoms(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const symptoms = context.knowledge.all('symptom').filter((symptom) => isRelevant(symptom.when, context.profile));
  const places = [...new Set(symptoms.map((symptom) => symptom.seenIn[0] ?? 'behaviour'))].sort();
  return createAnswer(context, symptoms, {
    title: words.fixTitle(symptoms.length),
    verdict: words.fixHint,
    blocks: places.flatMap((place) =>
      section(words.seenIn[place], {
        type: 'fields',
        fields: symptoms
          .filter((symptom) => symptom.seenIn[0] === place)
          .map((symptom) => ({ label: symptom.id, value: tell(symptom.title) })),
      }),
    ),
    actions: asks(
      symptoms.slice(0, 3).map((symptom) => `fix ${symptom.id}`),
      context,
    ),
    citations: [],
  });
}

/** A general subject. */
export function answerTopic(topic: FactOf<'topic'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [topic], {
    title: tell(topic.title),
    verdict: words.today(tell(topic.now)),
    line: `ask ${topic.id}`,
    card: { advice: adviceOf(topic, context), facts: [] },
    sections: [
      {
        id: 'details',
        title: words.details,
        blocks: [{ type: 'bullets', items: tellStatements(topic.statements, context) }],
      },
      ...tellPast(topic, context),
    ],
    actions: asks(topic.related, context),
  });
}

/** `onboard`: the steps for this host as a checklist, each with its commands and how to see that it worked. */
export function answerOnboarding(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const steps = context.knowledge
    .all('onboarding-step')
    .filter((step) => holds(step.when, context.profile))
    .sort((a, b) => a.order - b.order);
  return createAnswer(context, steps, {
    title: words.onboardTitle(steps.length),
    verdict: words.onboardHint,
    blocks: [
      {
        type: 'checklist',
        items: steps.map((step) => ({ state: 'todo', text: `${step.id}${words.marks.dash}${tell(step.title)}` })),
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

/** `onboard STEP`: one step. */
export function answerOnboardingStep(step: FactOf<'onboarding-step'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  return createAnswer(context, [step], {
    title: words.marks.alone(tell(step.title)),
    verdict: tell(step.now),
    line: `onboard ${step.id}`,
    card: { advice: adviceOf(step, context), facts: [] },
    sections: [
      {
        id: 'steps',
        title: words.stepsHeading,
        hasHeading: false,
        blocks: [
          { type: 'paragraph', text: tell(step.why) },
          { type: 'steps', items: tellSteps(step.steps, context) },
        ],
      },
      {
        id: 'check',
        title: words.doneWhen,
        blocks: [{ type: 'steps', items: tellSteps([step.done], context) }],
      },
      ...tellPast(step, context),
    ],
    actions: asks(
      [...step.facts.map((ref) => commandForRef(ref, context.knowledge)), ...step.related, 'onboard'],
      context,
    ),
  });
}
