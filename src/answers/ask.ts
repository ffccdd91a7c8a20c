/** `ask QUESTION` and `fix TEXT`: free text in English or Chinese, a question or what a program printed. */
import { describeProfile } from '../core/describe-profile.ts';
import { createProfile, type ProfileOverrides } from '../core/profile.ts';
import type { Block, Reply } from '../core/reply.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { withAlsoAsked } from './also-asked.ts';
import { answerFact, nameOf, offerFact } from './answer-fact.ts';
import { eachOnce } from './card-parts.ts';
import { commandFor } from './command-lines.ts';
import { answerCompare } from './compare.ts';
import { decideAnswer } from './decide.ts';
import type { Decision, Mode } from './decision.ts';
import { answerOnboarding } from './guide.ts';
import { isOurs } from './manner.ts';
import { answerMoving } from './moving.ts';
import { answerGuess, answerNothing, answerUnknownMessage } from './not-known.ts';
import { answerOptionTalk } from './options/answer.ts';
import { answerRecommend } from './recommend.ts';
import { type AnswerContext, section, tongue } from './shared.ts';

const MAX_ACTIONS = 9;
/** Nobody asks a longer question. In characters. */
const MAX_GAP = 700;
/** So many offers of the answer itself come before other facts. */
const FIRST_OWN = 2;
const MAX_ALSO = 6;

/** An answer with other facts below it and among its actions. */
function withOthers(reply: Reply, heading: string, facts: readonly Fact[], context: AnswerContext): Reply {
  const items = facts.slice(0, MAX_ALSO).map((fact) => nameOf(fact, context));
  const others = facts.slice(0, MAX_ALSO).map((fact) => offerFact(fact, context));
  const offers = [...reply.actions.slice(0, FIRST_OWN), ...others, ...reply.actions.slice(FIRST_OWN)];
  return {
    ...reply,
    blocks: [...reply.blocks, ...section(heading, { type: 'bullets', items })],
    actions: eachOnce(offers).slice(0, MAX_ACTIONS),
  };
}

/** The answer for a fact that a text was about. */
function answerFound(fact: Fact, context: AnswerContext): Reply {
  return { ...answerFact(fact, context), factLine: commandFor(fact, context.knowledge) };
}

/** @param told what the asker said in options: it counts more than what the text says */
function answerDecision(decision: Decision, mode: Mode, context: AnswerContext, told: ProfileOverrides): Reply {
  const { words } = tongue(context);
  switch (decision.kind) {
    case 'fact':
      return withOthers(answerFound(decision.fact, context), words.ask.alsoPossible, decision.others, context);
    case 'findings': {
      const [first, ...rest] = decision.findings;
      if (!first) return answerNothing('quiet-paste', context);
      const sure = rest.filter(({ isSure }) => isSure).map(({ fact }) => fact);
      return withOthers(answerFound(first.fact, context), words.ask.alsoInText, sure, context);
    }
    case 'compare':
      return answerCompare(decision.backends, context);
    case 'recommend':
      return answerRecommend({
        ...context,
        profile: { ...context.profile, ...decision.about, ...told },
        told: { ...context.told, ...decision.about, ...told },
      });
    case 'move':
      return answerMoving(decision.from, context);
    case 'options':
      return answerOptionTalk(decision.talk, context);
    case 'onboard':
      return answerOnboarding(context);
    case 'guess':
      return answerGuess(decision, mode, context);
    case 'unknown-message':
      return answerUnknownMessage(decision, context);
    case 'nothing':
      return answerNothing(decision.because, context);
  }
}

/** What was read from the text about the host, as far as the asker has not said it in options. */
function readNote(found: ProfileOverrides, remarks: readonly string[], context: AnswerContext): Block[] {
  const { words } = tongue(context);
  const { knowledge, profile } = context;
  const before = describeProfile(createProfile(knowledge.defaultProfile, {}), words).split(' · ');
  const parts = describeProfile({ ...profile, ...found }, words)
    .split(' · ')
    .filter((part) => !before.includes(part));
  const read = Object.keys(found).length > 0 ? [...parts, ...remarks] : remarks;
  return read.length === 0 ? [] : [{ type: 'callout', tone: 'info', text: words.ask.readFromText(read.join(' · ')) }];
}

/** What has more lines is a log, of which nobody expects every line to be known. */
const LOG_LINES = 3;

/** Whether the facts should have answered a text: guesses came near, or it is about what they are about. */
function isGap(text: string, decision: Decision, context: AnswerContext): boolean {
  const isLog = text.length > MAX_GAP || text.split('\n', LOG_LINES).length >= LOG_LINES;
  if (isLog) return false;
  if (decision.kind === 'guess') return true;
  if (decision.kind !== 'nothing') return false;
  const isOffTopic = decision.because === 'off-topic';
  return decision.because === 'unknown' || (isOffTopic && isOurs(context.knowledge.search.fold(text), context));
}

/**
 * Answers free text: with a fact where the evidence carries it, else with guesses or with what can be asked at all.
 * @param told what the asker said about the host in options; it counts more than what the text says
 */
export function answerText(text: string, mode: Mode, context: AnswerContext, told: ProfileOverrides = {}): Reply {
  const { decision, host } = decideAnswer(text, mode, context, told);
  const profile = { ...context.profile, ...host.profile, ...told };
  const all = { ...host.profile, ...told };
  const there = { ...context, profile, told: all };
  const alone = answerDecision(decision, mode, there, told);
  const answer = mode === 'ask' ? withAlsoAsked(alone, text, decision, there) : alone;
  const reply = Object.keys(host.profile).length > 0 ? { ...answer, read: host.profile } : answer;
  if (isGap(text, decision, context)) return { ...reply, isGap: true };
  if (decision.kind !== 'findings') return reply;
  const untold = Object.fromEntries(Object.entries(host.profile).filter(([key]) => !(key in told)));
  return { ...reply, blocks: [...readNote(untold, host.remarks, context), ...reply.blocks] };
}
