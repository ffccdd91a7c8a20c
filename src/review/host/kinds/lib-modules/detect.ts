import { isRelease } from '../../../../core/release.ts';
import { cellsOf } from '../../columns.ts';
import type { Sureness } from '../kind.ts';

/** The folder, as the command that lists it names it. */
const FOLDER = /(?:^|\/)lib\/modules\/?$/;
/** Nobody keeps more kernels. */
const MOST_KERNELS = 200;

/** What `ls /lib/modules` prints: releases, which elsewhere may be of anything. */
export function detectLibModules(head: string, name: string): Sureness {
  if (!FOLDER.test(name)) return 'no';
  const words = cellsOf(head);
  return words.length > 0 && words.length <= MOST_KERNELS && words.every(isRelease) ? 'certain' : 'no';
}
