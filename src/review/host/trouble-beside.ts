/** Whether beside what a review reads stands what tells of a trouble: a message nobody reads, or words above a session. */
import { isPrinted, TROUBLE } from '../../core/messages/printed.ts';
import type { Search } from '../../knowledge/search/search.ts';
import { recognize } from './recognize.ts';
import { type Output, outputsOf } from './session/outputs.ts';

/** So many lines of a part are looked at. */
const MOST_LINES = 2000;
/** A longer line is no message. In characters. */
const LONGEST = 2000;

type Part = Pick<Output, 'text' | 'path' | 'isTyped'>;

/** Whether a part tells of a trouble, as far as no rule has looked at it from end to end: of a log some lines are known. */
function tells({ text, path, isTyped }: Part, search: Search): boolean {
  const { sureness, evidence } = recognize(path ?? '', text);
  const isLog = evidence.some(({ kind }) => kind === 'docker-log');
  if (sureness !== 'no' && !isLog) return false;
  const lines = text.split('\n', MOST_LINES).map((line) => search.fold(line.slice(0, LONGEST)));
  return lines.some((line) => {
    if (isTyped && !isLog) return TROUBLE.test(line) && isPrinted(line);
    return TROUBLE.test(line) || (!isTyped && search.has('failure', line));
  });
}

/** @param text a file of a question, or what was copied out of a terminal */
export function tellsOfTrouble(text: string, search: Search): boolean {
  const outputs: readonly Part[] = outputsOf(text);
  const parts = outputs.length === 0 ? [{ text, path: null, isTyped: true }] : outputs;
  return parts.some((part) => tells(part, search));
}
