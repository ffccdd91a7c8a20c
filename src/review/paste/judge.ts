/** Judges another checker's complaint by the review of the kernel: does it matter, is it optional, is it a false alarm? */
import { say } from '../../core/locale.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { FactOf } from '../../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../../knowledge/lifetime.ts';
import type { CapabilityVerdict } from '../kernel-config/evaluate.ts';
import { severityOf } from '../kernel-config/rules/option-missing.ts';
import type { OptionResult, Severity } from '../review.ts';
import type { Judged } from '../review-config.ts';
import type { Statement } from './statement.ts';

/** `depends`: only a way needs it that is not taken. `harmful`: doing what the checker asks would hurt. */
type Judgement = 'matters' | 'depends' | 'optional' | 'false-alarm' | 'harmful' | 'unknown';

export interface JudgedComplaint {
  readonly judgement: Judgement;
  readonly severity: Severity;
  readonly why: string;
}

type KernelOption = FactOf<'kernel-option'>;

interface Demanded {
  readonly option: OptionResult;
  readonly verdict: CapabilityVerdict;
}

const NEED_RANK: Record<OptionResult['need'], number> = {
  required: 0,
  recommended: 1,
  optional: 2,
  'not-applicable': 3,
};

/** The gravest demand of the reviewed capabilities for a symbol; those of an essential one first. */
function findDemand(symbol: string, verdicts: readonly CapabilityVerdict[]): Demanded | undefined {
  return verdicts
    .flatMap((verdict) => verdict.options.map((option) => ({ option, verdict })))
    .filter(({ option }) => option.symbol === symbol && option.need !== 'not-applicable')
    .sort(
      (a, b) =>
        NEED_RANK[a.option.need] - NEED_RANK[b.option.need] ||
        Number(b.verdict.capability.essential) - Number(a.verdict.capability.essential),
    )[0];
}

/** Why a complaint about a missing option is a false alarm on this kernel; null when it is none. */
function falseAlarm(option: KernelOption, { view: { profile, locale } }: Judged): string | null {
  const words = wordsFor(locale).review;
  const { kernel } = profile;
  if (isGone(option, kernel)) return words.goneSince(option.lifetime.removedIn ?? '', say(option.now, locale));
  if (isAutomatic(option, kernel)) return words.automatic(say(option.now, locale));
  return isNotYet(option, kernel) ? words.notYet(option.lifetime.since ?? '', kernel) : null;
}

/** Whether one of several ways to something essential asks for it, though not the way that is taken. */
function isOfAnotherWay(symbol: string, { view: { knowledge } }: Judged): boolean {
  const ways = new Set(knowledge.all('capability').flatMap(({ essential, anyOf = [] }) => (essential ? anyOf : [])));
  return knowledge
    .wantsOf(symbol)
    .some(({ capability, set, need }) => set && need === 'required' && ways.has(capability.id));
}

function judgeUndemanded(symbol: string, option: KernelOption, judged: Judged): JudgedComplaint {
  const { knowledge, locale } = judged.view;
  const purposes = knowledge.wantsOf(symbol).filter(({ set }) => set);
  const titles = [...new Set(purposes.map(({ capability }) => say(capability.title, locale)))];
  const isWay = isOfAnotherWay(symbol, judged);
  const reason = say(isWay ? option.now : option.why, locale);
  return {
    judgement: isWay ? 'depends' : 'optional',
    severity: 'info',
    why: titles.length > 0 ? wordsFor(locale).review.onlyFor(wordsFor(locale).marks.list(titles), reason) : reason,
  };
}

function judgeMissing(symbol: string, option: KernelOption, judged: Judged): JudgedComplaint {
  const { locale } = judged.view;
  const alarm = falseAlarm(option, judged);
  if (alarm !== null) return { judgement: 'false-alarm', severity: 'info', why: alarm };
  if (option.wanted === 'unset') return { judgement: 'harmful', severity: 'info', why: say(option.now, locale) };
  const demand = findDemand(symbol, judged.verdicts);
  if (!demand) return judgeUndemanded(symbol, option, judged);
  const severity = severityOf(demand.option, demand.verdict, judged.view);
  return { judgement: severity === 'info' ? 'optional' : 'matters', severity, why: demand.option.why };
}

function judgeUnwanted(symbol: string, option: KernelOption, judged: Judged): JudgedComplaint {
  const demand = findDemand(symbol, judged.verdicts);
  // What is asked to go is what a capability needs to be on.
  if (demand && demand.option.status !== 'wrong')
    return { judgement: 'harmful', severity: 'info', why: demand.option.why };
  const severity = demand ? severityOf(demand.option, demand.verdict, judged.view) : 'info';
  const why = demand?.option.why ?? say(option.why, judged.view.locale);
  return { judgement: severity === 'info' ? 'optional' : 'matters', severity, why };
}

/** Judges one complaint. Never throws: a symbol we know nothing about is `unknown`, and said to be. */
export function judgeComplaint({ symbol, wants }: Statement, judged: Judged): JudgedComplaint {
  const { knowledge, locale } = judged.view;
  const option = knowledge.get('kernel-option', symbol);
  if (!option) return { judgement: 'unknown', severity: 'info', why: wordsFor(locale).review.unknownSymbol };
  return wants === 'unset' ? judgeUnwanted(symbol, option, judged) : judgeMissing(symbol, option, judged);
}
