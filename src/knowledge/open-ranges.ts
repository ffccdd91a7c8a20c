/** Which facts speak for a Docker version that nobody has read yet, because a range of theirs has no upper end. */
import { inRange } from './version.ts';

/** Every range of Docker versions below a value, wherever it stands. */
function dockerRanges(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'sources') return [];
    return key === 'docker' && typeof child === 'string' ? [child] : dockerRanges(child);
  });
}

/**
 * The ranges of a fact that hold for a version to come and not for the last major version before today's: what began with
 * today's major version, and so may end with it.
 * @param versions `coming` (`30.0`) and `before` (`28.5`), the newest of the major version before
 */
export function openRanges(fact: unknown, versions: { readonly coming: string; readonly before: string }): string[] {
  const open = dockerRanges(fact).filter(
    (range) => inRange(versions.coming, range) && !inRange(versions.before, range),
  );
  return [...new Set(open)];
}
