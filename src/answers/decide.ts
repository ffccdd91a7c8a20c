/** Decides what answers a text: an answer only where the evidence carries it, else a guess, else nothing. */

import { diagnose, type Finding } from '../core/messages/diagnose.ts';
import { looksPasted } from '../core/messages/paste.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import type { Decided, Decision, Mode } from './decision.ts';
import { readHostWords } from './host-words.ts';
import { type Manner, readManner } from './manner.ts';
import { type Ranked, rank } from './rank.ts';
import { decideBroad, decideShape } from './shape.ts';
import type { AnswerContext } from './shared.ts';
import { isPlainName, isSure } from './sure.ts';

/** What is near enough to be offered; docs/decisions/0009 says how this and what is sure were measured. */
const GUESS = { cover: 0.34, matched: 2, strong: 9, alone: 0.7 };
/** Where the first is not sure, a backend that comes so near may be: people ask much about those. */
const NEAR = { count: 3, share: 0.88 };
/** Who says `nftables` without speaking of the kernel means the thing, not the option: the fact about it is tried first. */
const THING_SHARE = 0.75;
const MAX_GUESSES = 4;
const MAX_OTHERS = 4;
const OTHERS_SHARE = 0.45;
/** What a program printed is not read as words when it is longer than this, or has more lines. */
const WORDS_OF_PASTE = { characters: 700, lines: 2 };
/** Nobody asks a longer question; what follows is not read as words. In characters. */
const MAX_QUESTION = 4000;
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

function decideByWords(folded: string, mode: Mode, context: AnswerContext): Decision {
  const { search } = context.knowledge;
  const isPasted = looksPasted(folded);
  const text = isPasted ? search.withoutGeneric(folded) : folded;
  const how = readManner(text, folded, { isPasted, mode }, context);
  const ranked = thingFirst(rank(text, mode, context), how, context);
  const first = ranked[0]?.score ?? 0;
  const near = ranked
    .slice(0, NEAR.count)
    .filter(({ score, it }, index) => index === 0 || (it.kind === 'backend' && score >= first * NEAR.share));
  const best = near.find((each) => isSure([each, ...ranked.filter((other) => other !== each)], how, context));
  if (best) {
    const others = ranked.filter((each) => each !== best).filter(({ score }) => score >= best.score * OTHERS_SHARE);
    return { kind: 'fact', fact: best.it, others: others.slice(0, MAX_OTHERS).map(({ it }) => it) };
  }
  const guesses = ranked.filter(
    ({ cover, matched }) => (cover >= GUESS.cover && matched >= GUESS.matched) || matched >= GUESS.strong,
  );
  const isFaint = guesses.length === 1 && (guesses[0]?.cover ?? 0) < GUESS.alone;
  if (guesses.length === 0 || isFaint) return { kind: 'nothing', because: 'off-topic' };
  return { kind: 'guess', facts: guesses.slice(0, MAX_GUESSES).map(({ it }) => it) };
}

/** A question that is nothing but a greeting or thanks. */
function smallTalk(folded: string, { knowledge: { search } }: AnswerContext): Decision | null {
  const words = folded.replaceAll(/[^\p{L}\p{N}' ]/gu, ' ').trim();
  for (const intent of ['greeting', 'thanks'] as const)
    if (words.length <= MAX_TALK && search.isOnly(intent, words)) return { kind: 'nothing', because: intent };
  return null;
}

/** What stands in a text without being its cause for sure: the facts of whole messages, or nothing. */
function possibly(findings: readonly Finding[]): Decision {
  const facts = findings.filter(({ isWhole }) => isWhole).map(({ fact }) => fact);
  return facts.length > 0
    ? { kind: 'guess', facts: facts.slice(0, MAX_GUESSES) }
    : { kind: 'nothing', because: 'quiet-paste' };
}

function decide(text: string, folded: string, mode: Mode, context: AnswerContext): Decision {
  const named = mode === 'fix' ? context.knowledge.find('symptom', text) : context.knowledge.find('topic', text);
  if (named) return { kind: 'fact', fact: named, others: [] };
  const talk = smallTalk(folded, context);
  if (talk) return talk;
  const isPasted = mode === 'fix' || looksPasted(folded);
  const findings = diagnose(text, context);
  const [first] = findings;
  if (first?.isSure && (isPasted || first.isWhole)) return { kind: 'findings', findings };
  const lines = folded.split('\n', WORDS_OF_PASTE.lines + 1).length;
  if (isPasted && (folded.length > WORDS_OF_PASTE.characters || lines > WORDS_OF_PASTE.lines))
    return possibly(findings);
  const question = folded.slice(0, MAX_QUESTION);
  return decideBroad(question, context) ?? decideShape(question, context) ?? decideByWords(question, mode, context);
}

/** Decides what answers a text. What the text tells about the host counts, except against `told`. */
export function decideAnswer(text: string, mode: Mode, context: AnswerContext, told: ProfileOverrides): Decided {
  const folded = context.knowledge.search.fold(text);
  const host = readHostWords(folded);
  const profile = { ...context.profile, ...host.profile, ...told };
  return { decision: decide(text, folded, mode, { ...context, profile }), host };
}
