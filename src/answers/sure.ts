/** When the evidence for a fact carries it as the answer. */
import type { Fact, FactKind } from '../knowledge/schema/fact.ts';
import { carriesPaste, carriesQuestion, isOverwhelming } from './carries.ts';
import type { Manner } from './manner.ts';
import { isForOtherHost, isSubject, leadOf, type Ranked, WHOLE_NAME } from './rank.ts';
import { isBesideHost, isOfOtherSubject, TELLS_HOW } from './ruled-out.ts';
import type { AnswerContext } from './shared.ts';

/** Of a question that never speaks of the kernel a kernel option has to cover so much: `unix`, `audit`, `lvm` are plain words. */
const PLAIN_OPTION_COVER = 0.85;
/** Of a question with unknown words that never speaks of Docker so much has to be covered: it is probably about those. */
const ELSEWHERE_COVER = 0.8;
/** Words of a question that stand somewhere in a fact, its name aside, are no answer to what has unknown words. */
const SPREAD = { focus: 0.2, cover: 0.8 };
/** Of a question with unknown words a fact that is not named in full has to cover so much. */
const UNKNOWN_COVER = 0.4;
/** What is about rootless Docker has to cover so much of a question that does not speak of it. */
const OTHER_HOST_COVER = 0.8;
/** Who wants to look something up is answered by a fact about that, or by one whose name is so much of the question. */
const LOOKED_UP_FOCUS = 0.85;
/** Of a question that tells of a failure what is no symptom has to cover so much: else the failure is not answered. */
const NO_SYMPTOM_COVER = 0.62;
/** Of a question with unknown words that tells of no failure a symptom has to cover so much: something else is asked about it. */
const NO_FAILURE_COVER = 0.8;
/** Of a question with unknown words a list of kernel options has to cover so much. */
const CAPABILITY_COVER = 0.6;
/** One word that names a symptom has to be so much of a question that tells of no failure. */
const ONE_WORD_FOCUS = 0.85;
/** What many messages end in is all of a question where its name makes up so much of it. */
const ONLY_NAMED = 0.9;
/** Who wants a yes or a no asks about what stands there, not about words scattered over a fact. */
const POLAR_FOCUS = 0.3;
/** Less than this of the name of a symptom, and less in all, is the neighbour of one that is not known. */
const FAINT_SYMPTOM = { named: 5, score: 11, hardly: 2 };
/** Where something fails, what covers less of the question needs a better name. */
const FAINT_IN_FAILURE = { named: 4, cover: 0.8 };
/** A list of kernel options that is not most of what is asked, with something near it. */
const FAINT_CAPABILITY = { focus: 0.7, lead: 1.4 };
/** A fact that never speaks of so many things that are asked about, speaks of few others, and has something near it. */
const SILENT = { subjects: 2, lead: 1.4, terms: 4 };
/** A fact whose subject is not in the question has to cover so much of it, or be named in full. */
const SUBJECT_COVER = 0.9;
/** Who wants something done with a thing is not answered by what only tells of the thing, unless it covers so much. */
const ASPECT_COVER = 0.95;
/** Half of a name of so few words is one word. */
const HALF_NAME = { words: 3, share: 0.7 };
/** Of several things that are asked about a part of a name, little in all, and something near it: a neighbour of each. */
const PART_OF_SEVERAL = { subjects: 3, score: 14, lead: 1.3 };
/** A part of a name that is no large part of the question either. */
const TORN_NAME = { share: 0.7, focus: 0.6 };
/** Of the next so many one that has so many terms, and is not further behind, may be the one that is meant. */
const RIVALS = { count: 2, terms: 3, lead: 1.3 };
/** Kinds of facts that tell of one thing: they do not decide between two. */
const BESIDE_CHOICE: ReadonlySet<FactKind> = new Set(['capability', 'kernel-option', 'symptom', 'onboarding-step']);
/** Of a question that never speaks of what the facts are about so much of a topic's name has to stand there, all where it fails. */
const FOREIGN_SHARE = 0.6;
/** A question that is a name of so many words and nothing more asks for that fact, however it is put. */
const SAID_WORDS = 2;

