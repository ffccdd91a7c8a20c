/**
 * Takes secrets out of whatever people send, before anything reads it: what a review, an answer, a log or a store never
 * had, it cannot tell. Lines stay where they are. Kernel configurations, checksums and versions are left alone.
 */
import { findKernelLines, type KernelLines } from './kernel-lines/kernel-lines.ts';
import { maskAssignments, maskShortFlags } from './secrets/assignments.ts';
import { hasPrivateKeys, maskPrivateKeys } from './secrets/private-keys.ts';
import { maskTokens } from './secrets/tokens.ts';
import { maskUrls } from './secrets/url-secrets.ts';

export { MASK } from './secrets/private-keys.ts';

function maskAll(text: string): string {
  return maskShortFlags(maskAssignments(maskTokens(maskUrls(maskPrivateKeys(text)))));
}

/**
 * A word in which nothing is assigned and that is shorter than every token: as those of a command line mostly are. Fourteen
 * expressions are then not compiled, which takes longer than to read the facts of an answer. A token has at least 13 characters
 * (`xapp-` and 8 behind it).
 */
const PLAIN_WORD = /^[\w.+-]{0,12}$/;

/** A shorter text is masked sooner than its lines are told apart: a command line has thousands of words. In characters. */
const WORTH_READING = 4096;

function kernelLinesIn(text: string): KernelLines | null {
  return text.length < WORTH_READING ? null : findKernelLines(text);
}

/**
 * The text with `***` in the place of every secret: passwords and tokens by their form, by the name of what they are
 * assigned to, or by where they stand in an address. Linear in time; as many lines as before.
 * Each secret but a private key stands in one line, and none in a switch or title of a kernel configuration: without keys it is
 * enough to look at what such a text has besides.
 * @param lines of this text, where somebody has read them already; null where none is a kernel's
 */
export function maskSecrets(text: string, lines: KernelLines | null = kernelLinesIn(text)): string {
  if (lines === null) return PLAIN_WORD.test(text) ? text : maskAll(text);
  const { besides } = lines;
  const isClean = !hasPrivateKeys(besides) && maskAll(besides) === besides;
  return isClean ? text : maskAll(text);
}
