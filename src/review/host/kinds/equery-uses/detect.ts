/** Tells the output of `equery uses` by its legend and its headline. */
import type { Sureness } from '../kind.ts';

const HEADLINE = /^ ?\*? ?Found these USE flags for [a-z0-9-]+\//m;
const LEGEND = /^\[ Legend : U - final flag setting for installation/m;

export function detectEqueryUses(head: string): Sureness {
  return HEADLINE.test(head) || LEGEND.test(head) ? 'certain' : 'no';
}
