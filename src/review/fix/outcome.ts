/** What a plan comes to: its cost, or what stands in its way. */

/**
 * Why something cannot be had, the most telling first. `kept`: a symbol would have to go that is never switched off;
 * `wanted`: two demands exclude each other; `forbidden`: it would take a symbol that is never switched on; `absent`:
 * the tree has no such symbol; `fixed`: nothing in a configuration can set it.
 */
const BLOCK_RANK = ['kept', 'wanted', 'forbidden', 'absent', 'fixed', 'circle', 'costly'] as const;

export interface Block {
  readonly kind: (typeof BLOCK_RANK)[number];
  readonly symbol: string;
}

/** The cost, or what stands in the way. */
export type Outcome = number | Block;

/** Whether something stands in the way. */
export function isBlock(outcome: Outcome): outcome is Block {
  return typeof outcome !== 'number';
}

/** The more telling of two; the first of equals. */
export function worse(a: Block | null, b: Block): Block {
  return a !== null && BLOCK_RANK.indexOf(a.kind) <= BLOCK_RANK.indexOf(b.kind) ? a : b;
}
