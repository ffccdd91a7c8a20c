/** What the words of a rule have places for. */
import type { Text } from '../../knowledge/schema/common.ts';
import type { HostKey } from './evidence.ts';

/**
 * Strings are shown as code, numbers and versions as they are, lists as names; a text is said in the reader's language,
 * and so is the name of a value of the host.
 */
export type RuleValue = string | number | readonly string[] | Text | { readonly hostKey: HostKey };
