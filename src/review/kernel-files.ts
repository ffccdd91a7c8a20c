/** What the files of a fix are called where there are several kernels: after the kernel that they are for. */
import { baseName } from '../core/paths.ts';
import { trimEndOf } from '../core/trim-end.ts';
import type { ReviewDocument } from './review.ts';

/** A longer stem of a name is cut. In characters. */
const MOST_STEM = 24;

/** `laptop` of `laptop.config`; empty where a name says no more than `.config`. */
function stemOf({ inputs }: ReviewDocument): string {
  const name = baseName(inputs[0]?.name ?? '')
    .replace(/\.(?:gz|xz|zst)$/, '')
    .replace(/\.?(?:config|txt)$/, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return trimEndOf(name, '.-').slice(0, MOST_STEM);
}

/**
 * What stands before the names of a kernel's files: nothing for the last, whose files keep the names that scripts know.
 * Kernels whose names do not tell them apart are counted.
 */
export function filePrefixOf(kernels: readonly ReviewDocument[], index: number): string {
  if (index === kernels.length - 1) return '';
  const stems = kernels.map(stemOf);
  const [stem = ''] = stems.slice(index, index + 1);
  const isOwn = stem !== '' && stems.filter((each) => each === stem).length === 1;
  return `${isOwn ? stem : index + 1}-`;
}
