/** Decides what answers a text: an answer only where the evidence carries it, else a guess, else nothing. */

import { diagnose, type Finding, findTrouble, isOfOtherProgram } from '../core/messages/diagnose.ts';
import { looksPasted, proseAround } from '../core/messages/paste.ts';
import { isPastedConfig } from '../core/pasted-config.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { isPolar } from '../knowledge/search/polar.ts';
import { splitQuestion } from './asking.ts';
import { decideDaemonKey } from './daemon-keys.ts';
import type { Decided, Decision, Mode } from './decision.ts';
import { readNamedFlags } from './flag-words.ts';
import { readHostWords } from './host-words.ts';
import { isAboutDocker, type Manner, readManner } from './manner.ts';
import { modulesFirst } from './missing-modules.ts';
import { goneOption, withNamedOptions } from './named-options.ts';
import { type Ranked, rank } from './rank.ts';
import { decideBroad, decideShape } from './shape.ts';
import type { AnswerContext } from './shared.ts';
import { isPlainName, isSure } from './sure.ts';

/** What is near enough to be offered; docs/decisions/0009 says how this and what is sure were measured. */
const GUESS = { cover: 0.35, matched: 2, strong: 9, alone: 0.7 };
/** Where the first is not sure, a backend that comes so near may be: people ask much about those. */
const NEAR = { count: 3, share: 0.88 };
/** Who says `nftables` without speaking of the kernel means the thing, not the option: the fact about it is tried first. */
const THING_SHARE = 0.75;
/** Where a part of a question is decided by itself, so much of a name of the fact has to stand there. */
const BESIDE_NAMED = 0.75;
const MAX_GUESSES = 4;
const MAX_OTHERS = 4;
const OTHERS_SHARE = 0.45;
/** What a program printed is not read as words when it is longer than this, or has more lines. */
const WORDS_OF_PASTE = { characters: 700, lines: 2 };
/** Nobody asks a longer question; what follows is not read as words. In characters. */
const MAX_QUESTION = 4000;
/** A message that somebody typed, with slips, has to tell so much. In units of information. */
const TYPED_MESSAGE = 12;
/** A name that stands there in full, but for the last digits of a sum; it has to tell so much to be another subject. */
const IN_FULL = 0.99;
const OTHER_SUBJECT = 5;
/** Two kinds of evidence agree where the one's fact is among so many of the other's. */
const AGREE_AMONG = 3;
/** The longest greeting. In characters. */
const MAX_TALK = 24;

/** The facts with the one first that is about a thing, where a kernel option of the same name came before it. */
function thingFirst(ranked: readonly Ranked[], how: Manner, context: AnswerContext): readonly Ranked[] {
  const [option] = ranked;
  if (!option || how.asksOption || !isPlainName(option, context)) return ranked;
  const thing = ranked.find(
    ({ it, score, cover }) =>
      it.kind !== 'kernel-option' &&
      it.kind !== 'symptom' &&
      score >= option.score * THING_SHARE &&
      cover >= option.cover,
  );
  return thing ? [thing, ...ranked.filter((each) => each !== thing)] : ranked;
}

/** @param beside what only stands beside the question */
function decideByWords(folded: string, mode: Mode, context: AnswerContext, beside = ''): Decision {
  const { search } = context.knowledge;
  const isPasted = looksPasted(folded);
  const text = isPasted ? search.withoutGeneric(folded) : folded;
  const how = readManner(text, folded, { isPasted, mode }, context);
  const ranked = thingFirst(rank(text, mode, context, beside), how, context);
  const first = ranked[0]?.score ?? 0;
  const near = ranked
    .slice(0, NEAR.count)
    .filter(({ score, it }, index) => index === 0 || (it.kind === 'backend' && score >= first * NEAR.share));
  const isNamed = ({ namedShare }: Ranked): boolean => beside === '' || namedShare >= BESIDE_NAMED;
  const best = near.find(
    (each) => isNamed(each) && isSure([each, ...ranked.filter((other) => other !== each)], how, context),
  );
  if (best) {
    const others = ranked.filter((each) => each !== best).filter(({ score }) => score >= best.score * OTHERS_SHARE);
    return { kind: 'fact', fact: best.it, others: others.slice(0, MAX_OTHERS).map(({ it }) => it) };
  }
  const guesses = ranked.filter(
    ({ cover, matched }) => (cover >= GUESS.cover && matched >= GUESS.matched) || matched >= GUESS.strong,
  );
  const isOurs = isAboutDocker(folded, context);
  const areFaint = guesses.every(({ cover, matched }) => cover < GUESS.alone && matched < GUESS.strong);
  if (areFaint && (guesses.length <= 1 || (!isOurs && how.hasUnknown)))
    return { kind: 'nothing', because: isOurs ? 'unknown' : 'off-topic' };
  return { kind: 'guess', facts: guesses.slice(0, MAX_GUESSES).map(({ it }) => it) };
}

