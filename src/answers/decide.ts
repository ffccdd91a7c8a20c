/** Decides what answers a text: an answer only where the evidence carries it, else a guess, else nothing. */

import { diagnose, type Finding, isOfOtherProgram } from '../core/messages/diagnose.ts';
import { looksPasted } from '../core/messages/paste.ts';
import { readOptionTalk } from '../core/option-talk/read.ts';
import { isPastedConfig } from '../core/pasted-config.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { splitQuestion } from './asking.ts';
import { ofAllAlike } from './begins-alike.ts';
import { causesFirst, withExecFailure } from './causes-first.ts';
import { decideDaemonKey } from './daemon-keys.ts';
import { decideFlag } from './decide-flag.ts';
import { decideUnexplained } from './decide-paste.ts';
import { decideByWords, factsOf, MAX_OTHERS } from './decide-words.ts';
import { type Decided, type Decision, isAnswer, isSameAnswer, type Mode } from './decision.ts';
import { readHostWords } from './host-words.ts';
import { readManner } from './manner.ts';
import { modulesFirst } from './missing-modules.ts';
import { goneOption, withNamedOptions, withoutSetOptions } from './named-options.ts';
import { ofThatHost } from './of-that-host.ts';
import { ofOpenCause } from './open-cause.ts';
import { rank, WHOLE_NAME } from './rank.ts';
import { hasSubject, questionsIn } from './several-questions.ts';
import { decideBroad, decideShape } from './shape.ts';
import type { AnswerContext } from './shared.ts';
import { decideStatus } from './status.ts';
import { withoutStory } from './story.ts';

/** What a program printed is not read as words when it is longer than this, or has more lines. */
const WORDS_OF_PASTE = { characters: 700, lines: 2 };
/** Nobody asks a longer question; what follows is not read as words. In characters. */
const MAX_QUESTION = 4000;
/** A message that somebody typed, with slips, has to tell so much. In units of information. */
const TYPED_MESSAGE = 12;
/** A name that stands there in full has to tell so much to be another subject. In units of information. */
const OTHER_SUBJECT = 5;
/** Two kinds of evidence agree where the one's fact is among so many of the other's. */
const AGREE_AMONG = 3;
/** The longest greeting. In characters. */
const MAX_TALK = 24;

