/** Packs pieces into pages, each within the room that head and foot leave. */
import type { Piece } from './pieces.ts';

/** A heading and what stands below it stay together. */
function takeGroup(queue: Piece[]): Piece[] {
  const group: Piece[] = [];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    group.push(piece);
    if (!piece.isHeading) break;
  }
  return group;
}

/** Pieces as one text: headings and lists bring their own space, paragraphs get a blank line between them. */
function join(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      if (before === undefined) return piece.text;
      return `${before.isHeading || piece.isHeading || piece.isTight ? '\n' : '\n\n'}${piece.text}`;
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
