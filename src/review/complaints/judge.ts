/** Judges another checker's complaint for the asker's kernel: does it matter, is it optional, is it a false alarm? */
import { type Locale, say } from '../../core/locale.ts';
import { type HostProfile, holds } from '../../core/profile.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { FactOf, KnowledgeBase, Want } from '../../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../../knowledge/lifetime.ts';
import type { Complaint } from './complaint.ts';

/** `depends`: only one of several ways needs it. `harmful`: doing what the checker asks would hurt. */
const JUDGEMENTS = ['matters', 'depends', 'optional', 'false-alarm', 'harmful', 'unknown'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export interface JudgedComplaint {
  readonly complaint: Complaint;
  readonly judgement: Judgement;
  readonly why: string;
  /** What to do; null for nothing. */
  readonly todo: string | null;
}

interface Bench {
  readonly knowledge: KnowledgeBase;
  readonly profile: HostProfile;
  readonly locale: Locale;
}

type KernelOption = FactOf<'kernel-option'>;

/** Required by a capability that is reviewed anyway, and not as one of several sets of options. */
function isDemanded(want: Want): boolean {
  return want.set && want.need === 'required' && want.capability.byDefault && !want.alternative;
}

/** How many of the ways in which an essential capability can be had require the symbol: every one, some, or none. */
function waysThatNeed(symbol: string, { knowledge, profile }: Bench): 'all' | 'some' | 'none' {
  const isRequiredBy = (id: string): boolean =>
    knowledge
      .wantsOf(symbol)
      .some((want) => want.capability.id === id && want.set && want.need === 'required' && !want.alternative);
  const shares = knowledge
    .all('capability')
    .filter((each) => each.essential && each.anyOf !== undefined)
    .map((each) => {
      const ways = (each.anyOf ?? []).filter((id) => holds(knowledge.get('capability', id)?.when, profile));
      return ways.filter(isRequiredBy).length / Math.max(1, ways.length);
    });
  return shares.includes(1) ? 'all' : shares.some((share) => share > 0) ? 'some' : 'none';
}

function setLine(symbol: string, { knowledge, profile, locale }: Bench): string {
  const tree = knowledge.kconfigTree(profile.kernel, profile.arch);
  const path = tree?.menuPath(symbol);
  return `CONFIG_${symbol}=${tree?.type(symbol) === 'tristate' ? 'm' : 'y'}${path ? `${wordsFor(locale).marks.dash}${path.join(' › ')}` : ''}`;
}

/** Why a complaint about a missing option is a false alarm on this kernel; null when it is none. */
function falseAlarm(option: KernelOption, { profile, locale }: Bench): string | null {
  const words = wordsFor(locale).review;
  const { kernel } = profile;
  if (isGone(option, kernel)) return words.goneSince(option.lifetime.removedIn ?? '', say(option.now, locale));
  if (isAutomatic(option, kernel)) return words.automatic(say(option.now, locale));
  return isNotYet(option, kernel) ? words.notYet(option.lifetime.since ?? '', kernel) : null;
}

function judgeMissing(complaint: Complaint, option: KernelOption, bench: Bench): JudgedComplaint {
  const { knowledge, locale } = bench;
  const { review: words, marks } = wordsFor(locale);
  const { symbol } = complaint;
  const alarm = falseAlarm(option, bench);
  if (alarm !== null) return { complaint, judgement: 'false-alarm', why: alarm, todo: null };
  if (option.wanted === 'unset') return { complaint, judgement: 'harmful', why: say(option.now, locale), todo: null };
  const wants = knowledge.wantsOf(symbol);
  const purposes = wants.filter((want) => want.set).map((want) => say(want.capability.title, locale));
  const todo = setLine(symbol, bench);
  const ways = waysThatNeed(symbol, bench);
  if (wants.some(isDemanded) || ways === 'all')
    return { complaint, judgement: 'matters', why: say(option.why, locale), todo };
  if (ways === 'some' || wants.some((want) => want.set && want.need === 'required' && want.capability.byDefault))
    return { complaint, judgement: 'depends', why: words.onlyFor(marks.list(purposes), say(option.now, locale)), todo };
  return {
    complaint,
    judgement: 'optional',
    why: purposes.length > 0 ? words.onlyFor(marks.list(purposes), say(option.why, locale)) : say(option.why, locale),
    todo,
  };
}

function judgeUnwanted(complaint: Complaint, option: KernelOption, { locale }: Bench): JudgedComplaint {
  const matters = option.wanted === 'unset';
  return {
    complaint,
    judgement: matters ? 'matters' : 'optional',
    why: say(option.why, locale),
    todo: `# CONFIG_${complaint.symbol} is not set`,
  };
}

/** Judges one complaint. Never throws: a symbol we know nothing about is `unknown`, and said to be. */
export function judgeComplaint(complaint: Complaint, bench: Bench): JudgedComplaint {
  const option = bench.knowledge.get('kernel-option', complaint.symbol);
  if (!option) return { complaint, judgement: 'unknown', why: wordsFor(bench.locale).review.unknownSymbol, todo: null };
  return complaint.wants === 'unset' ? judgeUnwanted(complaint, option, bench) : judgeMissing(complaint, option, bench);
}
