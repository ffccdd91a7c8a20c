/**
 * How likely a fact answers a question: what speaks for it, as numbers, weighed by a model that is learnt from questions
 * whose answers are known. docs/decisions/0017 says how it is learnt and what it is worth.
 */
import { type Fact, FOLDERS } from '../knowledge/schema/fact.ts';
import type { LikelihoodModel } from '../knowledge/schema/likelihood-model.ts';
import { NO_NAME } from '../knowledge/search/candidate.ts';
import type { Found } from '../knowledge/search/search.ts';
import { type Likeness, UNLIKE } from '../knowledge/search/wording-index.ts';
import type { Manner } from './manner.ts';
import { type Ranked, WHOLE_NAME } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** So many of the facts that are ranked by their words, and of those that people ask for in words like these, may be it. */
const CONSIDERED = { ranked: 12, alike: 6 };
/** What only its wordings speak for scores so much of the first. */
const ALIKE_SCORE = 0.15;
/** What keeps a logarithm from nothing. */
const LEAST = { score: 0.1, information: 0.3 };
const MANY_TERMS = 6;

const KINDS = Object.keys(FOLDERS);
const MANNERS = [
  'isBare',
  'isPolar',
  'asksAmount',
  'asksChoice',
  'asksWhy',
  'asksWhen',
  'asksOtherOption',
  'isForeign',
  'isVague',
  'isAdrift',
  'asksFlag',
  'asksOption',
  'switchesOff',
  'looksUp',
  'tellsFailure',
  'isStillSo',
  'isOrdinaryUser',
  'hasUnknown',
  'isElsewhere',
] as const satisfies readonly (keyof Manner)[];

/** A fact that may be the answer, with what people say who ask for it. */
export interface Considered {
  readonly ranked: Ranked;
  readonly likeness: Likeness;
}

/** What a fact has to beat: the best of the others in each. */
interface Rivals {
  readonly score: number;
  readonly cover: number;
  readonly likeness: number;
}

/** What the rules make of a question: docs/decisions/0009. */
export interface Ruled {
  readonly how: Manner;
  /** The fact that they let through. */
  readonly carried: Fact | undefined;
}

/** What speaks for a fact: the name of each number, and how it is found. */
const MEASURES: Readonly<Record<string, (it: Considered, rivals: Rivals, ruled: Ruled) => number>> = {
  lead: ({ ranked }, rivals) => Math.log((ranked.score + LEAST.score) / (rivals.score + LEAST.score)),
  score: ({ ranked }) => Math.log(ranked.score + LEAST.score),
  cover: ({ ranked }) => ranked.cover,
  'cover-lead': ({ ranked }, rivals) => ranked.cover - rivals.cover,
  matched: ({ ranked }) => Math.log(ranked.matched + LEAST.information),
  named: ({ ranked }) => Math.log(ranked.named + LEAST.information),
  'named-share': ({ ranked }) => ranked.namedShare,
  'named-whole': ({ ranked }) => Number(ranked.namedShare >= WHOLE_NAME),
  focus: ({ ranked }) => ranked.focus,
  terms: ({ ranked }) => Math.min(ranked.terms, MANY_TERMS),
  said: ({ ranked }) => Number(ranked.isSaid),
  'aspect-missed': ({ ranked }) => Number(ranked.missesAspect),
  likeness: ({ likeness }) => likeness.best,
  'likeness-lead': ({ likeness }, rivals) => likeness.best - rivals.likeness,
  'likeness-all': ({ likeness }) => likeness.all,
  subjects: (_it, _rivals, { how }) => how.subjects.length,
  carried: ({ ranked }, _rivals, { carried }) => Number(ranked.it === carried),
  'other-carried': ({ ranked }, _rivals, { carried }) => Number(carried !== undefined && ranked.it !== carried),
  ...Object.fromEntries(
    KINDS.map((kind) => [`kind ${kind}`, ({ ranked }: Considered) => Number(ranked.it.kind === kind)]),
  ),
  ...Object.fromEntries(
    MANNERS.map((manner) => [
      `manner ${manner}`,
      (_it: Considered, _rivals: Rivals, { how }: Ruled) => Number(how[manner]),
    ]),
  ),
};

/** The names of the numbers, in the order in which they are told. */
export const FEATURES: readonly string[] = Object.keys(MEASURES);
const TOLD = Object.values(MEASURES);

/** A fact that no word of the question speaks for but the wordings. */
function rankedAlike(found: Pick<Found, 'fact' | 'it'>, score: number): Ranked {
  const { fact, it } = found;
  const nothing = { matched: 0, cover: 0, terms: 0, ...NO_NAME };
  return { fact, it, ...nothing, score, missesAspect: false, isOfOther: false, isSpelledOut: false };
}

/**
 * The facts that may answer a question.
 * @param ranked all that its words speak for, best first
 * @param isLeftOut the wordings that do not count
 */
export function consider(
  ranked: readonly Ranked[],
  folded: string,
  { knowledge: { search } }: Pick<AnswerContext, 'knowledge'>,
  isLeftOut?: (wording: number) => boolean,
): Considered[] {
  const like = search.wordings.like(search.read(folded), isLeftOut);
  const first = ranked.slice(0, CONSIDERED.ranked);
  const taken = new Set(first.map(({ fact }) => fact));
  const score = ALIKE_SCORE * (first[0]?.score ?? 0);
  const alike = [...like]
    .filter(([fact]) => !taken.has(fact))
    .sort(([, a], [, b]) => b.best - a.best)
    .slice(0, CONSIDERED.alike)
    .flatMap(([fact]) => {
      const known = ranked.find((each) => each.fact === fact);
      const it = search.factAt(fact);
      return known ?? (it ? rankedAlike({ fact, it }, score) : []);
    });
  return [...first, ...alike].map((each) => ({ ranked: each, likeness: like.get(each.fact) ?? UNLIKE }));
}

/** The two greatest of some numbers. */
function greatest(numbers: readonly number[]): readonly [number, number] {
  const [first = 0, second = 0] = [...numbers].sort((a, b) => b - a);
  return [first, second];
}

/** What speaks for each of some facts, in the order of {@link FEATURES}. */
export function featuresOf(considered: readonly Considered[], ruled: Ruled): number[][] {
  const bests = {
    score: greatest(considered.map(({ ranked }) => ranked.score)),
    cover: greatest(considered.map(({ ranked }) => ranked.cover)),
    likeness: greatest(considered.map(({ likeness }) => likeness.best)),
  };
  const rival = (own: number, [first, second]: readonly [number, number]): number => (own >= first ? second : first);
  return considered.map((each) => {
    const rivals = {
      score: rival(each.ranked.score, bests.score),
      cover: rival(each.ranked.cover, bests.cover),
      likeness: rival(each.likeness.best, bests.likeness),
    };
    return TOLD.map((measure) => measure(each, rivals, ruled));
  });
}

/** What one tree tells of some features. */
function leafOf(tree: LikelihoodModel['trees'][number], features: readonly number[]): number {
  let node = tree[0];
  while (node !== undefined && node.length > 1) {
    const [feature = 0, threshold = 0, below = 0, above = 0] = node;
    node = tree[(features[feature] ?? 0) < threshold ? below : above];
  }
  return node?.[0] ?? 0;
}

/** How likely a model takes a fact with such features for the answer. 0 to 1 */
export function likelihoodOf({ bias, trees }: LikelihoodModel, features: readonly number[]): number {
  const odds = trees.reduce((sum, tree) => sum + leafOf(tree, features), bias);
  return 1 / (1 + Math.exp(-odds));
}
