/**
 * Reads what Portage prints about the kernel when something is emerged. Shapes: check_extra_config in Gentoo's
 * linux-info.eclass (`CONFIG_X: is not set when it should be.`, `CONFIG_X: should not be set. But it is.`, the list
 * after "Unable to check for the following kernel config options"), and the texts that ebuilds bring along instead, as
 * ERROR_X and WARNING_X (`CONFIG_X: is optional for container statistics gathering`, `CONFIG_X enabled: …`).
 */
import type { Said } from './statement.ts';

const UNWANTED = /^CONFIG_(\w+):?\s*(?:should not be set\b|must not be set\b|enabled\b:)/;
const MISSING = /^CONFIG_(\w+)(?::\s*|\s+)(?:is|should be|must be|needs to be)\s/;
/** What Portage does not say: the opposite of a complaint, or a value alone. */
const GOOD_WORDS = /^CONFIG_\w+:?\s*is (?:already |now )?(?:set|enabled|built|on|ok|fine)\b(?<when> when)?/;
const VALUE_ALONE = /^CONFIG_\w+:?\s*is not (?:set|enabled)[.!]?$/;
const UNCHECKED_HEAD = /^Unable to check for the following kernel config options\b/;
const UNCHECKED_ITEM = /^(?:-\s+)?(?:CONFIG_)?([A-Z0-9][A-Za-z0-9_]*)$/;

/** What a line complains about, or null. */
export function readPortageLine(line: string): Said | null {
  const unwanted = UNWANTED.exec(line)?.[1];
  if (unwanted !== undefined) return { symbol: unwanted, value: 'y', wants: 'unset' };
  const good = GOOD_WORDS.exec(line);
  const isOther = (good !== null && good.groups?.when === undefined) || VALUE_ALONE.test(line);
  const missing = isOther ? undefined : MISSING.exec(line)?.[1];
  return missing === undefined ? null : { symbol: missing, value: 'n', wants: 'set' };
}

/** Where the list of options begins that Portage could not check; -1 when it could. */
export function findUncheckedList(lines: readonly string[]): number {
  return lines.findIndex((line) => UNCHECKED_HEAD.test(line)) + 1 || -1;
}

/** An entry of that list, or null. */
export function readUncheckedItem(line: string): Said | null {
  const symbol = UNCHECKED_ITEM.exec(line)?.[1];
  return symbol === undefined ? null : { symbol, value: null, wants: 'unchecked' };
}
