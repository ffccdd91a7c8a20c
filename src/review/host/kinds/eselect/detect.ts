/** Tells what `eselect iptables`, `eselect kernel` and `eselect profile` print, list or show. */
import type { Sureness } from '../kind.ts';

const LIST = /^Available (?:iptables|arptables|ebtables|kernel|profile)\b[^:\n]{0,40}:/m;
const SHOW = /^Current (?:iptables|kernel|\/etc\/portage\/make\.profile)\b[^:\n]{0,40}:/m;
/** A list without its headline. */
const PROGRAMS = ['xtables-legacy-multi', 'xtables-nft-multi'];

export function detectEselect(head: string): Sureness {
  if (LIST.test(head) || SHOW.test(head)) return 'certain';
  const isListed = head.split('\n').some((line) => PROGRAMS.some((program) => line.trim().endsWith(program)));
  return isListed ? 'likely' : 'no';
}
