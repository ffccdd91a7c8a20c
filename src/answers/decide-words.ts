/** Decides by the words of a question what answers it: a fact where the evidence carries it, else a guess, else nothing. */
import { looksPasted } from '../core/messages/paste.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { isOneSentence } from './asking.ts';
import type { Decision, Mode } from './decision.ts';
import { consider, featuresOf, likelihoodOf } from './likelihood.ts';
import { isAboutDocker, type Manner, readManner } from './manner.ts';
import { isForOtherHost, type Ranked, rank, WHOLE_NAME } from './rank.ts';
import { isBesideHost, isOfOtherSubject } from './ruled-out.ts';
import type { AnswerContext } from './shared.ts';
import { isOptionBeside, isPlainName, isSure } from './sure.ts';

/** What is near enough to be offered; docs/decisions/0009 says how this and what is sure were measured. */
const GUESS = { cover: 0.35, matched: 2, strong: 9, alone: 0.7 };
/** Where the first is not sure, a backend that comes so near may be: people ask much about those. */
const NEAR = { count: 3, share: 0.88 };
/** Who says `nftables` without speaking of the kernel means the thing, not the option: the fact about it is tried first. */
const THING_SHARE = 0.75;
/** A name of fewer words is no question by itself. In terms. */
const NAMED_TERMS = 2;
/** Where a part of a question is decided by itself, so much of a name of the fact has to stand there. */
const BESIDE_NAMED = 0.75;
/**
 * How likely a fact has to be, by the model: to stay the answer where the rules let it through, to be the answer where they
 * do not, more where the question has no word of what the facts are about, and to be offered first. docs/decisions/0017 says how these were measured.
 */
const LIKELIHOOD = { kept: 0.2, admitted: 0.75, foreign: 0.85, offered: 0.05 };
/** So many guesses, and so many facts beside an answer, are told. */
export const MAX_GUESSES = 4;
export const MAX_OTHERS = 4;
/** What is told beside an answer has so much of its score. */
const OTHERS_SHARE = 0.45;

/** The facts with the one first that is about a thing, where a kernel option of the same name came before it. */
function thingFirst(ranked: readonly Ranked[], how: Manner, context: AnswerContext): readonly Ranked[] {
  const [option] = ranked;
  if (!option || how.asksOption || !isPlainName(option, context)) return ranked;
  const things = withFirst(
    ranked,
    ({ it, score, cover }) =>
      it.kind !== 'kernel-option' &&
      it.kind !== 'symptom' &&
      score >= option.score * THING_SHARE &&
      cover >= option.cover,
  );
  return things ?? ranked;
}

/** The facts with the one first whose name is what is asked, where what the kernel needs for the same thing came before it. */
function namedFirst(ranked: readonly Ranked[], how: Manner): readonly Ranked[] {
  const [first, ...rest] = ranked;
  if (first?.it.kind !== 'capability' || how.asksOption) return ranked;
  // It is no rival either: it stands last.
  const named = withFirst(
    [...rest, first],
    ({ it, score, cover, focus, namedShare, terms }) =>
      it.kind !== 'capability' &&
      it.kind !== 'kernel-option' &&
      terms >= NAMED_TERMS &&
      namedShare >= WHOLE_NAME &&
      focus > first.focus &&
      cover > first.cover &&
      score >= first.score * THING_SHARE,
  );
  return named ?? ranked;
}

/** The facts with one of them first; null: none of them is it. */
function withFirst(ranked: readonly Ranked[], isIt: (each: Ranked) => boolean): readonly Ranked[] | null {
  const found = ranked.find(isIt);
  return found ? [found, ...ranked.filter((each) => each !== found)] : null;
}

/** The first of those in front that the evidence carries. */
function findSure(
  ranked: readonly Ranked[],
  mayBe: (each: Ranked) => boolean,
  how: Manner,
  context: AnswerContext,
): Ranked | undefined {
  const first = ranked[0]?.score ?? 0;
  return ranked
    .slice(0, NEAR.count)
    .filter(({ score, it }, index) => index === 0 || (it.kind === 'backend' && score >= first * NEAR.share))
    .find((each) => mayBe(each) && isSure([each, ...ranked.filter((other) => other !== each)], how, context));
}

/** What the words of a question speak for. */
export interface Evidence {
  readonly how: Manner;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** What the rules let through: docs/decisions/0009. */
  readonly carried: Ranked | undefined;
}

