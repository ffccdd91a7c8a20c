/** Did you mean: the nearest of some names. */
import { distance } from 'fastest-levenshtein';

/** How near a name must be: about one slip in three letters. */
const MAX_DISTANCE_SHARE = 0.4;
const MAX_NAME_LENGTH = 80;

function score(wanted: string, name: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted) || wanted.startsWith(name)) return 0.1 + Math.abs(name.length - wanted.length) / 100;
  if (wanted.length >= 3 && name.includes(wanted)) return 0.25 + Math.abs(name.length - wanted.length) / 100;
  return distance(wanted, name) / Math.max(wanted.length, name.length) + 0.2;
}

/** The names nearest to `wanted`, best first; none when nothing is near. */
export function findClosest(wanted: string, names: readonly string[], count = 3): string[] {
  const key = wanted.slice(0, MAX_NAME_LENGTH).toLowerCase();
  if (key === '') return [];
  return names
    .map((name) => ({ name, score: score(key, name.toLowerCase()) }))
    .filter((each) => each.score <= MAX_DISTANCE_SHARE + 0.2)
    .sort((a, b) => a.score - b.score || a.name.length - b.name.length)
    .slice(0, count)
    .map((each) => each.name);
}
