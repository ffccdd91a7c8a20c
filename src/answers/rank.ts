/** Ranks facts for a question: by what they cover of it, by what is asked for, and by what it names. */
import type { FactKind } from '../knowledge/schema/fact.ts';
import type { Intent } from '../knowledge/schema/lexicon.ts';
import { stem } from '../knowledge/search/latin.ts';
import type { Term } from '../knowledge/search/lexicon.ts';
import type { Found } from '../knowledge/search/search.ts';
import type { Backend, Mode } from './decision.ts';
import { isWithoutSystemd } from './host-words.ts';
import { areKin } from './kin.ts';
import { besideOption, optionsIn } from './manner.ts';
import type { AnswerContext } from './shared.ts';

/** What a question most likely is about: a subject rather than a row of a table or a step about it. */
const KIND_WEIGHT: Readonly<Record<FactKind, number>> = {
  backend: 1.2,
  capability: 1.2,
  'install-topic': 1.2,
  topic: 1.15,
  'kernel-option': 1.05,
  'use-flag': 0.88,
  recommendation: 0.7,
  symptom: 0.9,
  'onboarding-step': 0.85,
};
/** What changes when the question says that something fails, or asks for kernel options or flags. */
const INTENT_WEIGHT: Readonly<Partial<Record<Intent, Partial<Record<FactKind, number>>>>> = {
  failure: { symptom: 1.45, 'kernel-option': 0.9, capability: 0.9, backend: 0.9, 'install-topic': 0.9 },
  driver: { backend: 1.2, capability: 0.9 },
  kernel: { capability: 1.15, 'kernel-option': 1.1, symptom: 0.85 },
  flag: { 'use-flag': 1.8 },
};
/** The intents that change it. */
const WEIGHING = ['failure', 'driver', 'kernel', 'flag'] as const;
/** A question that names one backend is about that one, not about backends. */
const ABOUT_BACKENDS = new Set(['~driver', '~storage', '~choose']);
const ABOUT_ONE = 1.15;
/** One backend is called as many things are: `native`. Beside another it is no name. */
const PLAIN_WORD = stem('native');
/** The whole of a name tells more than its words. */
const NAMED_BONUS = 1.2;

/** A symptom that does not speak of the one backend that the question names. */
const NOT_OF_BACKEND = 0.7;
/** What is about rootless Docker, for somebody who does not speak of it; or says nothing of it, for one who does. */
const OTHER_HOST = 0.75;
/** What is about rootless Docker, where the question or its host is. */
const SAME_HOST = 1.2;
/**
 * What a question wants done with its subject, or tells of it: a fact none of whose names says so tells of the subject only.
 * Which ones count was measured one by one: docs/decisions/0009.
 */
const ASPECTS = [
  '~move',
  '~delete',
  '~uninstall',
  '~downgrade',
  '~backup',
  '~limit',
  '~switched off',
  '~rotation',
  '~clean',
  '~directory',
  '~connect',
  '~by name',
  '~cluster',
  '~gpu',
  '~no network',
  '~check',
  '~module',
  '~service',
  '~volume',
];
/** A fact that says nothing of them. */
const OTHER_ASPECT = 0.75;
/** A kernel option whose name stands in the question as it is written in the configuration. */
const SPELLED_OUT = 1.3;

/** The share of a name that stands there in full: 1, but for the last digits of a sum. */
export const WHOLE_NAME = 0.99;
/** Nobody says such a name without meaning the option: `NETFILTER_XT_MATCH_IPVS`. */
const LONG_NAME = /^[a-z0-9]+(?:_[a-z0-9]+){2,}$/;
const WORDS = /[a-z0-9][a-z0-9-]*/g;

/** A fact beside a question, with what decides between facts. */
export interface Ranked extends Found {
  readonly score: number;
  /** The question has the name of this kernel option as it is written in the configuration, with `CONFIG_`. */
  readonly isSpelledOut: boolean;
  /** The question wants something done with its subject, or tells it of it, and no name of the fact does. */
  readonly missesAspect: boolean;
  /** It is called after another backend than the one that the question names, and never speaks of that. */
  readonly isOfOther: boolean;
}

