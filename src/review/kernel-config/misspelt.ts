/** Names of options that nobody knows and that are one slip away from one that Docker asks for: `CONFIG_BRIGDE`. */
import { distance } from 'fastest-levenshtein';

/** Letters that changed places count as one slip. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Short names are near to too many others. */
const SHORTEST = 6;

/** The one of `wanted` that a name was to be; null where none is so near. */
export function meantName(name: string, wanted: readonly string[]): string | null {
  if (name.length < SHORTEST) return null;
  const near = wanted.filter(
    (each) => each.length >= SHORTEST && (isSwapped(name, each) || distance(name, each) === 1),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}
