/** Writes the plan of a fix down: changes with their reasons, what cannot be had, what comes along. */
import { type Locale, say } from '../../core/locale.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { ChangePolicy as PolicyFacts } from '../../knowledge/schema/change-policy.ts';
import { findDependentLosses } from '../kconfig/dependent-losses.ts';
import { type Tri, triText } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import { type Capability, type ConfigView, isEssential } from '../kernel-config/evaluate.ts';
import { readValue } from '../kernel-config/parse.ts';
import type { Change, Fix } from '../review.ts';
import { withAskedOfOld } from './asked-of-old.ts';
import { Decider, type Plan, type Refusal } from './decide.ts';
import { alternatives, type Demand } from './demands.ts';
import { requiredFirst, toFragment, toScript } from './fragment.ts';
import type { ChangePolicy } from './planner.ts';
import { isMet } from './solve.ts';
import { withUnknownNeeds } from './unknown-needs.ts';

/** A fix that changes nothing. */
export const EMPTY_FIX: Fix = { fragment: '', script: '', changes: [], unmet: [], sideEffects: [], tree: null };

function toPolicy(facts: PolicyFacts): ChangePolicy {
  const kept = new Set(facts.neverOff.map(({ symbol }) => symbol));
  const forbidden = new Set(facts.neverOn.map(({ symbol }) => symbol));
  const costs = new Map(facts.reluctantly.map(({ symbol, cost }) => [symbol, cost]));
  return {
    isKept: (symbol) => kept.has(symbol),
    isForbidden: (symbol) => forbidden.has(symbol),
    costOf: (symbol) => costs.get(symbol) ?? 1,
  };
}

/** The promises that break without the change, which the model holds: that is what it is for. */
function findServed(symbol: string, plan: Plan, model: ConfigModel): Demand[] {
  const state = model.note();
  model.hide(symbol);
  const broken = plan.promises.filter((promise) => !isMet(model, promise));
  model.restore(state);
  return broken;
}

/** The ways that were taken serve the capability that they are ways to. */
function servedIds(demands: readonly Demand[], { alternatives: taken }: Plan['decisions']): string[] {
  const ids = demands.map(({ capability }) => capability.id);
  const parents = [...taken].filter(([, way]) => ids.includes(way.id)).map(([parent]) => parent);
  return [...new Set([...ids, ...parents])];
}

function toChange(symbol: string, value: Tri, plan: Plan, model: ConfigModel, view: ConfigView): Change {
  const asked = plan.promises.filter((promise) => promise.symbol === symbol);
  const served = asked.length > 0 ? asked : findServed(symbol, plan, model);
  const [first] = served;
  const fallback = first ? `CONFIG_${first.symbol}` : 'make olddefconfig';
  const serves = servedIds(served, plan.decisions);
  const isRequired = served.some(({ isRequired: is, capability }) => is && isVital(capability.id, serves, view));
  return {
    symbol,
    from: readValue(view.config, symbol) ?? 'absent',
    to: triText(value),
    because: asked[0]?.capability.id ?? fallback,
    need: isRequired ? 'required' : 'recommended',
    serves,
  };
}

/** Whether Docker, the host or the asker cannot do without the capability; or without what it is a way to. */
function isVital(id: string, serves: readonly string[], view: ConfigView): boolean {
  return [id, ...serves].some((each) => {
    const capability = view.knowledge.get('capability', each);
    return capability !== undefined && (isEssential(capability, view) || view.wanted.has(each));
  });
}

/** What else happens: options nobody named that come along, and what the user had and loses. */
function findSideEffects(changes: readonly Change[], model: ConfigModel, view: ConfigView): Change[] {
  const along = changes.filter(({ symbol, to }) => to !== 'n' && view.knowledge.wantsOf(symbol).length === 0);
  const losses = model.losses();
  const lost = [...losses].filter(([symbol]) => !changes.some((each) => each.symbol === symbol && each.to === 'n'));
  const dependent = findDependentLosses(model, losses, (symbol, hash) => readValue(view.config, symbol, hash));
  const switchedOff = changes.filter(({ to, because }) => to === 'n' && because.startsWith('CONFIG_'));
  return [
    ...along,
    ...switchedOff,
    ...[...lost.map(([symbol, left]) => ({ symbol, from: triText(model.before(symbol)), left })), ...dependent].map(
      ({ symbol, from, left }): Change => ({ symbol, from, to: triText(left), because: 'make olddefconfig' }),
    ),
  ];
}

function explainBlock({ demand, block }: Refusal, view: ConfigView, facts: PolicyFacts, locale: Locale): string {
  const words = wordsFor(locale).review;
  const symbol = block.symbol || demand.symbol;
  const reasonFor = (list: PolicyFacts['neverOff']): string => {
    const because = list.find((each) => each.symbol === symbol)?.because;
    return because ? say(because, locale) : '';
  };
  switch (block.kind) {
    case 'kept':
      return words.keptOn(symbol, reasonFor(facts.neverOff));
    case 'forbidden':
      return words.keptOff(symbol, reasonFor(facts.neverOn));
    case 'wanted':
      return words.excludedBy(symbol);
    case 'absent':
      return words.notInKernel(symbol, view.tree?.linux ?? view.profile.kernel);
    default:
      return words.notSettable(symbol);
  }
}

/** Another way to what the refused capability is for: the first that the plan did not have to refuse. */
function findInstead(refused: Capability, plan: Plan, view: ConfigView): Capability | undefined {
  const parent = view.knowledge.all('capability').find((each) => each.anyOf?.includes(refused.id));
  if (!parent) return undefined;
  const closed = new Set(plan.refusals.map(({ demand }) => demand.capability));
  const taken = plan.decisions.alternatives.get(parent.id);
  if (taken && !closed.has(taken)) return taken;
  return alternatives(parent, view).find((each) => !closed.has(each));
}

function toUnmet(plan: Plan, view: ConfigView): Fix['unmet'] {
  const unmet = new Map<string, string>();
  for (const refusal of plan.refusals) {
    const { symbol, capability } = refusal.demand;
    if (unmet.has(symbol)) continue;
    const reason = explainBlock(refusal, view, view.knowledge.changePolicy, view.locale);
    const instead = findInstead(capability, plan, view);
    const advice = instead && wordsFor(view.locale).review.takeInstead(say(instead.title, view.locale), instead.id);
    unmet.set(symbol, wordsFor(view.locale).marks.sentences([reason, advice ?? '']));
  }
  return [...unmet].map(([symbol, reason]) => ({ symbol, reason }));
}

/** Decides what is to be done for the capabilities; the model holds the changes afterwards. */
export function planFix(capabilities: readonly Capability[], model: ConfigModel, view: ConfigView): Plan {
  const plan = new Decider(model, view, toPolicy(view.knowledge.changePolicy)).decide(capabilities);
  return withAskedOfOld(withUnknownNeeds(plan, model.tree, view), model, view);
}

/** The fix as the review document has it. */
export function createFix(plan: Plan, model: ConfigModel, view: ConfigView, isDistKernel: boolean): Fix {
  model.replaceEdits(plan.edits);
  const changes = [...plan.edits].map(([symbol, value]) => toChange(symbol, value, plan, model, view));
  const inOrder = requiredFirst(changes);
  const head = wordsFor(view.locale).review.fragmentHead(view.profile.kernel, model.tree.linux);
  return {
    fragment: toFragment(inOrder, head),
    script: toScript(inOrder, isDistKernel),
    changes: inOrder,
    unmet: toUnmet(plan, view),
    sideEffects: findSideEffects(changes, model, view),
    tree: { linux: model.tree.linux, arch: model.tree.arch },
  };
}
