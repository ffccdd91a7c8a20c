/** Code blocks of a message, as people and chats write them: marks on lines of their own, or beside what they enclose. */

const MARK = /^\s{0,8}(?:```|~~~)/;
/** What an opening mark may be followed by, and is no line of the block. */
const LANGUAGE = /^[\w.+-]{0,20}\s*$/;
const CLOSED_BEHIND = /(?:```|~~~)\s*$/;

/** The lines of each block, and those that stand in none. */
export interface CodeBlocks {
  readonly blocks: readonly (readonly string[])[];
  readonly outside: readonly string[];
}

/** A block that begins on a line: what stands behind the mark, if that is more than a language, is its first line. */
function opened(line: string): { readonly block: string[]; readonly isClosed: boolean } {
  const content = line.replace(MARK, '');
  const own = content.replace(CLOSED_BEHIND, '');
  return { block: LANGUAGE.test(own) ? [] : [own], isClosed: CLOSED_BEHIND.test(content) };
}

/** Reads each line once; a block that nothing closes goes on to the end. */
export function readCodeBlocks(lines: readonly string[]): CodeBlocks {
  const blocks: string[][] = [];
  const outside: string[] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (open) {
      const isClosed = CLOSED_BEHIND.test(line);
      if (!MARK.test(line)) open.push(line.replace(CLOSED_BEHIND, ''));
      if (isClosed || MARK.test(line)) open = null;
    } else if (MARK.test(line)) {
      const { block, isClosed } = opened(line);
      blocks.push(block);
      open = isClosed ? null : block;
    } else outside.push(line);
  }
  return { blocks, outside };
}
