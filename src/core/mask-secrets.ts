/**
 * Takes secrets out of whatever people send, before anything reads it: what a review, an answer, a log or a store never
 * had, it cannot tell. Lines stay where they are. Kernel configurations, checksums and versions are left alone.
 */
import { maskAssignments, maskShortFlags } from './secrets/assignments.ts';
import { maskPrivateKeys } from './secrets/private-keys.ts';
import { maskTokens } from './secrets/tokens.ts';
import { maskUrls } from './secrets/url-secrets.ts';

export { MASK } from './secrets/private-keys.ts';

/**
 * The text with `***` in the place of every secret: passwords and tokens by their form, by the name of what they are
 * assigned to, or by where they stand in an address. Linear in time; as many lines as before.
 */
export function maskSecrets(text: string): string {
  return maskShortFlags(maskAssignments(maskTokens(maskUrls(maskPrivateKeys(text)))));
}