/** What comes near, or that nothing does. @param likely the facts that are offered first */
function guessFrom(
  { ranked, how }: Evidence,
  likely: readonly Ranked[],
  folded: string,
  context: AnswerContext,
): Decision {
  const isNear = ({ cover, matched }: Ranked): boolean =>
    (cover >= GUESS.cover && matched >= GUESS.matched) || matched >= GUESS.strong;
  const guesses = ranked.filter(isNear);
  const isOurs = isAboutDocker(folded, context);
  const areFaint = guesses.every(({ cover, matched }) => cover < GUESS.alone && matched < GUESS.strong);
  if (areFaint && (guesses.length <= 1 || (!isOurs && how.hasUnknown)))
    return { kind: 'nothing', because: isOurs ? 'unknown' : 'off-topic' };
  const offered = new Set([...likely, ...guesses]);
  return { kind: 'guess', facts: [...offered].slice(0, MAX_GUESSES).map(({ it }) => it) };
}

/** Reads what the words of a question speak for. @param beside what only stands beside the question */
export function readEvidence(folded: string, mode: Mode, context: AnswerContext, beside = ''): Evidence {
  const isPasted = looksPasted(folded);
  const text = isPasted ? context.knowledge.search.withoutGeneric(folded) : folded;
  const how = readManner(text, folded, { isPasted, mode }, context);
  const ranked = namedFirst(thingFirst(rank(text, mode, context, beside), how, context), how);
  const isNamed = ({ namedShare }: Ranked): boolean => beside === '' || namedShare >= BESIDE_NAMED;
  return { how, ranked, carried: findSure(ranked, isNamed, how, context) };
}

/** A fact that may answer, with how likely it does. 0 to 1 */
interface Rated {
  readonly ranked: Ranked;
  readonly likelihood: number;
}

/** The facts that may answer, likeliest first. */
function rate({ ranked, how, carried }: Evidence, folded: string, context: AnswerContext): Rated[] {
  const considered = consider(ranked, folded, context);
  const features = featuresOf(considered, { how, carried: carried?.it });
  const { likelihood: model } = context.knowledge.search;
  return considered
    .map((each, at) => ({ ranked: each.ranked, likelihood: likelihoodOf(model, features[at] ?? []) }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/**
 * Whether a fact that is likely, but that the rules do not let through, is held back: what the kernel needs does not tell how
 * to look something up or to switch it off, what holds for rootless hosts answers those who say that they have one, and one
 * word of what the facts are about is a coincidence.
 */
function isHeldBack(best: Ranked, how: Manner, context: AnswerContext): boolean {
  const isCoincidence = how.isForeign && best.terms < NAMED_TERMS;
  const isForOthers = isForOtherHost(best.it, context) && !how.isOrdinaryUser;
  return (
    isCoincidence ||
    isForOthers ||
    isOptionBeside(best, how, context) ||
    isBesideHost(best, how) ||
    isOfOtherSubject(best, how, context)
  );
}

/** The fact that answers: what the rules let through, where it is not unlikely, or what is likely enough by itself. */
function chooseLikely(
  rated: readonly Rated[],
  { how, carried }: Evidence,
  folded: string,
  context: AnswerContext,
): Ranked | undefined {
  const isKept = rated.some(({ ranked, likelihood }) => ranked === carried && likelihood >= LIKELIHOOD.kept);
  if (isKept) return carried;
  // The model knows no question that is about other things: those the rules alone keep out.
  const isElsewhere = how.hasUnknown && !isAboutDocker(folded, context);
  if (isElsewhere || how.asksAmount || how.asksWhen || how.asksOtherOption) return undefined;
  const [best] = rated;
  const least = how.isForeign ? LIKELIHOOD.foreign : LIKELIHOOD.admitted;
  return best && best.likelihood >= least && !isHeldBack(best.ranked, how, context) ? best.ranked : undefined;
}

/**
 * What answers a question by its words.
 * @param beside what only stands beside the question
 */
export function decideByWords(folded: string, mode: Mode, context: AnswerContext, beside = ''): Decision {
  const evidence = readEvidence(folded, mode, context, beside);
  const { ranked, how, carried } = evidence;
  // The model has learnt from plain questions only.
  const isPlain = !how.isPasted && mode === 'ask' && beside === '' && isOneSentence(folded);
  const rated = isPlain ? rate(evidence, folded, context) : [];
  const best = isPlain ? chooseLikely(rated, evidence, folded, context) : carried;
  const likely = rated.filter(({ likelihood }) => likelihood >= LIKELIHOOD.offered).map((each) => each.ranked);
  if (!best) return guessFrom(evidence, likely, folded, context);
  const isNear = ({ score }: Ranked): boolean => score >= best.score * OTHERS_SHARE;
  const others = [...new Set([...likely, ...ranked.filter(isNear)])].filter((each) => each !== best);
  return { kind: 'fact', fact: best.it, others: others.slice(0, MAX_OTHERS).map(({ it }) => it) };
}

/** The facts that a decision by words leads to, for sure or not. */
export function factsOf(decision: Decision): readonly Fact[] {
  if (decision.kind === 'fact') return [decision.fact, ...decision.others];
  return decision.kind === 'guess' ? decision.facts : [];
}
