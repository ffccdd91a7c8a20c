/**
 * Reads what the kernel's scripts/kconfig/merge_config.sh prints: which values a fragment changes (`New value:`), and which
 * of those that were asked for did not come out (`Value requested for CONFIG_X not in final .config`, with `Requested
 * value:` and `Actual value:` below).
 */
import type { Said } from './statement.ts';

const NOT_THERE = /^(?:WARNING:\s{0,4})?Value requested for CONFIG_(\w+) not in final \.config$/i;
const VALUE =
  /^(?<which>Requested|Actual|New) value:\s{0,8}(?:CONFIG_(?<set>\w+)=(?<value>\S+)|# CONFIG_(?<unset>\w+) is not set)$/i;

/** What a line says about an option, or null. */
export function readMergeLine(line: string): Said | null {
  const missing = NOT_THERE.exec(line)?.[1];
  if (missing !== undefined) return { symbol: missing, value: 'n', wants: 'set' };
  const { which = '', set, value = 'n', unset } = VALUE.exec(line)?.groups ?? {};
  const symbol = set ?? unset;
  if (symbol === undefined) return null;
  if (which.toLowerCase() !== 'requested') return { symbol, value, wants: null };
  // What was to go and stays; what was to come is told by the line above.
  return unset === undefined ? null : { symbol, value: 'y', wants: 'unset' };
}
