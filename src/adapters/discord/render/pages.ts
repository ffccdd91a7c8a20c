/** Packs pieces into pages, each within the room that head and foot leave. */
import type { Piece } from './pieces.ts';

/** Two headings and what stands below them stay together; with more a page could grow too long. */
const MAX_HEADINGS = 2;

function takeGroup(queue: Piece[]): Piece[] {
  const group: Piece[] = [];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    group.push(piece);
    if (!piece.isHeading || group.length > MAX_HEADINGS) break;
  }
  return group;
}

/** Headings, lists and code bring their own space; paragraphs get a blank line between them. */
function isTight(before: Piece, piece: Piece): boolean {
  return [before.isHeading, piece.isHeading, piece.isTight, before.text.endsWith('```')].includes(true);
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      if (before === undefined) return piece.text;
      return `${isTight(before, piece) ? '\n' : '\n\n'}${piece.text}`;
    })
    .join('');
}

/** Packs in order, at most `room` characters a page; there is always at least one page. */
export function packPages(pieces: readonly Piece[], room: number): string[] {
  const queue = [...pieces];
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  while (queue.length > 0) {
    const group = takeGroup(queue);
    if (page.length > 0 && join([...page, ...group]).length > room) {
      pages.push(page);
      page = [];
    }
    page.push(...group);
  }
  return [...pages, page].map(join);
}
