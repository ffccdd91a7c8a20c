/** What a part of a configuration does not tell, and what is asked for does not come true without. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { type Expression, parseExpression, type Tri } from '../kconfig/expression.ts';
import { type ConfigView, exists, isJudged } from '../kernel-config/evaluate.ts';
import type { Plan } from './decide.ts';
import type { Demand } from './demands.ts';

function needs(expression: Expression, symbol: string): boolean {
  if (expression.op === 'symbol') return expression.name === symbol;
  return expression.op === 'and' && expression.of.some((part) => needs(part, symbol));
}

/** What the same requirement asks for, the part says nothing about, and the symbol depends on. */
function unknownNeeds({ symbol, capability }: Demand, tree: KconfigTree, view: ConfigView): string[] {
  const dependsOn = parseExpression(tree.dependsOn(symbol) ?? 'y');
  return (
    capability.requires
      .filter(({ all = [] }) => all.includes(symbol))
      .flatMap(({ all = [] }) => all)
      .filter((each) => needs(dependsOn, each) && exists(each, view) && !isJudged(each, view))
      // What the kernel may switch on by itself nobody needs to.
      .filter((each) => tree.symbol(each)?.defaults.every(({ name }) => name === 'n') === true)
  );
}

/**
 * The plan with what its changes need besides and nobody knows of: `CGROUP_BPF` alone is dropped where `BPF_SYSCALL` is
 * off, and a line more does no harm where it is on.
 */
export function withUnknownNeeds(plan: Plan, tree: KconfigTree, view: ConfigView): Plan {
  if (view.isWhole) return plan;
  const added = plan.promises
    .filter(({ symbol, set }) => set && (plan.edits.get(symbol) ?? 0) > 0)
    .flatMap((demand) => unknownNeeds(demand, tree, view).map((symbol): Demand => ({ ...demand, symbol })));
  if (added.length === 0) return plan;
  const edits = new Map<string, Tri>(
    added.map(({ symbol }) => [symbol, tree.type(symbol) === 'tristate' ? 1 : 2] as const),
  );
  return {
    ...plan,
    edits: new Map([...edits, ...plan.edits]),
    promises: [...plan.promises, ...added],
  };
}