/** The init system and the versions that a question names are the host's; they are seldom what it is about. */
function isOfHost(key: string, { profile }: AnswerContext): boolean {
  return key === profile.init || /^\d[\d.]*$/.test(key);
}

/** Whether a fact is about rootless Docker, on a host where nobody said that it is. */
export function isForOtherHost({ id }: Found['it'], { profile }: AnswerContext): boolean {
  return id.startsWith('rootless') && !profile.rootless;
}

function hostWeight({ it, fact }: Found, context: AnswerContext): number {
  if (isForOtherHost(it, context)) return OTHER_HOST;
  if (it.id.startsWith('rootless')) return SAME_HOST;
  const isSilent = context.profile.rootless && !context.knowledge.search.index.hasTerm(fact, '~rootless');
  return isSilent ? OTHER_HOST : 1;
}

/** What decides the weight of the facts for one question. */
interface Reading {
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
  /** The only backend that it names. */
  readonly backend: Backend | undefined;
  /** It is about that one: it tells of no failure. */
  readonly isAboutOne: boolean;
  readonly intents: readonly Intent[];
  /** For each thing that it wants done, the facts that a name of theirs calls so. */
  readonly doing: readonly ReadonlySet<number>[];
  /** The options of the kernel that it spells out, folded; with those beside the word for an option. */
  readonly options: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
}

/** The terms that count: one backend is not about backends, of two `native` is none, and `without systemd` is not about it. */
function termsOf(
  folded: string,
  beside: string,
  { backends, isAboutOne }: { readonly backends: number; readonly isAboutOne: boolean },
  context: AnswerContext,
): Term[] {
  const { search } = context.knowledge;
  const isWithout = isWithoutSystemd(folded);
  const asked = search.read(folded);
  const around = (beside === '' ? [] : search.read(beside))
    .filter(({ key }) => !isOfHost(key, context))
    .map((term) => ({ ...term, isBeside: true as const }));
  return [...asked, ...around]
    .filter(
      ({ key }) =>
        !(isAboutOne && ABOUT_BACKENDS.has(key)) &&
        !(backends > 1 && key === PLAIN_WORD) &&
        !(isWithout && key === 'systemd'),
    )
    .map((term) => (isOfHost(term.key, context) ? { ...term, kind: 'context' as const } : term));
}

function readQuestion(folded: string, mode: Mode, context: AnswerContext, beside: string): Reading {
  const { search } = context.knowledge;
  const named = namedBackends(folded, context);
  const tellsFailure = search.has('failure', folded);
  const isAboutOne = named.length === 1 && !tellsFailure;
  const terms = termsOf(folded, beside, { backends: named.length, isAboutOne }, context);
  const keys = new Set(terms.map(({ key }) => key));
  const aspects = tellsFailure ? [] : ASPECTS.filter((key) => keys.has(key));
  const options = new Set(optionsIn(folded));
  return {
    terms,
    keys,
    backend: named.length === 1 ? named[0] : undefined,
    isAboutOne,
    intents: WEIGHING.filter((intent) => (intent === 'failure' && mode === 'fix') || search.has(intent, folded)),
    doing: aspects.map((key) => search.index.calledBy(key)),
    options,
    called: new Set([...options, ...besideOption(folded)]),
  };
}

/** Whether a question wants something done, and no name of a fact says so. */
function missesAspect({ fact }: Found, { doing }: Reading): boolean {
  return doing.length > 0 && !doing.some((facts) => facts.has(fact));
}

/** Whether the name of a kernel option stands in a question so that nothing else is meant. */
function isNamedOption({ kind, id }: Found['it'], { called, keys }: Reading): boolean {
  const name = id.toLowerCase();
  return kind === 'kernel-option' && (called.has(name) || (id.includes('_') && keys.has(name)));
}

