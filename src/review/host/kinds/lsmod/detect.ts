import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

const STATES = new Set(['Live', 'Loading', 'Unloading']);

/** lsmod's header, and the lines of /proc/modules. */
function isLsmod(cells: readonly string[]): boolean {
  const [name, size, used] = cells;
  if (name === 'Module' && size === 'Size' && used === 'Used') return true;
  return STATES.has(cells[4] ?? '') && (cells[5] ?? '').startsWith('0x');
}

export const detectLsmod: Detect = (head) => (headRows(head).some(isLsmod) ? 'certain' : 'no');
