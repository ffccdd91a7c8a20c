/** Messages of programs in the code blocks of a text: they stand beside files, and ask what they mean. */
import { codeBlocks } from '../pasted-config.ts';
import { isPrinted, TROUBLE } from './printed.ts';

/** So many of them say what there is to be said. */
const MOST = 2;
/** A longer line holds no message. */
const MAX_LINE = 2000;

function isTrouble(low: string): boolean {
  return isPrinted(low) && TROUBLE.test(low);
}

/** The first lines in which a program says that something went wrong. */
export function messagesInBlocks(text: string): readonly string[] {
  const lines = codeBlocks(text).flatMap((block) => block.split('\n'));
  return lines.filter((line) => line.length <= MAX_LINE && isTrouble(line.toLowerCase())).slice(0, MOST);
}
