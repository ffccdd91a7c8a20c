/** Answers about messages: what causes them, how to tell, what mends it. */
import { describeCondition } from '../core/describe-profile.ts';
import { isRelevant } from '../core/is-relevant.ts';
import { type Block, type Card, type CardFact, code, type Reply, type Step } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { adviceOf, eachOnce, firstSnippet, wholeFact } from './card-parts.ts';
import { commandForRef } from './command-lines.ts';
import { buildsKernel, tellFix } from './fix-steps.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, tellPast, tellSteps, tongue } from './shared.ts';

/** Several causes, each with how it is recognised and where it is told of. */
function tellCauses({ causes }: FactOf<'symptom'>, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const items = causes.map(({ how, fact }) =>
    [tell(how), ...(fact === undefined ? [] : [code(commandForRef(fact, context.knowledge))])].join(words.marks.dash),
  );
  return items.length > 0 ? [{ type: 'bullets', items }] : [];
}

/** The causes that fit onto a card: how each is recognised. */
function causesOnCard({ causes }: FactOf<'symptom'>, context: AnswerContext): CardFact[] {
  const { words, tell } = tongue(context);
  return causes.flatMap(({ how }) => wholeFact(words.howToTell, tell(how)));
}

/** Where the causes are told of. */
function leadsOf({ causes }: FactOf<'symptom'>, context: AnswerContext): string[] {
  return causes.flatMap(({ fact }) => (fact === undefined ? [] : commandForRef(fact, context.knowledge)));
}

/** At a glance: the cause, the message; and the first thing to type. For which host it is known is a note. */
function cardOfSymptom(symptom: FactOf<'symptom'>, steps: readonly Step[], context: AnswerContext): Card {
  const { words, tell } = tongue(context);
  const { cause, says } = symptom;
  const [message = ''] = says;
  return {
    advice: adviceOf(symptom, context),
    facts: [
      ...causesOnCard(symptom, context),
      ...wholeFact(words.cause, tell(cause)),
      ...wholeFact(words.messages, message === '' ? '' : code(message)),
    ],
    ...firstSnippet(steps, words),
  };
}

/** `fix TEXT`, once it is clear which symptom it is. */
export function answerSymptom(symptom: FactOf<'symptom'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const elsewhere = isRelevant(symptom.when, context.profile)
    ? undefined
    : describeCondition(symptom.when ?? {}, words);
  const steps = tellFix(symptom, context);
  const line = `fix ${symptom.id}`;
  return createAnswer(context, [symptom], {
    title: words.marks.alone(tell(symptom.title)),
    tone: 'info',
    verdict: tell(symptom.now),
    blocks: [
      ...(elsewhere === undefined
        ? []
        : [{ type: 'callout' as const, tone: 'warning' as const, text: words.symptomElsewhere(elsewhere) }]),
    ],
    line,
    card: cardOfSymptom(symptom, steps, context),
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
        blocks: [...tellCauses(symptom, context), { type: 'steps', items: tellSteps(symptom.check, context) }],
      },
      { id: 'steps', title: words.fixHeading, blocks: [{ type: 'steps', items: steps }] },
      ...tellPast(symptom, context),
    ],
    actions: eachOnce([
      offer(`${line} steps`, context, words.fixHeading),
      ...asks(leadsOf(symptom, context), context),
      ...(symptom.check.length > 0 ? [offer(`${line} check`, context, words.howToTell)] : []),
      offer(`${line} cause`, context, words.cause),
      ...asks([...(buildsKernel(symptom) ? ['onboard fix-kernel'] : []), ...symptom.related], context),
    ]),
  });
}

type Place = FactOf<'symptom'>['seenIn'][number];

/** Where people see problems. */
const PLACES = [
  'dockerd',
  'docker',
  'container',
  'behaviour',
  'build',
  'emerge',
  'kernel',
  'docker-info',
  'check-config',
] as const satisfies readonly Place[];

/** `fix` without a text: what is known, by where it is seen. */
export function answerSymptoms(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const symptoms = context.knowledge.all('symptom').filter((symptom) => isRelevant(symptom.when, context.profile));
  const places = PLACES.map((place) => ({
    place,
    found: symptoms.filter((symptom) => (symptom.seenIn[0] ?? 'behaviour') === place),
  }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => other.found.length - one.found.length);
  return createAnswer(context, symptoms, {
    title: words.fixTitle(symptoms.length),
    verdict: words.fixHint,
    line: 'fix',
    card: {
      advice: words.card.pasteMessage,
      facts: places.map(({ place, found }) => ({
        label: words.seenIn[place],
        text: words.card.problems(found.length),
      })),
    },
    sections: places.map(({ place, found }) => ({
      id: place,
      title: words.seenIn[place],
      blocks: [{ type: 'fields', fields: found.map(({ id, title }) => ({ label: id, value: tell(title) })) }],
      alone: [{ type: 'bullets', items: found.map(({ title }) => words.marks.alone(tell(title))) }],
      actions: asks(
        found.map(({ id }) => `fix ${id}`),
        context,
      ),
    })),
    actions: places.map(({ place }) => offer(`fix ${place}`, context, words.seenIn[place])),
    citations: [],
  });
}
