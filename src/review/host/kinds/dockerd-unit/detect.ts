/** A unit of systemd, or a drop-in for one, that starts dockerd; and what `systemctl status` shows of its command. */
import type { Sureness } from '../kind.ts';
import { commandShown } from './shown.ts';

const SERVICE = /^\[Service\][ \t]*$/m;
const STARTS_DOCKERD = /^ExecStart=.{0,200}dockerd\b/m;
/** The folder of drop-ins, in the name or in a comment on top. */
const FOLDER = /docker\.service\.d\//;
/** What drop-ins without a command are mostly for; another service may have one as well. */
const PROXY = /^Environment=["']?(?:https?|no)_proxy=/im;
const SECTION = /^\[(?:Unit|Service)\][ \t]*$/m;

export function detectDockerdUnit(head: string, name: string): Sureness {
  if (STARTS_DOCKERD.test(head)) return SERVICE.test(head) ? 'certain' : 'likely';
  if (SECTION.test(head) && (FOLDER.test(head) || FOLDER.test(name))) return 'certain';
  if (SERVICE.test(head) && PROXY.test(head) && !head.includes('ExecStart=')) return 'likely';
  return head.split('\n').some((line) => commandShown(line) !== null) ? 'certain' : 'no';
}
