/** Tells package.use from the other files below /etc/portage by its lines: atoms with flags behind them. */
import { shapeOf } from '../../portage/shape.ts';
import type { Sureness } from '../kind.ts';

/** Files of a profile that look the same and mean something else: which flags nobody can set. */
const OF_PROFILE = /package\.use\.(?:stable\.)?(?:mask|force)/;
/** Files of the person whose words behind an atom are licenses, or names of other files. */
const OF_OTHERS = /package\.(?:license|env|properties|bashrc)/;

/** Its name alone tells a file of comments. */
const OF_USE = /(?:^|\/)package\.use(?:\/|$)/;

/**
 * Certain when at least half of the lines are an atom with USE flags behind it. Files are copied out of terminals: a
 * prompt, or the end of a here-document, may stand between.
 */
export function detectPackageUse(head: string, name: string): Sureness {
  const { atoms, flags, unread } = shapeOf(head);
  if (atoms + unread === 0 && OF_USE.test(name)) return 'likely';
  const most = flags > 0 && flags * 2 >= atoms;
  if (OF_PROFILE.test(name) || OF_OTHERS.test(name) || !most || atoms <= unread) return 'no';
  return unread === 0 ? 'certain' : 'likely';
}
