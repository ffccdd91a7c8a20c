/** Names of options that nobody knows and that are one slip away from one that Docker asks for: `CONFIG_BRIGDE`, `CONFIG_OVERLAYFS_FS`. */
import { distance } from 'fastest-levenshtein';

/** How many letters two names have in common at their beginning. */
function sameLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** Letters that changed places count as one slip. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = sameLetters(a, b);
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Two letters too many, side by side: a syllable written twice. */
const TOO_MANY = 2;

function hasTooMany(name: string, meant: string): boolean {
  if (name.length !== meant.length + TOO_MANY) return false;
  const start = sameLetters(meant, name);
  return name.slice(start + TOO_MANY) === meant.slice(start);
}

/** A letter too many, too few, or another one. Lengths first: of some hundred names hardly one is so near. */
function isOneOff(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1;
}

/** Short names are near to too many others. */
const SHORTEST = 6;
/** With two letters too many, more has to be the same. */
const SHORTEST_OF_TOO_MANY = 9;

/** The one of `wanted` that a name was to be; null where none is so near. */
export function meantName(name: string, wanted: readonly string[]): string | null {
  if (name.length < SHORTEST) return null;
  const near = wanted.filter(
    (each) =>
      each.length >= SHORTEST &&
      (isSwapped(name, each) ||
        isOneOff(name, each) ||
        (each.length >= SHORTEST_OF_TOO_MANY && hasTooMany(name, each))),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}
