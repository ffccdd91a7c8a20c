/** Options that a search in a configuration would have shown, had it had a line for them. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { parseExpression, textTri } from '../kconfig/expression.ts';
import { ConfigPart } from '../kconfig/part.ts';
import type { SearchCommand } from './search-command.ts';
import type { Statement } from './statement.ts';

/** The symbols that all have to be set for an expression, where it asks for nothing else; null otherwise. */
function neededAlone(expression: string): readonly string[] | null {
  const parsed = parseExpression(expression);
  if (parsed.op === 'constant') return parsed.value > 0 ? [] : null;
  const parts = parsed.op === 'and' ? parsed.of : [parsed];
  const names = parts.flatMap((part) => (part.op === 'symbol' ? [part.name] : []));
  return names.length === parts.length ? names : null;
}

/**
 * The options among `symbols` that are off because the search did not show them. None where it did not show one that the
 * kernel writes a line for in any case: then somebody has left lines out.
 */
export function findNotShown(
  search: SearchCommand,
  statements: readonly Statement[],
  symbols: readonly string[],
  tree: KconfigTree,
): Statement[] {
  const told = new Map(statements.map(({ symbol, value }) => [symbol, value]));
  const hidden = symbols.filter((symbol) => !told.has(symbol) && tree.symbol(symbol) && search.showsSet(symbol));
  const part = new ConfigPart(tree, (symbol) => told.get(symbol) ?? null, {});
  const isOn = (symbol: string): boolean =>
    told.has(symbol) ? textTri(told.get(symbol) ?? null) > 0 : part.provenValue(symbol) > 0;
  const isAlwaysWritten = (symbol: string): boolean =>
    search.showsUnset(symbol) &&
    (tree.symbol(symbol)?.prompts ?? []).some((prompt) => neededAlone(prompt)?.every(isOn) === true);
  if (told.size === 0 || hidden.some(isAlwaysWritten)) return [];
  return hidden.map((symbol) => ({ symbol, value: 'n', wants: null, line: search.line }));
}
