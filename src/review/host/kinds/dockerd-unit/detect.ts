/** A unit of systemd, or a drop-in for one, that starts dockerd; and what `systemctl status` shows of its command. */
import type { Sureness } from '../kind.ts';
import { commandShown } from './shown.ts';

const SERVICE = /^\[Service\][ \t]*$/m;
const STARTS_DOCKERD = /^ExecStart=.{0,200}dockerd\b/m;

export function detectDockerdUnit(head: string): Sureness {
  if (STARTS_DOCKERD.test(head)) return SERVICE.test(head) ? 'certain' : 'likely';
  return head.split('\n').some((line) => commandShown(line) !== null) ? 'certain' : 'no';
}
