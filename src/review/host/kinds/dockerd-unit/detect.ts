/** A unit of systemd, or a drop-in for one, that starts dockerd. */
import type { Sureness } from '../kind.ts';

const SERVICE = /^\[Service\][ \t]*$/m;
const STARTS_DOCKERD = /^ExecStart=.{0,200}dockerd\b/m;

export function detectDockerdUnit(head: string): Sureness {
  if (!STARTS_DOCKERD.test(head)) return 'no';
  return SERVICE.test(head) ? 'certain' : 'likely';
}
