/** An option that a reviewed capability needs is off, or one that it wants off is on; and what keeps it that way. */

import { say } from '../../../core/locale.ts';
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { inRange, lineOf } from '../../../knowledge/version.ts';
import { findObstacles } from '../../kconfig/why-unset.ts';
import type { Cause, Change, Finding, OptionResult, Severity } from '../../review.ts';
import { type CapabilityVerdict, type ConfigView, isEssential, isIdle } from '../evaluate.ts';
import { readLine } from '../parse.ts';
import type { Rule, RuleInput } from './rule.ts';

/** More would not help anybody to see the reason. */
const MOST_CAUSES = 3;

/** Of a value that is none so much is shown. In characters. */
const MOST_VALUE = 40;

/** An essential capability that cannot do without it makes it an error. */
export function severityOf(option: OptionResult, verdict: CapabilityVerdict, view: ConfigView): Severity {
  if (option.need === 'optional') return 'info';
  return option.need === 'required' && isEssential(verdict.capability, view) ? 'error' : 'warning';
}

function describe(option: OptionResult, view: ConfigView): string {
  const words = wordsFor(view.locale).review;
  if (option.status === 'wrong')
    return words.isSet(option.symbol, option.value, option.line, option.need === 'optional');
  if (option.line !== null && !/^(?:[ymn]|absent)$/.test(option.value))
    return words.hasNoValue(option.symbol, option.value.slice(0, MOST_VALUE), option.line);
  if (isIdle(option.symbol, view)) return words.isIdle(option.symbol, option.value, option.line);
  return option.line === null ? words.isAbsent(option.symbol) : words.isNotSet(option.symbol, option.line);
}

/** The changes of the fix by their symbols, looked up for every option. */
type Planned = ReadonlyMap<string, Change>;

function findCauses(option: OptionResult, planned: Planned, view: ConfigView): Cause[] {
  const { model, config, tree } = view;
  if (!model || option.status === 'wrong') return [];
  return findObstacles(model, option.symbol, planned)
    .slice(0, MOST_CAUSES)
    .map(({ symbol, state }) => ({
      symbol,
      state,
      line: readLine(config, symbol),
      menu: tree?.menuPath(symbol)?.join(' › ') ?? null,
    }));
}

/** What brings along an option that no line can set: a change of the fix that selects it, or the root of it all. */
function findBringer({ symbol }: OptionResult, causes: readonly Cause[], { view, fix }: RuleInput): string | null {
  const info = view.tree?.symbol(symbol);
  if (!info || info.prompts.some((prompt) => prompt !== 'n')) return null;
  const selectors = new Set(info.selectedBy.map(({ name }) => name));
  const change = fix.changes.find((each) => selectors.has(each.symbol));
  return change?.symbol ?? causes[0]?.symbol ?? [...selectors][0] ?? null;
}

function whatToDo(option: OptionResult, causes: readonly Cause[], changes: Planned, input: RuleInput): string {
  const { view } = input;
  const { symbol } = option;
  if (option.status === 'wrong') return code(`# CONFIG_${symbol} is not set`);
  const bringer = findBringer(option, causes, input);
  if (bringer !== null) return wordsFor(view.locale).review.comesWith(bringer);
  const planned = changes.get(symbol)?.to;
  const canBeModule = view.tree?.type(symbol) === 'tristate' && view.model?.hasModules === true;
  const path = view.tree?.menuPath(symbol);
  const line = code(`CONFIG_${symbol}=${planned ?? (canBeModule ? 'm' : 'y')}`);
  return path ? line + wordsFor(view.locale).marks.dash + path.join(' › ') : line;
}

function explain(option: OptionResult, causes: readonly Cause[], view: ConfigView): string {
  const { review: words, marks } = wordsFor(view.locale);
  const because = causes.length === 0 ? '' : words.because(words.describeCauses(causes));
  return marks.sentences([option.why, noteOnOlder(option.symbol, view), because].filter((each) => each !== ''));
}

/** What is known of an option on kernels that are older than the tree which stands in for them. */
function noteOnOlder(symbol: string, { knowledge, locale, profile, tree }: ConfigView): string {
  const note = knowledge.get('kernel-option', symbol)?.lifetime.note;
  return note && tree && inRange(profile.kernel, `< ${lineOf(tree.linux)}`) ? say(note, locale) : '';
}

function toFinding(option: OptionResult, verdict: CapabilityVerdict, planned: Planned, input: RuleInput): Finding {
  const causes = findCauses(option, planned, input.view);
  return {
    rule: option.status === 'wrong' ? 'kernel-config/option-harmful' : 'kernel-config/option-missing',
    severity: severityOf(option, verdict, input.view),
    file: input.file,
    line: option.line,
    subject: option.symbol,
    message: describe(option, input.view),
    why: explain(option, causes, input.view),
    fix: whatToDo(option, causes, planned, input),
    facts: [`kernel-option:${option.symbol}`, `capability:${option.capability}`],
    ...(causes.length > 0 ? { causes } : {}),
  };
}

/** Of what cannot be had in full nothing is begun: only what stands in the way is worth a word. */
function toBeTold({ capability, options }: CapabilityVerdict, unmet: ReadonlySet<string>): readonly OptionResult[] {
  const lacking = options.filter(
    ({ need, status }) => need !== 'not-applicable' && (status === 'missing' || status === 'wrong'),
  );
  const isHopeless =
    !capability.byDefault && lacking.some(({ need, symbol }) => need === 'required' && unmet.has(symbol));
  return isHopeless ? lacking.filter(({ symbol }) => unmet.has(symbol)) : lacking;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Each symbol once, with its gravest finding, in the order in which capabilities are to be mended. */
export const optionMissing: Rule = {
  id: 'kernel-config/option-missing',
  check(input) {
    const bySymbol = new Map<string, Finding>();
    const planned = new Map(input.fix.changes.map((change) => [change.symbol, change]));
    const unmet = new Set(input.fix.unmet.map(({ symbol }) => symbol));
    for (const verdict of input.verdicts) {
      for (const option of toBeTold(verdict, unmet)) {
        const severity = severityOf(option, verdict, input.view);
        const known = bySymbol.get(option.symbol);
        if (!known || RANK[severity] < RANK[known.severity])
          bySymbol.set(option.symbol, toFinding(option, verdict, planned, input));
      }
    }
    return [...bySymbol.values()];
  },
};
