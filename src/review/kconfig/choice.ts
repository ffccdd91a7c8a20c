/** Which entry of a choice is on. Rules: sym_calc_choice() in scripts/kconfig/symbol.c of the kernel. */
import { inRange } from '../../knowledge/version.ts';
import type { Tri } from './expression.ts';
import type { Node, PreparedTree } from './prepared-tree.ts';
import type { Term } from './terms.ts';

/** What has to be known of a configuration. Symbols are given by their numbers. */
interface Chooser {
  readonly tree: PreparedTree;
  /** Whether a change names the symbol. */
  isChanged(id: number): boolean;
  visibility(node: Node): Tri;
  written(id: number): Tri | null;
  value(term: Term): Tri;
}

/** Kernels that heed an "is not set" of the preferred entry. */
const REFUSABLE = '>= 6.11';

/**
 * Where no line says y. A newer kernel's tool does not take a preferred entry that the file says no to, but one that
 * the file does not name, else the first.
 */
function withoutLine(visible: readonly number[], preferred: number | undefined, model: Chooser, isMoved: boolean) {
  const best = preferred ?? visible[0];
  const isRefused = best !== undefined && model.written(best) !== null;
  if (!isMoved || !isRefused || !inRange(model.tree.tree.linux, REFUSABLE)) return best;
  return visible.find((entry) => model.written(entry) === null) ?? visible[0];
}

/**
 * The entry that is on: a change counts before the file, the file before the kernel's own preference.
 * @param node any entry of the choice
 * @param isMoved the file is of another kernel: entries can be new
 */
export function chooseEntry(node: Node, model: Chooser, isMoved: boolean): number | undefined {
  const visible = node.choice.filter((entry) => model.visibility(model.tree.node(entry)) > 0);
  const on = visible.filter((entry) => model.written(entry) === 2);
  const chosen = on.find((entry) => model.isChanged(entry)) ?? on.at(-1);
  if (chosen !== undefined) return chosen;
  const preferred = node.preferences.find(({ id, condition }) => visible.includes(id) && model.value(condition) > 0);
  return withoutLine(visible, preferred?.id, model, isMoved);
}
