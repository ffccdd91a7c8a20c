/** Replies for what is not known: guesses to choose from, or what can be asked at all. Never an answer in disguise. */
import { type Action, type Block, createReply, type Reply } from '../core/reply.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
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

/** Facts that may be meant, as a question back. */
export function answerGuess(facts: readonly Fact[], mode: Mode, context: AnswerContext): Reply {
  const { words } = tongue(context);
  const isMessage = mode === 'fix';
  const offers = facts.map((fact) => offerFact(fact, context));
  return createReply({
    title: isMessage ? words.ask.unknownMessage : words.ask.noDirectAnswer,
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
      });
    case 'thanks':
      return createReply({ title: ask.welcome, tone: 'good', actions: can.actions, locale });
    case 'quiet-paste':
      return createReply({
        title: ask.quietPaste,
        verdict: ask.quietPasteHint,
        actions: can.actions,
        locale,
        outcome: 'not-known',
      });
    case 'off-topic':
      return createReply({
        title: ask.offTopic,
        verdict: ask.offTopicHint,
        card: { advice: ask.offTopicHint, facts: [] },
        ...can,
        locale,
        outcome: 'not-known',
      });
  }
}