/** Of a question that names a USE flag the flag has to cover so much: it may be about something else. */
const FLAG_COVER = 0.35;
/** So many guesses stand beside the list of flags. */
const BESIDE_LIST = 3;

/** A question about a USE flag by name: the flag, or that no package here has one of that name. */
function decideFlag(text: string, folded: string, mode: Mode, context: AnswerContext): Decision | null {
  const { knowledge } = context;
  const named = readNamedFlags(text, folded, context);
  if (named.length === 0 || (knowledge.search.has('failure', folded) && !isPolar(folded))) return null;
  const ranked = rank(folded, mode, context);
  const timesOf = ({ it }: Ranked): number => named.find(({ flag }) => flag === it)?.times ?? 0;
  const flags = ranked.filter((each) => each.cover >= FLAG_COVER && timesOf(each) > 0);
  const [first, ...others] = flags.sort((a, b) => timesOf(b) - timesOf(a)).map(({ it }) => it);
  if (first) return { kind: 'fact', fact: first, others };
  const noFlag = named.find(({ flag }) => flag === undefined)?.name;
  if (noFlag === undefined) return null;
  const byWords = decideByWords(folded, mode, context);
  const { index } = knowledge.search;
  const topic = ranked.find(({ it, fact }) => it.kind === 'topic' && index.isCalled(fact, ['~flag', noFlag]));
  if (topic) return { kind: 'fact', fact: topic.it, others: [] };
  const near =
    byWords.kind === 'guess' ? byWords.facts : byWords.kind === 'fact' ? [byWords.fact, ...byWords.others] : [];
  const list = knowledge.get('topic', 'use-flag-table');
  const facts = [...new Set([...near.slice(0, BESIDE_LIST), ...(list ? [list] : [])])];
  return { kind: 'guess', facts, noFlag };
}

