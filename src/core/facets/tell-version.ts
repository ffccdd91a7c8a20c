/** What an answer says of the versions of a thing: `zfs 2.3` behind the choice of a driver. */
import type { Reply } from '../reply.ts';
import { blocksOf, piecesOf } from './pieces.ts';
import type { Said } from './tell-words.ts';

/** Nobody reads more lines about versions. */
const MAX_PIECES = 3;
const VERSION = /\d\.\d/;

/**
 * The pieces that name a thing and a version; null: there is none.
 * @param name in lower case
 */
export function tellVersion(reply: Reply, name: string): Said | null {
  const told = piecesOf(reply).filter(
    ({ text, section }) => section !== 'history' && text.toLowerCase().includes(name) && VERSION.test(text),
  );
  return told.length === 0 ? null : { blocks: blocksOf(told.slice(0, MAX_PIECES)), share: 0 };
}
