/**
 * What a kernel of another architecture than the tree's cannot have. arm64's tree stands in for those that have none here,
 * and has things by itself that they may lack: SMP, of which a kernel for one processor has nothing.
 */
import type { HostProfile } from '../../core/profile.ts';
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { type Expression, evaluate, parseExpression, type Values } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { KernelConfig } from './parse.ts';
import type { ConfigSource } from './source.ts';

/** What has to be known of a configuration and its kernel. */
interface KernelView {
  readonly config: KernelConfig;
  readonly isWhole: boolean;
  readonly origin: ConfigSource['origin'];
  readonly profile: HostProfile;
  readonly tree: KconfigTree | null;
  readonly model: ConfigModel | null;
}

/** Symbols of an expression, in its order. */
function namesIn(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'constant':
      return [];
    case 'symbol':
      return [expression.name];
    case 'not':
      return namesIn(expression.of);
    case 'and':
    case 'or':
      return expression.of.flatMap(namesIn);
    case 'compare':
      return [expression.left, expression.right].flatMap(({ isSymbol, text }) => (isSymbol ? [text] : []));
  }
}

/**
 * The tree has it by itself, without asking anybody, and a whole file does not name it. The kernel writes down all that is
 * on, so that it is off there.
 */
function isOnlyOfTree(symbol: string, model: ConfigModel, view: KernelView): boolean {
  const info = model.tree.symbol(symbol);
  if (!info || view.config.offsets.has(symbol) || info.prompts.some((prompt) => prompt !== 'n')) return false;
  return model.before(symbol) > 0;
}

function search(symbol: string, model: ConfigModel, view: KernelView): string | null {
  const prompts = (model.tree.symbol(symbol)?.prompts ?? []).filter((prompt) => prompt !== 'n').map(parseExpression);
  const before: Values = { tri: (name) => model.before(name), text: (name) => model.text(name) };
  const shown = prompts.filter((prompt) => evaluate(prompt, before) > 0);
  if (shown.length === 0) return null;
  const there: Values = { ...before, tri: (name) => (isOnlyOfTree(name, model, view) ? 0 : model.before(name)) };
  if (shown.some((prompt) => evaluate(prompt, there) > 0)) return null;
  return shown.flatMap(namesIn).find((name) => isOnlyOfTree(name, model, view)) ?? null;
}

/** What was found, by model and symbol: rules and fixes ask often. */
const known = new WeakMap<ConfigModel, Map<string, string | null>>();

/** What an option needs and this kernel cannot have; null where the option can be set, and where nobody knows. */
export function lackedByArchitecture(symbol: string, view: KernelView): string | null {
  const { model, tree, profile } = view;
  const isStandIn = tree !== null && tree.arch !== profile.arch && view.isWhole && view.origin === 'file';
  if (!model || !isStandIn || view.config.offsets.has(symbol)) return null;
  const answers = known.get(model) ?? new Map<string, string | null>();
  known.set(model, answers);
  const answer = answers.get(symbol);
  if (answer !== undefined) return answer;
  const lacked = search(symbol, model, view);
  answers.set(symbol, lacked);
  return lacked;
}