/** A kernel option under a name that people also say without thinking of the kernel. */
export function isPlainName(best: Ranked, context: AnswerContext): boolean {
  return best.it.kind === 'kernel-option' && !isSubject(best, context);
}

/** Whether a fact is only called like a plain word of the question: a flag that is no word for flags, an option of the kernel. */
function isNamesake(best: Ranked, how: Manner, context: AnswerContext): boolean {
  const { it, phrase } = best;
  if (it.kind === 'use-flag')
    return !how.asksFlag && !it.id.includes('-') && (how.isPolar || context.knowledge.search.index.isId(phrase));
  return how.isPolar && isPlainName(best, context) && !how.asksOption;
}

/** Whether a question wants a yes, a no or a number, and the fact does not decide it. */
function leavesOpen(best: Ranked, how: Manner, { knowledge: { search } }: AnswerContext): boolean {
  const { it, phrase, namedShare } = best;
  if (how.asksChoice && BESIDE_CHOICE.has(it.kind) && !how.asksOption) return true;
  const isNamed = namedShare >= WHOLE_NAME && search.index.subjectsOf(phrase) > 1;
  if (
    how.isAdrift ||
    ((how.asksAmount || how.asksWhen) && !isNamed) ||
    how.asksOtherOption ||
    (how.isVague && (it.kind === 'symptom' || namedShare < WHOLE_NAME))
  )
    return true;
  if (!how.isPolar) return false;
  if (it.kind === 'capability') return !how.asksOption;
  return how.isVague;
}

/** Whether a question names another thing, such as macvlan, that the fact never speaks of. */
function missesSubject(best: Ranked, ranked: readonly Ranked[], { knowledge: { search } }: AnswerContext): boolean {
  const names = ranked
    .filter(({ it, namedShare }) => it.kind === 'capability' && namedShare >= WHOLE_NAME)
    .flatMap(({ phrase }) => search.index.properName(phrase) ?? []);
  return names.some((name) => !search.index.hasTerm(best.fact, name));
}

/** Whether a fact is about words that many messages end in (`permission denied`): what else is said is about one of those. */
function isAnyOf(fact: Fact): boolean {
  return fact.kind === 'symptom' && fact.says.length === 0 && fact.causes.length > 0;
}

/** Whether a symptom is named by one plain word, or by a part of its message, in a question that tells of no failure. */
function isNoSymptom(
  { it, phrase, focus, terms }: Ranked,
  how: Manner,
  { knowledge: { search } }: AnswerContext,
): boolean {
  const isWeak = search.index.wordsOf(phrase) < 2 && terms < 2 && (how.isPolar || focus < ONE_WORD_FOCUS);
  const isSaid = search.index.isMessage(phrase) && !how.isPasted && terms < 2;
  return it.kind === 'symptom' && !how.tellsFailure && (isWeak || isSaid);
}

/**
 * Whether a fact comes so faintly that it may be the neighbour of one that is missing. Measured by taking from each
 * question the facts that answer it: docs/decisions/0009.
 */
function isFaint(ranked: readonly Ranked[], how: Manner, context: AnswerContext): boolean {
  const [best] = ranked;
  if (!best) return true;
  const { it, named, namedShare, score, cover, focus, phrase } = best;
  const lead = leadOf(ranked, context);
  if (it.kind === 'capability' && focus < FAINT_CAPABILITY.focus && lead < FAINT_CAPABILITY.lead) return true;
  const { index } = context.knowledge.search;
  const silent = how.subjects.filter((key) => !index.hasTerm(best.fact, key)).length;
  const isSilent = silent >= SILENT.subjects && best.terms < SILENT.terms && lead < SILENT.lead;
  if (isSilent && !how.asksOption) return true;
  const { subjects, score: little, lead: near } = PART_OF_SEVERAL;
  if (namedShare < WHOLE_NAME && how.subjects.length >= subjects && score < little && lead < near) return true;
  if (namedShare < TORN_NAME.share && focus < TORN_NAME.focus) return true;
  const isPartly = namedShare < WHOLE_NAME && cover < SUBJECT_COVER;
  if (isPartly && index.missesSubject(best.fact, how.keys)) return true;
  const words = index.wordsOf(phrase);
  if (words < HALF_NAME.words && namedShare < HALF_NAME.share) return true;
  if (isAnyOf(it) && focus < ONLY_NAMED) return true;
  if (it.kind === 'symptom' && named < FAINT_SYMPTOM.named && score < FAINT_SYMPTOM.score) return true;
  if (it.kind === 'symptom' && named < FAINT_SYMPTOM.hardly && !how.tellsFailure) return true;
  return how.tellsFailure && named < FAINT_IN_FAILURE.named && cover < FAINT_IN_FAILURE.cover;
}

