/** Tells what `eselect iptables`, `eselect kernel` and `eselect profile` print, list or show. */
import type { Sureness } from '../kind.ts';

const LIST = /^Available (?:iptables|arptables|ebtables|kernel|profile)\b[^:\n]{0,40}:/m;
const SHOW = /^Current (?:iptables|kernel|\/etc\/portage\/make\.profile)\b[^:\n]{0,40}:/m;
const XTABLES = /^[ \t]*(?:\[\d+\][ \t]+)?xtables-(?:legacy|nft)-multi\b/m;

export function detectEselect(head: string): Sureness {
  if (LIST.test(head) || SHOW.test(head)) return 'certain';
  return XTABLES.test(head) ? 'likely' : 'no';
}
