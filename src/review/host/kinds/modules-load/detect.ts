import type { Sureness } from '../kind.ts';
import { numbered } from './lines.ts';

/** Files that list modules to be loaded at boot. */
const NAMED = /modules-load\.d\/|(?:^|\/)(?:etc\/modules|conf\.d\/modules)$/;
/** OpenRC's list, also for one line of kernels: `modules_6_12="…"`. */
const OPENRC = /^modules(?:_\d[\d_]{0,20})?=["']/m;
const WORD = /^[A-Za-z][\w-]{0,60}$/;

/** A list alone is told by the name of its file: any words look alike. */
export function detectModulesLoad(head: string, name: string): Sureness {
  if (OPENRC.test(head)) return NAMED.test(name) ? 'certain' : 'likely';
  if (!NAMED.test(name)) return 'no';
  const lines = numbered(head.split('\n'));
  return lines.every(({ text }) => WORD.test(text.split(/\s/, 1)[0] ?? '')) ? 'certain' : 'no';
}
