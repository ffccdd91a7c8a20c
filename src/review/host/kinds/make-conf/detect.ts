/** Tells make.conf by the variables that only Portage has. */
import type { Sureness } from '../kind.ts';
import { readAssignments } from './assignments.ts';

/** Each is of Portage or its profiles alone. */
const OF_PORTAGE = new Set([
  'USE',
  'FEATURES',
  'MAKEOPTS',
  'ACCEPT_KEYWORDS',
  'ACCEPT_LICENSE',
  'AUTOCLEAN',
  'COMMON_FLAGS',
  'CONFIG_PROTECT',
  'DISTDIR',
  'EMERGE_DEFAULT_OPTS',
  'FETCHCOMMAND',
  'GENTOO_MIRRORS',
  'INSTALL_MASK',
  'PKGDIR',
  'PKGDIR_COMPRESSION',
  'PORTDIR',
  'PORTDIR_OVERLAY',
  'BINPKG_FORMAT',
  'VIDEO_CARDS',
  'INPUT_DEVICES',
  'CPU_FLAGS_X86',
  'L10N',
  'GRUB_PLATFORMS',
  'PYTHON_TARGETS',
  'ABI_X86',
]);
/** Stand in make.conf as a rule, and in other files too. */
const OFTEN = new Set([
  'CFLAGS',
  'CXXFLAGS',
  'CHOST',
  'LDFLAGS',
  'RUSTFLAGS',
  'FFLAGS',
  'FCFLAGS',
  'LC_MESSAGES',
  'LINGUAS',
]);

function isOfPortage(name: string): boolean {
  return OF_PORTAGE.has(name) || name.startsWith('PORTAGE_');
}

/**
 * Certain when a variable of Portage stands beside another that make.conf has, or USE is all there is. A file of a folder
 * make.conf may have a single one.
 */
export function detectMakeConf(head: string): Sureness {
  const { assignments, unread } = readAssignments(head);
  const names = new Set(assignments.map(({ name }) => name));
  const own = [...names].filter(isOfPortage);
  const others = [...names].filter((name) => OFTEN.has(name));
  const isUseAlone = names.size === 1 && names.has('USE');
  const fits = own.length > 0 && own.length + others.length >= 2;
  if (own.length === 0 || unread.length > assignments.length) return 'no';
  if (!fits && !isUseAlone) return 'possible';
  return unread.length === 0 ? 'certain' : 'likely';
}
