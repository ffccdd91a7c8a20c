/** Tells package.use from the other files below /etc/portage by its lines: atoms with flags behind them. */
import { shapeOf } from '../../portage/shape.ts';
import type { Sureness } from '../kind.ts';

/** Certain when most lines are an atom with USE flags behind it. */
export function detectPackageUse(head: string): Sureness {
  const { atoms, flags, unread } = shapeOf(head);
  const most = flags > 0 && flags * 2 > atoms;
  if (!most || atoms <= unread * 4) return 'no';
  return unread === 0 ? 'certain' : 'likely';
}
