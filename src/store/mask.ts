/**
 * Text from people as it may be kept: without what names a machine, a person, a file of theirs or a secret. It is about
 * what was asked, so words and the names of packages, options and devices stay.
 */
import { cut } from '../core/render/text.ts';

/** In this order: what an earlier one took, a later one does not see. Each is linear. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // Slack's mentions and channels, Discord's.
  [/<[@#!:&][^<>]{1,80}>/g, '…'],
  [/\bhttps?:\/\/[^\s]+/gi, '<url>'],
  [/\b(?:xox[a-z]|xapp|ghp|gho|github_pat|glpat|sk|AKIA)[-_][^\s]+/gi, '<secret>'],
  [/\b(?:password|passwd|token|secret|api[-_]?key)\s?[=:]\s?[^\s]+/gi, '<secret>'],
  [/\b[0-9a-f]{12,}\b/gi, '<hash>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g, '<ip>'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{0,4}(?![\w:])/gi, '<ip>'],
  [/\/(?:home|root|Users|mnt|media|srv)\/[^\s'"]+/g, '<path>'],
];

/** Of text that is longer, the rest is not even looked at. In characters. */
const LOOKED_AT = 2000;

/** Addresses of mail, and of people on machines. */
function maskAddresses(text: string): string {
  return text
    .split(/([\s/:=]+)/)
    .map((part) => (part.indexOf('@') > 0 && !part.endsWith('@') ? '<address>' : part))
    .join('');
}

/** @param maxLength of the result, in characters */
export function maskText(text: string, maxLength: number): string {
  const masked = MASKS.reduce((rest, [pattern, mask]) => rest.replace(pattern, mask), text.slice(0, LOOKED_AT));
  return cut(maskAddresses(masked).replaceAll(/\s+/g, ' ').trim(), maxLength);
}
