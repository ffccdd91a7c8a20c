/** Tells package.mask and package.unmask by their lines: atoms alone. The two look the same; a name tells them apart. */
import { shapeOf } from '../../portage/shape.ts';
import type { Sureness } from '../kind.ts';

const OF_PORTAGE = /(?:^|\/)package\.(?:un)?mask(?:\/|$)/;
const WITH_VERSION = /^[<>=~]/m;

/**
 * An atom alone stands in package.accept_keywords and in the world file too, so something more has to speak for a mask:
 * the name of the file, or versions.
 */
export function detectPackageMask(head: string, name: string): Sureness {
  const { atoms, bare, unread } = shapeOf(head);
  // Whoever takes the last line out leaves a file that masks nothing.
  if (atoms + unread === 0 && OF_PORTAGE.test(name)) return 'likely';
  if (atoms === 0 || bare !== atoms || atoms <= unread * 4) return 'no';
  if (name.includes('mask')) return 'likely';
  return WITH_VERSION.test(head) ? 'possible' : 'no';
}
