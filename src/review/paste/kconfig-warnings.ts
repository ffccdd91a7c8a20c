/**
 * Reads what the kernel's own configuration tools warn of while they read a file (scripts/kconfig/confdata.c): a value
 * that an option cannot have, an option that this kernel does not have. Either line counts for nothing.
 */
import type { Said } from './statement.ts';

const INVALID = /\bsymbol value '(?<given>[^']{0,80})' invalid for (?:CONFIG_)?(?<symbol>\w{1,80})/;
const UNKNOWN = /\b(?:unknown symbol:|trying to assign nonexistent symbol) (?:CONFIG_)?(\w{1,80})/i;
const UNEXPECTED = /\bunexpected data: .{0,40}?(?:CONFIG_)?([A-Z][A-Z0-9_]{2,80})\b/;

/** What a warning says about an option, or null. */
export function readKconfigWarning(line: string): Said | null {
  const { given = '', symbol: invalid } = INVALID.exec(line)?.groups ?? {};
  if (invalid !== undefined) return { symbol: invalid, value: 'n', wants: 'set', given };
  const symbol = [UNKNOWN, UNEXPECTED].map((each) => each.exec(line)?.[1]).find((name) => name !== undefined);
  return symbol === undefined ? null : { symbol, value: 'n', wants: 'set' };
}
