/**
 * Text from people as it may be kept: without what names a machine, a person, a file of theirs or a secret. It is about
 * what was asked, so words and the names of packages, options and devices stay.
 */
import { maskSecrets } from '../core/mask-secrets.ts';
import { cut } from '../core/render/text.ts';
import { heard } from '../core/words/heard.ts';

/** In this order: what an earlier one took, a later one does not see. Each is linear. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // Slack's mentions and channels, Discord's.
  [/<[@#!:&][^<>]{1,80}>/g, '…'],
  [/\bhttps?:\/\/[^\s]+/gi, '<url>'],
  [/\b[0-9a-f]{12,}\b/gi, '<hash>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g, '<ip>'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{0,4}(?![\w:])/gi, '<ip>'],
  [/\/(?:home|root|Users|mnt|media|srv)\/[^\s'"]+/g, '<path>'],
];

/** The ends of names in the domain name system that people give to machines of their own and of their company. */
const DOMAINS =
  /\.(?:com|org|net|io|dev|app|cloud|de|fr|uk|eu|ch|at|nl|cn|jp|ru|us|ca|au|in|br|local|lan|internal|intranet|corp|home|localdomain|example|test)$/i;
/** Names that everybody knows say what a question is about. */
const PUBLIC =
  /(?:^|\.)(?:docker\.(?:com|io)|containerd\.io|gentoo\.org|kernel\.org|github\.com|ghcr\.io|gcr\.io|quay\.io|k8s\.io)$/i;
/** Behind these words stands the name of a machine, where it looks like one. */
const MACHINES: ReadonlySet<string> = new Set(heard(({ machines }) => machines));
/** Letters with digits that are no machine's name. */
const NO_MACHINE =
  /^(?:\d.*|ipv[46]|overlay2?|ext[234]|f2fs|cgroups?v?[12]|v[12]|x86.*|i[3-6]86|amd64|arm64|aarch64|riscv64|systemd.*|openrc.*|docker.*)$/i;
/** Where a line of syslog names its machine: behind a day and a time, `Nov 30 12:00:00`. */
const SYSLOG = /\b([a-z]{3} {1,2}\d{1,2} \d\d:\d\d:\d\d )[^\s<]+/gi;

function isMachine(word: string, before: string): boolean {
  if (DOMAINS.test(word)) return !PUBLIC.test(word);
  return MACHINES.has(before.toLowerCase()) && /[\d-]/.test(word) && !NO_MACHINE.test(word);
}

/** Names of machines: in the line of a log, as the domain name system has them, and as people introduce them. */
function maskMachines(text: string): string {
  let before = '';
  return text
    .replace(SYSLOG, '$1<host>')
    .split(/([\s/:=(),;?!"'`<>]+)/)
    .map((word, index) => {
      if (index % 2 === 1) return word;
      const name = word.replace(/\.$/, '');
      const masked = isMachine(name, before) ? word.replace(name, () => '<host>') : word;
      before = word;
      return masked;
    })
    .join('');
}

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
  const bare = maskSecrets(text.slice(0, LOOKED_AT));
  const masked = MASKS.reduce((rest, [pattern, mask]) => rest.replace(pattern, mask), bare);
  return cut(maskMachines(maskAddresses(masked)).replaceAll(/\s+/g, ' ').trim(), maxLength);
}
