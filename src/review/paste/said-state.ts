/** What words beside the name of an option say of its state: `is not set`, `：未启用`, `missing:`, `— as module`. */
import { foldLetters } from '../../core/fold-letters.ts';
import { firstWord, lastWord } from '../../core/words/beside.ts';
import { heard } from '../../core/words/heard.ts';

const LINKS = heard(({ stateLinks }) => stateLinks);
const OFF = heard(({ stateOff }) => stateOff);
const OFF_ALONE = heard(({ stateOffAlone }) => stateOffAlone);
const MODULE = heard(({ stateModule }) => stateModule);
const ON = heard(({ stateOn }) => stateOn);
const OFF_BEFORE = heard(({ stateOffBefore }) => stateOffBefore);
const LEADS = heard(({ stateLeads }) => stateLeads);

/** What parts a name and its state, as in a list. */
const MARK = /^["'`]?\s{0,3}(?<mark>[:|=–—-]{1,3}|\.{2,4})?\s{0,4}[[(]?/;
/** What stands behind the last word of what is said. */
const END = /^[\s)\]"'`]{0,4}(?:$|[,.;!?、。|])/;
/** Between a word and the first of the names. */
const COLON = /\s{0,2}:?\s{0,4}$/;

/** A state, and whether it stands as in a list and not in a sentence. */
export interface SaidState {
  readonly value: 'y' | 'm' | 'n';
  readonly isListed: boolean;
}

/** Whether a text begins with one of the words, and nothing more of a sentence follows. */
function saysOnly(text: string, words: readonly string[]): boolean {
  const word = firstWord(text, words);
  return word !== '' && END.test(text.slice(word.length));
}

/** What stands behind a name; null where it says nothing of a state. */
export function stateBehind(text: string): SaidState | null {
  const folded = foldLetters(text).toLowerCase();
  const found = MARK.exec(folded);
  const isListed = found?.groups?.mark !== undefined;
  let rest = folded.slice(found?.[0].length ?? 0);
  for (let link = firstWord(rest, LINKS); link !== ''; link = firstWord(rest, LINKS))
    rest = rest.slice(link.length).trimStart();
  if (firstWord(rest, OFF) !== '' || saysOnly(rest, OFF_ALONE)) return { value: 'n', isListed };
  if (!isListed) return null;
  if (saysOnly(rest, MODULE)) return { value: 'm', isListed };
  return saysOnly(rest, ON) ? { value: 'y', isListed } : null;
}

/** Whether what stands before names says that they are off. */
export function isSaidOffBefore(text: string): boolean {
  const folded = foldLetters(text).toLowerCase();
  const lead = LEADS.find((word) => folded.endsWith(`${word} `));
  const before = lead === undefined ? folded : folded.slice(0, -lead.length - 1);
  return lastWord(before.replace(COLON, ''), OFF_BEFORE) !== '';
}
