/** Which name was meant: only where hardly anything else could be. */
import { distance } from 'fastest-levenshtein';

/** Letters that may be wrong. */
const MOST_WRONG = 2;
const LONGEST = 60;

/** Names as people write them in other files. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[_.\s]/g, '-');
}

/** The name that a misspelt one stands for; undefined where none is near enough. */
export function misspeltAs(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST || name.length < 4) return undefined;
  const key = fold(name);
  const [best] = names.map((each) => ({ each, wrong: distance(key, each) })).sort((a, b) => a.wrong - b.wrong);
  return best && best.wrong <= MOST_WRONG && best.wrong * 3 < best.each.length ? best.each : undefined;
}
