/** Brings a configuration to where every goal is met by as few changes as can be found. */
import type { Tri } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { Block } from './outcome.ts';
import { type ChangePolicy, Planner } from './planner.ts';

/** A symbol that is to be set (y or m), or to be off. */
export interface Goal {
  readonly symbol: string;
  readonly set: boolean;
}

export interface Solution {
  /** The lines to write, in an order in which dependencies come first. */
  readonly edits: ReadonlyMap<string, Tri>;
  /** Goals that cannot be met, with what stands in the way. */
  readonly blocked: ReadonlyMap<string, Block>;
}

/** A goal met late can undo an earlier one (a choice, a selected symbol); seldom, and one more round settles it. */
const MOST_ROUNDS = 3;

/** Whether a goal is met by the model as it stands. */
export function isMet(model: ConfigModel, { symbol, set }: Goal): boolean {
  return set === model.tri(symbol) > 0;
}

function hasPrompt(model: ConfigModel, symbol: string): boolean {
  return (model.tree.symbol(symbol)?.prompts.length ?? 0) > 0;
}

/**
 * What is wanted anyway costs nothing more, so it is set before any of several ways is chosen by its price. It may not
 * come true yet.
 */
function setWhatIsAskedFor(model: ConfigModel, planner: Planner, goals: readonly Goal[]): void {
  for (const goal of goals) {
    if (!goal.set || isMet(model, goal) || (model.written(goal.symbol) ?? 0) > 0) continue;
    const info = model.tree.symbol(goal.symbol);
    if (!info && model.isForeign) model.edit(goal.symbol, 2);
    if (info && info.choice.length === 0 && info.prompts.some((prompt) => prompt !== 'n'))
      model.edit(goal.symbol, planner.levelFor(goal.symbol, 1));
  }
}

function pursue(model: ConfigModel, planner: Planner, goals: readonly Goal[]): Map<string, Block> {
  const blocked = new Map<string, Block>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = goals.filter((goal) => !blocked.has(goal.symbol) && !isMet(model, goal));
    if (open.length === 0) break;
    for (const { symbol, set } of open) {
      const outcome = set ? planner.raise(symbol, 1) : planner.lower(symbol, 0);
      if (typeof outcome === 'number') continue;
      blocked.set(symbol, outcome);
      model.drop(symbol);
    }
  }
  for (const goal of goals)
    if (!blocked.has(goal.symbol) && !isMet(model, goal))
      blocked.set(goal.symbol, { kind: 'wanted', symbol: goal.symbol });
  return blocked;
}

/** A symbol that goes counts more than one that becomes a module. */
function weigh(losses: ReadonlyMap<string, Tri>): number {
  return [...losses.values()].reduce<number>((sum, left) => sum + 2 - left, 0);
}

/** A new module can pull a built-in symbol of the user's down to a module; building it in keeps that one. */
function keepBuiltIns(model: ConfigModel, goals: readonly Goal[]): void {
  const losses = model.losses();
  const lost = new Set(losses.keys());
  let weight = weigh(losses);
  if (weight === 0) return;
  for (const [symbol, value] of [...model.edits]) {
    if (weight === 0) return;
    if (value !== 1) continue;
    const before = model.note();
    model.edit(symbol, 2);
    // Looking at the known losses alone is quick, and mostly shows that they are no smaller.
    const isBetter = weigh(model.losses(lost)) < weight && weigh(model.losses()) < weight;
    if (isBetter && goals.every((goal) => isMet(model, goal))) weight = weigh(model.losses());
    else model.restore(before);
  }
}

/** Drops every change that the kernel's defaults and selects make anyway; those that nobody asked for first. */
function prune(model: ConfigModel, goals: readonly Goal[], keep: ReadonlyMap<string, Tri>): void {
  const asked = new Set(goals.map((goal) => goal.symbol));
  const losses = model.losses();
  const added = [...model.edits].filter(([symbol]) => !keep.has(symbol)).reverse();
  const inOrder = [...added.filter(([symbol]) => !asked.has(symbol)), ...added.filter(([symbol]) => asked.has(symbol))];
  for (const [symbol] of inOrder) {
    const before = model.note();
    model.hide(symbol);
    const isNeeded = !goals.every((goal) => isMet(model, goal)) || model.losesMore(symbol, losses);
    model.restore(before);
    if (!isNeeded) model.drop(symbol);
  }
}

/**
 * Meets the goals, starting from the changes that `start` holds and keeping those. Leaves its changes in the model.
 * @param start what was decided before
 */
export function solve(
  model: ConfigModel,
  goals: readonly Goal[],
  policy: ChangePolicy,
  start: ReadonlyMap<string, Tri> = new Map(),
): Solution {
  model.replaceEdits(start);
  if (goals.every((goal) => isMet(model, goal))) return { edits: model.edits, blocked: new Map() };
  const wanted = new Map(goals.map(({ symbol, set }) => [symbol, set]));
  const planner = new Planner(model, policy, wanted);
  const ordered = [
    ...goals.filter(({ set, symbol }) => set && hasPrompt(model, symbol)),
    // Last, because by then what selects them may be on.
    ...goals.filter(({ set, symbol }) => set && !hasPrompt(model, symbol)),
    ...goals.filter(({ set }) => !set),
  ];
  setWhatIsAskedFor(model, planner, ordered);
  const blocked = pursue(model, planner, ordered);
  const met = goals.filter((goal) => !blocked.has(goal.symbol));
  keepBuiltIns(model, met);
  prune(model, met, start);
  return { edits: model.edits, blocked };
}