/** A question that is nothing but a greeting or thanks. */
function smallTalk(folded: string, { knowledge: { search } }: AnswerContext): Decision | null {
  const words = folded.replaceAll(/[^\p{L}\p{N}' ]/gu, ' ').trim();
  for (const intent of ['greeting', 'thanks'] as const)
    if (words.length <= MAX_TALK && search.isOnly(intent, words)) return { kind: 'nothing', because: intent };
  return null;
}

/** What the words around a paste speak of: with the paste itself unexplained it is a guess all the same. */
function nearProse(folded: string, context: AnswerContext): readonly Fact[] {
  const prose = context.knowledge.search.mend(proseAround(folded));
  if (prose === '') return [];
  const decision = decideByWords(prose, 'ask', context);
  return decision.kind === 'fact' ? [decision.fact, ...decision.others] : [];
}

/** What the words of a line come near to. */
function nearLine(line: string, context: AnswerContext): readonly Fact[] {
  const decision = decideByWords(line, 'fix', context);
  return decision.kind === 'fact'
    ? [decision.fact, ...decision.others]
    : decision.kind === 'guess'
      ? decision.facts
      : [];
}

/**
 * A paste that no message explains for sure: the facts of whole messages in it, what comes near to the words around it or
 * to the line that says what went wrong, or nothing.
 */
function possibly(text: string, folded: string, findings: readonly Finding[], context: AnswerContext): Decision {
  const whole = findings.filter(({ isWhole }) => isWhole).map(({ fact }) => fact);
  const trouble = findTrouble(text, context);
  const near = whole.length > 0 ? whole : nearProse(folded, context);
  const facts = near.length > 0 || !trouble ? near : nearLine(trouble.text, context);
  if (trouble && whole.length === 0) {
    const line = text.split('\n', trouble.line)[trouble.line - 1] ?? '';
    return { kind: 'unknown-message', line, facts: facts.slice(0, MAX_GUESSES) };
  }
  return facts.length > 0
    ? { kind: 'guess', facts: facts.slice(0, MAX_GUESSES) }
    : { kind: 'nothing', because: 'quiet-paste' };
}

/** The topic that a question with a known message in it names in full, where the message is about something else. */
function otherSubject(folded: string, explained: Fact, context: AnswerContext): Fact | undefined {
  const named = rank(folded.slice(0, MAX_QUESTION), 'ask', context).filter(({ namedShare }) => namedShare >= IN_FULL);
  const best = named.sort((a, b) => b.named - a.named)[0];
  return best?.it.kind === 'topic' && best.it !== explained && best.named >= OTHER_SUBJECT ? best.it : undefined;
}

/** A part of a message in a question counts where its words lead to the same fact as well. */
function agreed(decision: Decision, findings: readonly Finding[], said: Fact): Decision {
  const isNear = decision.kind === 'guess' && decision.facts.slice(0, AGREE_AMONG).includes(said);
  return isNear ? { kind: 'findings', findings } : decision;
}

function decide(text: string, folded: string, mode: Mode, context: AnswerContext): Decision {
  const named = mode === 'fix' ? context.knowledge.find('symptom', text) : context.knowledge.find('topic', text);
  if (named) return { kind: 'fact', fact: named, others: [] };
  const talk = smallTalk(folded, context);
  if (talk) return talk;
  const isPasted = mode === 'fix' || looksPasted(folded);
  const findings = modulesFirst(diagnose(text, context), text);
  const [first] = findings;
  if (first?.isSure && (isPasted || first.isWhole)) {
    const isPlain = isPasted || first.strength >= TYPED_MESSAGE;
    const gone = mode === 'ask' && first.fact.kind === 'symptom' ? goneOption(text, context) : undefined;
    if (gone) return { kind: 'fact', fact: gone, others: findings.slice(0, MAX_OTHERS).map(({ fact }) => fact) };
    const subject = isPlain ? undefined : otherSubject(folded, first.fact, context);
    return subject ? { kind: 'guess', facts: [subject, first.fact] } : { kind: 'findings', findings };
  }
  const lines = folded.split('\n', WORDS_OF_PASTE.lines + 1).length;
  const isLong = folded.length > WORDS_OF_PASTE.characters || lines > WORDS_OF_PASTE.lines;
  if (isPasted && (isLong || isOfOtherProgram(text, context)))
    return isPastedConfig(text)
      ? { kind: 'nothing', because: 'options-paste' }
      : possibly(text, folded, findings, context);
  const question = context.knowledge.search.mend(folded.slice(0, MAX_QUESTION));
  const mended = isPasted || question === folded ? undefined : diagnose(question, context)[0];
  // Who types a message with slips has it before them.
  if (mended?.isSure && mended.strength >= TYPED_MESSAGE) return { kind: 'findings', findings: [mended] };
  const whole =
    decideShape(question, context) ??
    decideFlag(text.slice(0, MAX_QUESTION), question, mode, context) ??
    decideDaemonKey(question, context) ??
    decideBroad(question, context) ??
    decideByWords(question, mode, context);
  const split = isAnswer(whole) || isPasted ? whole : (decideAsking(question, mode, context) ?? whole);
  const decision =
    first?.isSure && first.strength >= TYPED_MESSAGE && !isPasted ? agreed(split, findings, first.fact) : split;
  return withNamedOptions(decision, text.slice(0, MAX_QUESTION), context);
}

const NO_ANSWERS: readonly Decision['kind'][] = ['guess', 'unknown-message', 'nothing'];
const isAnswer = ({ kind }: Decision): boolean => !NO_ANSWERS.includes(kind);

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

/** Decides what answers a text. What the text tells about the host counts, except against `told`. */
export function decideAnswer(text: string, mode: Mode, context: AnswerContext, told: ProfileOverrides): Decided {
  const folded = context.knowledge.search.fold(text);
  const host = readHostWords(folded);
  const profile = { ...context.profile, ...host.profile, ...told };
  return { decision: decide(text, folded, mode, { ...context, profile }), host };
}
