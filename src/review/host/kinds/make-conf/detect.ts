/** Tells make.conf by the variables that only Portage has. */
import type { Sureness } from '../kind.ts';
import { readAssignments } from './assignments.ts';

/** Each is of Portage or its profiles; CFLAGS and the like stand in other files too. */
const OF_PORTAGE = new Set([
  'USE',
  'FEATURES',
  'MAKEOPTS',
  'ACCEPT_KEYWORDS',
  'ACCEPT_LICENSE',
  'EMERGE_DEFAULT_OPTS',
  'GENTOO_MIRRORS',
  'COMMON_FLAGS',
  'PORTDIR',
  'PORTDIR_OVERLAY',
  'DISTDIR',
  'PKGDIR',
  'PORTAGE_TMPDIR',
  'PORTAGE_BINHOST',
  'PORTAGE_NICENESS',
  'PORTAGE_ELOG_CLASSES',
  'VIDEO_CARDS',
  'INPUT_DEVICES',
  'CPU_FLAGS_X86',
  'L10N',
  'GRUB_PLATFORMS',
  'PYTHON_TARGETS',
  'ABI_X86',
]);

/** Certain when two such variables are set, or USE alone makes up the file, and hardly anything else stands there. */
export function detectMakeConf(head: string): Sureness {
  const { assignments, unread } = readAssignments(head);
  const names = new Set(assignments.map(({ name }) => name).filter((name) => OF_PORTAGE.has(name)));
  const alone = names.has('USE') && assignments.every(({ name }) => name === 'USE');
  if ((names.size < 2 && !alone) || unread.length > assignments.length) return 'no';
  return unread.length === 0 ? 'certain' : 'likely';
}
