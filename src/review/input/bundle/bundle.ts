/** What a bundle of files holds, whatever its format. Nothing of it is ever written to a disk, and no link is followed. */
import type { Attachment } from '../../../core/command.ts';

/**
 * Why something in a bundle is not read: a link; a device, pipe or socket; a path that leads outside; over a cap; with a
 * password or packed in a way that is not read.
 */
export type SkipReason = 'link' | 'special' | 'outside' | 'too-many' | 'too-large' | 'locked';

export interface Skipped {
  readonly name: string;
  readonly reason: SkipReason;
}

export interface Bundle {
  /** In the order of the bundle; the name is the path inside it. */
  readonly files: readonly Attachment[];
  readonly skipped: readonly Skipped[];
  /** It ends too early or contradicts itself: what came before that was read. */
  readonly isDamaged: boolean;
}

/** Linux' PATH_MAX; a longer name is cut. */
const LONGEST_NAME = 4096;

/** A path inside the bundle in one spelling, without `./` and a leading `/`; null for one that leads outside. */
export function pathInside(name: string): string | null {
  const parts = name
    .slice(0, LONGEST_NAME)
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}
