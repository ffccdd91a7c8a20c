/** Tells package.accept_keywords by its lines: atoms with keywords behind them. */
import { shapeOf } from '../../portage/shape.ts';
import type { Sureness } from '../kind.ts';

/** Its name alone tells a file of comments. */
const OF_KEYWORDS = /(?:^|\/)package\.(?:accept_)?keywords(?:\/|$)/;

/** Certain when keywords stand behind at least one atom, and nothing else behind any. */
export function detectPackageAcceptKeywords(head: string, name: string): Sureness {
  const { atoms, bare, keywords, unread } = shapeOf(head);
  if (atoms + unread === 0 && OF_KEYWORDS.test(name)) return 'likely';
  if (atoms === 0 || keywords + bare !== atoms || atoms <= unread * 4) return 'no';
  if (keywords > 0) return unread === 0 ? 'certain' : 'likely';
  return name.includes('keywords') ? 'possible' : 'no';
}