/** Whether it stands there as it is written in the configuration, or is as long as nothing else. */
function isSpelledOut({ kind, id }: Found['it'], { options, keys }: Reading): boolean {
  const name = id.toLowerCase();
  return kind === 'kernel-option' && (options.has(name) || (LONG_NAME.test(name) && keys.has(name)));
}

/** Whether a fact is called after another backend than the one that the question names, and never speaks of that. */
function isOfOther({ fact }: Found, { backend }: Reading, { knowledge }: AnswerContext): boolean {
  const { index } = knowledge.search;
  if (backend === undefined || index.hasTerm(fact, backend.id)) return false;
  return knowledge.all('backend').some(({ id }) => index.isCalled(fact, [id]));
}

/** How much more, or less, than its words a fact tells in a question. */
function weightOf(found: Found, reading: Reading, context: AnswerContext): number {
  const { it, fact } = found;
  const { backend, intents } = reading;
  const { index } = context.knowledge.search;
  const isSilent = it.kind === 'symptom' && backend !== undefined && !index.hasTerm(fact, backend.id);
  return intents.reduce(
    (product, intent) => product * (INTENT_WEIGHT[intent]?.[it.kind] ?? 1),
    KIND_WEIGHT[it.kind] *
      (it.kind === 'backend' && reading.isAboutOne ? ABOUT_ONE : 1) *
      hostWeight(found, context) *
      (isSilent ? NOT_OF_BACKEND : 1) *
      (missesAspect(found, reading) ? OTHER_ASPECT : 1) *
      (isNamedOption(it, reading) ? SPELLED_OUT : 1),
  );
}

/**
 * The facts that fit a question, best first.
 * @param beside what stands beside the question, folded
 */
export function rank(folded: string, mode: Mode, context: AnswerContext, beside = ''): Ranked[] {
  const reading = readQuestion(folded, mode, context, beside);
  return context.knowledge.search
    .candidates(reading.terms)
    .map((found) => ({
      ...found,
      score: weightOf(found, reading, context) * (found.matched + NAMED_BONUS * found.named),
      missesAspect: missesAspect(found, reading),
      isOfOther: isOfOther(found, reading, context),
      isSpelledOut: isSpelledOut(found.it, reading),
    }))
    .sort((a, b) => b.score - a.score);
}

/**
 * A fact that is named in full is not put in doubt by one that it names itself, unless that covers much more: who gets it is
 * offered the other.
 */
const KIN = { score: 15, share: WHOLE_NAME, cover: 0.5, more: 0.2 };

/** How far the best is ahead of the next that is about something else. */
export function leadOf(ranked: readonly Ranked[], { knowledge }: AnswerContext): number {
  const { search } = knowledge;
  const [best, ...rest] = ranked;
  const mayHaveKin =
    best !== undefined && best.score >= KIN.score && best.namedShare >= KIN.share && best.cover >= KIN.cover;
  const isRival = ({ it, phrase, cover }: Ranked): boolean =>
    best !== undefined &&
    !search.index.isSameName(phrase, best.phrase) &&
    !(mayHaveKin && cover < best.cover + KIN.more && areKin(best.it, it, knowledge));
  const rival = rest.find(isRival);
  return best && rival ? best.score / rival.score : Number.POSITIVE_INFINITY;
}

/** A name that is the id of a thing and no plain word: a backend, a way to install, a kernel option like IP_NF_NAT. */
export function isSubject({ it, phrase }: Ranked, { knowledge: { search } }: AnswerContext): boolean {
  if (!search.index.hasId(phrase)) return false;
  return it.kind === 'backend' || it.kind === 'install-topic' || (it.kind === 'kernel-option' && it.id.includes('_'));
}

/** The English words of a question, names with hyphens whole. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORDS) ?? [];
}

/** The backends that a question names, in its order; `overlay2` is not also `overlay`. */
export function namedBackends(folded: string, { knowledge }: AnswerContext): Backend[] {
  return [...new Set(wordsOf(folded).flatMap((word) => knowledge.get('backend', word) ?? []))];
}
