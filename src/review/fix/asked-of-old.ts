/** Options that a kernel asks about and the tree that stands in for it decides by itself: MEMCG_SWAP before Linux 5.8. */
import { isAutomatic } from '../../knowledge/lifetime.ts';
import type { Tri } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { ConfigView } from '../kernel-config/evaluate.ts';
import { readValue } from '../kernel-config/parse.ts';
import type { Plan } from './decide.ts';

/** Whether a symbol has to be set on this kernel, and the stand-in would do it by itself. */
function isAsked(symbol: string, model: ConfigModel, view: ConfigView): boolean {
  const option = view.knowledge.get('kernel-option', symbol);
  const value = readValue(view.config, symbol);
  if (option?.lifetime.automaticSince === undefined || value === 'y' || value === 'm') return false;
  return !isAutomatic(option, view.profile.kernel) && isAutomatic(option, model.tree.linux);
}

/** The plan with what the stand-in takes for granted. */
export function withAskedOfOld(plan: Plan, model: ConfigModel, view: ConfigView): Plan {
  if (!model.isForeign || !view.isWhole) return plan;
  const asked = plan.promises.filter(
    ({ symbol, set }) => set && !plan.edits.has(symbol) && isAsked(symbol, model, view),
  );
  if (asked.length === 0) return plan;
  return { ...plan, edits: new Map<string, Tri>([...plan.edits, ...asked.map(({ symbol }) => [symbol, 2] as const)]) };
}
