/** The host profile, and conditions on it, as one line for a reader. */
import type { Condition } from '../knowledge/schema/common.ts';
import { DIMENSIONS, type HostDimension, rowOf, titleOf } from './host-dimensions.ts';
import type { HostProfile, ProfileOverrides } from './profile.ts';
import { SCOPES, type Scope, type Tellers } from './remembered-host.ts';
import type { Words } from './words/index.ts';

/** What is between the parts. */
const JOINER = ' · ';

/** What a host is; null: nobody said, or it is not. */
function describeValue(profile: ProfileOverrides, dimension: HostDimension, words: Words): string | null {
  const value = profile[dimension];
  return value === undefined || value === false ? null : words.dimensions[dimension](titleOf(dimension, String(value)));
}

function describeAll(profile: ProfileOverrides, words: Words): (readonly [HostDimension, string])[] {
  return DIMENSIONS.flatMap((dimension) => {
    const text = describeValue(profile, dimension, words);
    return text === null ? [] : [[dimension, text] as const];
  });
}

/** `Docker 29.7 · kernel 6.18 · x86 · OpenRC`. */
export function describeProfile(profile: ProfileOverrides, words: Words): string {
  return describeAll(profile, words)
    .map(([, text]) => text)
    .join(JOINER);
}

/**
 * The same, saying who told what of it, and what was assumed:
 * `systemd · your host: kernel 6.12 · assumed: Docker 29.7 · x86`.
 * @param without what is not the same for all that the answer is about
 */
export function describeHost(
  profile: HostProfile,
  tellers: Tellers,
  words: Words,
  without: readonly HostDimension[] = [],
): string {
  const isAssumed = (dimension: HostDimension): boolean =>
    rowOf(dimension).isAlways === true && tellers[dimension] === undefined;
  const parts = describeAll(profile, words).filter(([dimension]) => !without.includes(dimension));
  const known = parts.filter(([dimension]) => !isAssumed(dimension));
  const textsOf = (some: typeof parts): string => some.map(([, text]) => text).join(JOINER);
  const assumed = textsOf(parts.filter(([dimension]) => isAssumed(dimension)));
  const by = (scope: Scope): string => {
    const texts = textsOf(known.filter(([dimension]) => tellers[dimension] === scope));
    return texts === '' ? '' : words.card.remembered[scope](texts);
  };
  const asked = textsOf(known.filter(([dimension]) => (tellers[dimension] ?? 'question') === 'question'));
  const told = [asked, ...SCOPES.map(by)].filter((part) => part !== '').join(JOINER);
  if (assumed === '') return told;
  return told === '' ? words.card.allAssumed(assumed) : words.card.restAssumed(told, assumed);
}

function describeAsked(asked: unknown, dimension: HostDimension, words: Words): string | null {
  if (asked === undefined) return null;
  if (asked === false) return words.dimensionsOff[dimension] ?? null;
  const texts = [asked].flat().map((each) => titleOf(dimension, String(each)));
  const isRange = rowOf(dimension).kind === 'version';
  return words.dimensions[dimension](isRange ? words.marks.range(texts.join('')) : words.marks.list(texts));
}

/** The parts of a condition that depend on a situation that the asker may not have told. */
export function describeSituation(condition: Condition, words: Words): string {
  return describeParts(
    condition,
    DIMENSIONS.filter((dimension) => rowOf(dimension).isAlways !== true),
    words,
  );
}

/** A condition as words for a reader: `Docker >= 29.0 · rootless`. */
export function describeCondition(condition: Condition, words: Words): string {
  return describeParts(condition, DIMENSIONS, words);
}

function describeParts(condition: Condition, dimensions: readonly HostDimension[], words: Words): string {
  return dimensions.flatMap((dimension) => describeAsked(condition[dimension], dimension, words) ?? []).join(JOINER);
}
