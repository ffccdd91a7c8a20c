/** Runs of the letters that tokens are made of. */
import { MASK } from './private-keys.ts';

const IN_RUN = /[\w.+/=~:%-]/;

/** The end of the run of such letters that begins at `start`. */
function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && IN_RUN.test(text[end] ?? '')) end += 1;
  return end;
}

/**
 * Masks the run behind every match of a pattern, where it is long enough and `accepts` it.
 * @param keep whether the match itself stays: it then says what was there
 */
export function maskRunsBehind(
  text: string,
  pattern: RegExp,
  { minimum, keep, accepts }: { minimum: number; keep: boolean; accepts: (run: string) => boolean },
): string {
  // Most texts have none, and looking for all of them makes the pattern anew.
  if (text.search(pattern) === -1) return text;
  let masked = '';
  let done = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index < done) continue;
    const start = index + found.length;
    const end = endOfRun(text, start);
    if (end - start < minimum || !accepts(text.slice(start, end))) continue;
    masked += `${text.slice(done, keep ? start : index)}${MASK}`;
    done = end;
  }
  return masked + text.slice(done);
}
