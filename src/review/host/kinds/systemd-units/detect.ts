import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

const UNIT = /^[\w@.:-]+\.(?:service|socket)$/;
const STATES = new Set(['enabled', 'disabled', 'masked', 'static', 'indirect']);

function isUnit([first = '', second = '', third]: readonly string[]): boolean {
  if (first === 'UNIT' && second === 'FILE' && third === 'STATE') return true;
  if (UNIT.test(first)) return second === '-' || STATES.has(second);
  return first.length <= 2 && UNIT.test(second) && third === '-';
}

/** `systemctl list-unit-files` and `systemctl status UNIT`. */
export const detectSystemdUnits: Detect = (head) => (headRows(head).some(isUnit) ? 'certain' : 'no');
