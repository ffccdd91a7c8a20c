/** Packs pieces into pages, each within the room that head and foot leave. */
import type { Piece } from './pieces.ts';

/** Two headings and what stands below them stay together; with more a page could grow too long. */
const MAX_HEADINGS = 2;

function takeGroup(pieces: readonly Piece[], start: number): Piece[] {
  const group: Piece[] = [];
  for (const piece of pieces.slice(start, start + MAX_HEADINGS + 1)) {
    group.push(piece);
    if (!piece.isHeading) break;
  }
  return group;
}

/** Headings, lists and code bring their own space; paragraphs get a blank line between them. */
function gapBetween(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return '';
  const isTight = [before.isHeading, piece.isHeading, piece.isTight, before.text.endsWith('```')].includes(true);
  return isTight ? '\n' : '\n\n';
}

function join(pieces: readonly Piece[], before?: Piece): string {
  return pieces.map((piece, index) => gapBetween(pieces[index - 1] ?? before, piece) + piece.text).join('');
}

/** Packs in order, at most `room` characters a page; there is always at least one page. */
export function packPages(pieces: readonly Piece[], room: number): string[] {
  const pages: string[] = [];
  let page = '';
  for (let index = 0; index < pieces.length; ) {
    const group = takeGroup(pieces, index);
    const added = join(group, page === '' ? undefined : pieces[index - 1]);
    const last = group.at(-1);
    const whole = added.length - (last?.text.length ?? 0) + Math.max(last?.togetherLength ?? 0, last?.text.length ?? 0);
    const isFull = page.length + added.length > room || (whole <= room && page.length + whole > room);
    if (page !== '' && isFull) {
      pages.push(page);
      page = join(group);
    } else page += added;
    index += group.length;
  }
  return [...pages, page];
}
