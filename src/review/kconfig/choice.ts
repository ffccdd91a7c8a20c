/** Which entry of a choice is on. Rules: sym_calc_choice() in scripts/kconfig/symbol.c of the kernel. */
import type { KconfigSymbol } from '../../knowledge/kconfig-tree.ts';
import { inRange } from '../../knowledge/version.ts';
import type { Tri } from './expression.ts';

/** What has to be known of a configuration. */
interface Chooser {
  readonly tree: { readonly linux: string };
  /** Whether a change names the symbol. */
  isChanged(symbol: string): boolean;
  visibility(symbol: string): Tri;
  written(symbol: string): Tri | null;
  value(expression: string): Tri;
}

/** Kernels that heed an "is not set" of the preferred entry. */
const REFUSABLE = '>= 6.11';

/**
 * Where no line says y. A newer kernel's tool does not take a preferred entry that the file says no to, but one that
 * the file does not name, else the first.
 */
function withoutLine(visible: readonly string[], preferred: string | undefined, model: Chooser, isMoved: boolean) {
  const best = preferred ?? visible[0];
  const isRefused = best !== undefined && model.written(best) !== null;
  if (!isMoved || !isRefused || !inRange(model.tree.linux, REFUSABLE)) return best;
  return visible.find((entry) => model.written(entry) === null) ?? visible[0];
}

/**
 * The entry that is on: a change counts before the file, the file before the kernel's own preference.
 * @param info any entry of the choice
 * @param isMoved the file is of another kernel: entries can be new
 */
export function chooseEntry(info: KconfigSymbol, model: Chooser, isMoved: boolean): string | undefined {
  const visible = info.choice.filter((entry) => model.visibility(entry) > 0);
  const on = visible.filter((entry) => model.written(entry) === 2);
  const preferred = info.choiceDefaults.find(
    ({ name, condition }) => visible.includes(name) && model.value(condition) > 0,
  )?.name;
  const chosen = on.find((entry) => model.isChanged(entry)) ?? on.at(-1);
  return chosen ?? withoutLine(visible, preferred, model, isMoved);
}