/**
 * What a question can be about besides its subject, and what the names of a fact then have to speak of: rootless Docker, the
 * rules of iptables, for all facts; the kernel, for those that tell how to do something.
 */
const FACETS: readonly {
  readonly asked: string;
  readonly named: readonly string[];
  readonly of?: ReadonlySet<FactKind>;
}[] = [
  { asked: '~rootless', named: ['~rootless'] },
  { asked: '~iptables', named: ['~iptables'] },
  {
    asked: '~kernel',
    named: ['~kernel', '~module', '~option', '~compile'],
    of: new Set<FactKind>(['topic', 'install-topic', 'onboarding-step']),
  },
];

/** Whether a question is about something that no name of the fact speaks of. */
function missesFacet({ it, fact }: Ranked, how: Manner, { knowledge: { search } }: AnswerContext): boolean {
  const isMissed = (named: readonly string[]): boolean => !named.some((key) => search.index.isCalled(fact, [key]));
  return FACETS.some(({ asked, named, of }) => how.keys.has(asked) && (of?.has(it.kind) ?? true) && isMissed(named));
}

/** Whether a fact is one in which people look something up: its name is nearly all that was asked, or asks for that. */
function tellsHowToLookUp(best: Ranked, context: AnswerContext): boolean {
  return best.focus >= LOOKED_UP_FOCUS || namesLookingUp(best, context);
}

/** Whether one of a fact's names asks to look something up. */
function namesLookingUp({ it }: Ranked, { knowledge: { search } }: AnswerContext): boolean {
  const names = [...it.aliases, ...Object.values(it.title ?? {})];
  return names.some((name) => name !== undefined && search.has('lookup', search.fold(name)));
}

/** Whether a fact about the kernel answers something that was asked about another thing than its options. */
export function isOptionBeside(best: Ranked, how: Manner, context: AnswerContext): boolean {
  const { it, cover } = best;
  if (it.kind === 'capability') return (how.looksUp || how.switchesOff) && !how.asksOption;
  if (it.kind !== 'kernel-option') return false;
  const isHalfNamed = best.namedShare < WHOLE_NAME || context.knowledge.search.index.isTornFrom(best.phrase);
  if (isHalfNamed || (how.looksUp && how.isVague) || (how.asksFlag && !how.asksOption)) return true;
  const isPlain = isPlainName(best, context) && !how.asksOption;
  return isPlain && (how.switchesOff || how.looksUp || cover < PLAIN_OPTION_COVER);
}

/** Whether a question asks for something of a fact that this one does not tell. */
function asksElse(best: Ranked, how: Manner, context: AnswerContext): boolean {
  const { it, cover, namedShare } = best;
  if (how.asksWhy && TELLS_HOW.has(it.kind)) return true;
  const enough = how.tellsFailure ? WHOLE_NAME : FOREIGN_SHARE;
  if (how.isForeign && it.kind === 'topic' && namedShare < enough) return true;
  if (missesFacet(best, how, context)) return true;
  if (best.missesAspect && cover < ASPECT_COVER) return true;
  if (how.looksUp && !how.tellsFailure && !tellsHowToLookUp(best, context)) return true;
  return isForOtherHost(it, context) && !how.isOrdinaryUser && cover < OTHER_HOST_COVER;
}