/** A question that is nothing but a greeting or thanks. */
function smallTalk(folded: string, { knowledge: { search } }: AnswerContext): Decision | null {
  const words = folded.replaceAll(/[^\p{L}\p{N}' ]/gu, ' ').trim();
  for (const intent of ['greeting', 'thanks'] as const)
    if (words.length <= MAX_TALK && search.isOnly(intent, words)) return { kind: 'nothing', because: intent };
  return null;
}

/** The topic that a question with a known message in it names in full, where the message is about something else. */
function otherSubject(folded: string, explained: Fact, context: AnswerContext): Fact | undefined {
  const ranked = rank(folded.slice(0, MAX_QUESTION), 'ask', context);
  const named = ranked.filter(({ namedShare }) => namedShare >= WHOLE_NAME);
  const best = named.sort((a, b) => b.named - a.named)[0];
  return best?.it.kind === 'topic' && best.it !== explained && best.named >= OTHER_SUBJECT ? best.it : undefined;
}

/** A part of a message in a question counts where its words lead to the same fact as well. */
function agreed(decision: Decision, findings: readonly Finding[], said: Fact): Decision {
  const isNear = decision.kind === 'guess' && decision.facts.slice(0, AGREE_AMONG).includes(said);
  return isNear ? { kind: 'findings', findings } : decision;
}

/** A text, and how it is put. */
interface Asked {
  readonly text: string;
  readonly folded: string;
  readonly mode: Mode;
  /** A program printed it. */
  readonly isPasted: boolean;
}

/** A known message in a text; in somebody's own words it may only stand beside what is asked. */
function decideMessage(
  { text, folded, mode, isPasted }: Asked,
  first: Finding,
  findings: readonly Finding[],
  context: AnswerContext,
): Decision {
  const gone = mode === 'ask' && first.fact.kind === 'symptom' ? goneOption(text, context) : undefined;
  if (gone) return { kind: 'fact', fact: gone, others: findings.slice(0, MAX_OTHERS).map(({ fact }) => fact) };
  const special =
    first.fact.kind === 'symptom' ? ofThatHost(folded.slice(0, MAX_QUESTION), first.fact, context) : undefined;
  if (special) return { kind: 'fact', fact: special, others: findings.slice(0, MAX_OTHERS).map(({ fact }) => fact) };
  const isPlain = isPasted || first.strength >= TYPED_MESSAGE;
  const subject = isPlain ? undefined : otherSubject(folded, first.fact, context);
  return subject ? { kind: 'guess', facts: [subject, first.fact] } : { kind: 'findings', findings };
}

/**
 * Of a text that asks several things the first of them that is known, where all its words together come near to that, or lead
 * to what none of them asks.
 */
function ofSeveral(text: string, whole: Decision, context: AnswerContext): Decision {
  const alone = questionsIn(text, context)
    .filter((question) => hasSubject(question, context))
    .map((question) => decideAlone(question, context));
  const near = factsOf(whole);
  const isNear = (each: Decision): boolean =>
    whole.kind !== 'guess' || (each.kind === 'fact' && near.includes(each.fact));
  const known = whole.kind === 'nothing' ? undefined : alone.find((each) => isAnswer(each) && isNear(each));
  const isAsked = (each: Decision): boolean =>
    isSameAnswer(each, whole) || (whole.kind === 'fact' && factsOf(each).includes(whole.fact));
  return known === undefined || alone.some(isAsked) ? whole : known;
}

/** A text that is read as words: no message in it is known for sure. */
function decideQuestion(
  { text, folded, mode, isPasted }: Asked,
  findings: readonly Finding[],
  context: AnswerContext,
): Decision {
  const { search } = context.knowledge;
  const said = isPasted ? folded : withoutStory(folded.slice(0, MAX_QUESTION), context);
  const question = withoutSetOptions(search.mend(said.slice(0, MAX_QUESTION)), context);
  const mended = isPasted || question === folded ? undefined : diagnose(question, context)[0];
  // Who types a message with slips has it before them.
  if (mended?.isSure && mended.strength >= TYPED_MESSAGE) return { kind: 'findings', findings: [mended] };
  const whole =
    decideShape(question, context) ??
    decideFlag(text.slice(0, MAX_QUESTION), question, mode, context) ??
    decideDaemonKey(question, context) ??
    decideStatus(question, context) ??
    decideBroad(question, context) ??
    decideByWords(question, mode, context);
  const one = isAnswer(whole) || isPasted ? whole : (decideAsking(question, mode, context) ?? whole);
  const split = mode === 'ask' && !isPasted ? ofSeveral(text, one, context) : one;
  const [first] = findings;
  const decision =
    first?.isSure && first.strength >= TYPED_MESSAGE && !isPasted ? agreed(split, findings, first.fact) : split;
  return withNamedOptions(decision, text.slice(0, MAX_QUESTION), context);
}

/** Whether a text is more than is read as words where a program printed it. */
function isLong(folded: string): boolean {
  const lines = folded.split('\n', WORDS_OF_PASTE.lines + 1).length;
  return folded.length > WORDS_OF_PASTE.characters || lines > WORDS_OF_PASTE.lines;
}

/** What answers a text as a whole: its name, small talk, a known message, an unknown one, else its words. */
function decide(text: string, folded: string, mode: Mode, context: AnswerContext): Decision {
  const named = mode === 'fix' ? context.knowledge.find('symptom', text) : context.knowledge.find('topic', text);
  if (named) return { kind: 'fact', fact: named, others: [] };
  const talk = smallTalk(folded, context);
  if (talk) return talk;
  const options = mode === 'ask' ? readOptionTalk(text, context.knowledge) : null;
  if (options) return { kind: 'options', talk: options };
  const isPasted = mode === 'fix' || looksPasted(folded);
  const asked = { text, folded, mode, isPasted };
  const findings = causesFirst(
    withExecFailure(modulesFirst(diagnose(text, context), text), text, context),
    folded,
    context,
  );
  const [first] = findings;
  if (first?.isSure && (isPasted || first.isWhole)) return decideMessage(asked, first, findings, context);
  const isNoQuestion = isPasted && (isLong(folded) || isOfOtherProgram(text, context));
  if (!isNoQuestion) return decideQuestion(asked, findings, context);
  return isPastedConfig(text)
    ? { kind: 'nothing', because: 'options-paste' }
    : decideUnexplained(asked, findings, context);
}

/**
 * A question that a sentence about the host or the asker stands before: what asks is decided by itself, with the rest in
 * the background. Not where what asks says nothing of its own (`how do I start it`).
 */
function decideAsking(question: string, mode: Mode, context: AnswerContext): Decision | undefined {
  const parts = splitQuestion(question);
  if (!parts) return undefined;
  const { isVague, isBare } = readManner(parts.asking, parts.asking, { isPasted: false, mode }, context);
  if (isVague || isBare) return undefined;
  const decision = decideByWords(parts.asking, mode, context, parts.beside);
  return isAnswer(decision) ? decision : undefined;
}

/** What answers a question that stands in a text beside others, taken by itself. */
export function decideAlone(text: string, context: AnswerContext): Decision {
  const folded = context.knowledge.search.fold(text);
  return decideQuestion({ text, folded, mode: 'ask', isPasted: false }, [], context);
}

/** Decides what answers a text. What the text tells about the host counts, except against `told`. */
export function decideAnswer(text: string, mode: Mode, context: AnswerContext, told: ProfileOverrides): Decided {
  const folded = context.knowledge.search.fold(text);
  const host = readHostWords(folded);
  const profile = { ...context.profile, ...host.profile, ...told };
  const ofHost = { ...context, profile };
  const decision = ofAllAlike(decide(text, folded, mode, ofHost), folded, ofHost);
  return { decision: ofOpenCause(decision, folded.slice(0, MAX_QUESTION), ofHost), host };
}
