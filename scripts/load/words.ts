/** What an answer of the bot's means for an account: a real one, a clear refusal, or a defect. */

import { slackWords } from '../../src/adapters/slack/words/index.ts';
import { wordsFor } from '../../src/core/words/index.ts';

/** `note`: no answer, but “One moment …” before one, or a remark beside one. */
export type Meaning = 'answer' | 'refusal' | 'defect' | 'note';

const { chat, memory, internalError } = wordsFor('en');
const slack = slackWords(wordsFor('en'));
const GAP = '\u0000';

/** The constant parts of a text that holds something in the middle. */
function longestPart(text: string): string {
  return text.split(GAP).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

const REFUSALS = [
  chat.busy,
  chat.restarting,
  chat.cutOff,
  chat.tookTooMuch,
  memory.down,
  slack.tooLate,
  longestPart(chat.busyForYou(-1).replace('-1', GAP)),
  longestPart(chat.tookTooLong(-1).replace('-1', GAP)),
  longestPart(chat.tooManyQuestions(-1).replace('-1', GAP)),
  longestPart(chat.downloadFailed(GAP)),
  longestPart(chat.fileGone(GAP)),
  longestPart(chat.refused(GAP)),
].map((text) => text.toLowerCase());
const DEFECT = longestPart(internalError(GAP)).toLowerCase();
const NOTES = [chat.stillAtIt.slice(0, 10), longestPart(chat.notAttached(GAP))].map((text) => text.toLowerCase());

/** @param text everything that a person reads in it */
export function meaningOf(text: string): Meaning {
  const lower = text.toLowerCase();
  if (lower.includes(DEFECT)) return 'defect';
  // "One moment" begins the refusal of too many questions, too.
  if (REFUSALS.some((refusal) => lower.includes(refusal))) return 'refusal';
  return NOTES.some((note) => lower.trimStart().startsWith(note)) ? 'note' : 'answer';
}