/** Whether a question has unknown words, and a fact covers so little that it is probably about those. */
function isAboutUnknown(best: Ranked, how: Manner, context: AnswerContext): boolean {
  if (!how.hasUnknown) return false;
  const { it, cover, focus, namedShare } = best;
  if (how.isElsewhere && cover < ELSEWHERE_COVER && !isSubject(best, context)) return true;
  const isNamed = namedShare >= WHOLE_NAME;
  if (it.kind === 'symptom' && !how.tellsFailure && !isNamed && cover < NO_FAILURE_COVER) return true;
  if (!isNamed && cover < UNKNOWN_COVER) return true;
  if (it.kind === 'capability' && cover < CAPABILITY_COVER) return true;
  return focus < SPREAD.focus && cover < SPREAD.cover;
}

/** Whether a question tells of a failure, and a fact of none, unless it covers much. */
function missesFailure({ it, cover }: Ranked, how: Manner): boolean {
  if (!how.tellsFailure || it.kind === 'symptom') return false;
  const tellsHow = it.kind === 'onboarding-step' || (it.kind === 'capability' && !how.asksOption);
  return tellsHow || cover < NO_SYMPTOM_COVER;
}

/** Whether a fact answers something else than was asked, unless it covers nearly all of it. */
function isBeside(ranked: readonly Ranked[], how: Manner, context: AnswerContext): boolean {
  const [best] = ranked;
  if (!best) return true;
  const isScattered = how.isPolar && best.focus < POLAR_FOCUS && !isSubject(best, context);
  return (
    isScattered ||
    leavesOpen(best, how, context) ||
    isNamesake(best, how, context) ||
    isOptionBeside(best, how, context) ||
    asksElse(best, how, context) ||
    isAboutUnknown(best, how, context) ||
    missesFailure(best, how) ||
    isNoSymptom(best, how, context) ||
    isFaint(ranked, how, context)
  );
}

/** Whether the evidence carries the first of some facts as the answer. */
export function isSure(ranked: readonly Ranked[], how: Manner, context: AnswerContext): boolean {
  const [best] = ranked;
  if (!best || isOfOtherSubject(best, how, context)) return false;
  if (best.isSpelledOut && !how.isPasted && !how.asksOtherOption) return true;
  if (isBesideHost(best, how)) return false;
  if (isSaid(best, how, context)) return true;
  const isRivalled = hasRival(ranked, how);
  if (isOverwhelming(ranked, how, isRivalled, context)) return true;
  if (isRivalled || isBeside(ranked, how, context) || missesSubject(best, ranked, context)) return false;
  const { index } = context.knowledge.search;
  if (how.isBare && (best.namedShare < WHOLE_NAME || index.wordsOf(best.phrase) < 2)) return false;
  const lead = leadOf(ranked, context);
  return how.isPasted ? carriesPaste(best, lead) : carriesQuestion(best, lead, context);
}

/** Whether a question is a name of the fact that tells something, and wants no number beside it. */
function isSaid(best: Ranked, how: Manner, context: AnswerContext): boolean {
  if (!best.isSaid || best.it.kind === 'kernel-option' || how.asksAmount || how.asksWhen) return false;
  if (how.looksUp && !namesLookingUp(best, context)) return false;
  return context.knowledge.search.index.subjectsOf(best.phrase) >= SAID_WORDS;
}

/** Whether a fact that comes near is named in full too, and covers more of the question: it may be the one that is meant. */
function hasRival([best, ...rest]: readonly Ranked[], { tellsFailure }: Manner): boolean {
  const isTrouble = ({ it }: Ranked): boolean => it.kind === 'symptom' && best?.it.kind !== 'symptom';
  return rest
    .slice(0, RIVALS.count)
    .some(
      (rival) =>
        best !== undefined &&
        (tellsFailure || !isTrouble(rival)) &&
        rival.namedShare >= WHOLE_NAME &&
        rival.cover > best.cover &&
        rival.terms >= RIVALS.terms &&
        rival.score * RIVALS.lead >= best.score,
    );
}
