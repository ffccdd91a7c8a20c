/** Replies for what is not known: guesses to choose from, or what can be asked at all. Never an answer in disguise. */
import { CARD } from '../core/card.ts';
import { type Action, type Block, code, createReply, type Reply } from '../core/reply.ts';
import { nameOf, offerFact } from './answer-fact.ts';
import { eachOnce } from './card-parts.ts';
import { commandFor } from './command-lines.ts';
import type { Decision, Mode } from './decision.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, tongue } from './shared.ts';

type Reason = Extract<Decision, { kind: 'nothing' }>['because'];

function choices(fields: readonly { readonly label: string; readonly value: string }[]): Block[] {
  return [{ type: 'fields', fields }];
}

function titleOf(noFlag: string | undefined, isMessage: boolean, context: AnswerContext): string {
  const { ask } = tongue(context).words;
  if (noFlag !== undefined) return ask.noFlag(noFlag);
  return isMessage ? ask.unknownMessage : ask.noDirectAnswer;
}

/** Facts that may be meant, as a question back; or that no package has the USE flag that is asked about. */
export function answerGuess(
  { facts, noFlag }: Extract<Decision, { kind: 'guess' }>,
  mode: Mode,
  context: AnswerContext,
): Reply {
  const { words } = tongue(context);
  const isMessage = mode === 'fix' && noFlag === undefined;
  const offers = facts.map((fact) => offerFact(fact, context));
  return createReply({
    title: titleOf(noFlag, isMessage, context),
    verdict: isMessage ? words.ask.whichDoYouSee : words.ask.nearest,
    blocks: choices(
      facts.map((fact) => ({ label: commandFor(fact, context.knowledge), value: nameOf(fact, context) })),
    ),
    card: { advice: isMessage ? words.ask.whichDoYouSee : words.ask.nearest, facts: [] },
    actions: [...eachOnce(offers), offer('help', context, words.card.neverMind)],
    locale: context.locale,
    outcome: 'not-known',
  });
}

/** A paste says that something went wrong, and the line that says so is not known: the line, and what comes near. */
export function answerUnknownMessage(
  { line, facts }: Extract<Decision, { kind: 'unknown-message' }>,
  context: AnswerContext,
): Reply {
  const { ask } = tongue(context).words;
  const isNear = facts.length > 0;
  const near = isNear ? answerGuess({ kind: 'guess', facts }, 'fix', context) : answerNothing('unknown', context);
  const text = code(line, CARD.factColumns);
  return {
    ...near,
    title: ask.unknownMessage,
    blocks: [{ type: 'paragraph', text }, ...near.blocks],
    card: { advice: isNear ? ask.whichDoYouSee : ask.unknownHint, facts: [{ text }] },
  };
}

function abilities(context: AnswerContext): { blocks: Block[]; actions: Action[] } {
  const { ask } = tongue(context).words;
  const fields = [
    { label: 'onboard', value: ask.canOnboard },
    { label: 'recommend', value: ask.canRecommend },
    { label: 'fix', value: ask.canFix },
  ];
  return {
    blocks: choices(fields),
    actions: asks([...fields.map(({ label }) => label), 'help'], context),
  };
}

/** What cannot be answered, or needs no answer, in one friendly line and with three things that can be asked. */
export function answerNothing(because: Reason, context: AnswerContext): Reply {
  const { ask } = tongue(context).words;
  const { locale } = context;
  const can = abilities(context);
  switch (because) {
    case 'greeting':
      return createReply({
        title: ask.greeting,
        verdict: ask.greetingHint,
        card: { advice: ask.greetingHint, facts: [] },
        ...can,
        locale,
        isTalk: true,
      });
    case 'thanks':
      return createReply({ title: ask.welcome, tone: 'good', actions: can.actions, locale, isTalk: true });
    case 'quiet-paste':
      return createReply({
        title: ask.quietPaste,
        verdict: ask.quietPasteHint,
        actions: can.actions,
        locale,
        outcome: 'not-known',
      });
    case 'options-paste':
      return createReply({
        title: ask.optionsPaste,
        verdict: ask.optionsPasteHint,
        actions: asks(['analyze', 'install kernel-options', 'help'], context),
        locale,
        outcome: 'not-known',
      });
    case 'unknown':
      return createReply({
        title: ask.noDirectAnswer,
        verdict: ask.unknownHint,
        card: { advice: ask.unknownHint, facts: [] },
        ...can,
        locale,
        outcome: 'not-known',
        isNothing: true,
      });
    case 'off-topic':
      return createReply({
        title: ask.offTopic,
        verdict: ask.offTopicHint,
        card: { advice: ask.offTopicHint, facts: [] },
        ...can,
        locale,
        outcome: 'not-known',
        isNothing: true,
      });
  }
}
