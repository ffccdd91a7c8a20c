/** Packs pieces into pages: each within the budget of one message, with at most one native table. */
import type { types } from '@slack/bolt';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET, type PageBudget } from './limits.ts';
import { type Piece, tableAsText } from './pieces.ts';
import { tableBlock } from './table.ts';

interface Page {
  readonly pieces: Piece[];
  size: number;
}

function hasTable(page: Page): boolean {
  return page.pieces.some((piece) => piece.kind === 'table');
}

/** A heading and what stands below it stay together. The next piece is the last of the queue. */
function takeGroup(queue: Piece[]): Piece[] {
  const group: Piece[] = [];
  for (let piece = queue.pop(); piece; piece = queue.pop()) {
    group.push(piece);
    if (piece.kind === 'table' || !piece.isHeading) break;
  }
  return group;
}

function fits(page: Page, group: readonly Piece[], { body, bodyBlocks }: PageBudget): boolean {
  const size = group.reduce((sum, piece) => sum + piece.size, page.size);
  return size <= body && page.pieces.length + group.length <= bodyBlocks;
}

export interface PackOptions {
  /** False: every table is written out as text. */
  readonly native?: boolean;
  readonly budget?: PageBudget;
}

/** Packs in order; there is always at least one page. */
export function packPages(
  pieces: readonly Piece[],
  words: Words,
  { native = true, budget = BUDGET }: PackOptions = {},
): Piece[][] {
  const asText = pieces.flatMap((piece) =>
    piece.kind === 'table' && !native ? tableAsText(piece.table, words) : [piece],
  );
  const queue = asText.reverse();
  const pages: Page[] = [{ pieces: [], size: 0 }];
  while (queue.length > 0) {
    const group = takeGroup(queue);
    let page = pages[pages.length - 1] as Page;
    const last = group.at(-1);
    if (last?.kind === 'table' && hasTable(page) && fits(page, group, budget)) {
      queue.push(...[...group.slice(0, -1), ...tableAsText(last.table, words)].reverse());
      continue;
    }
    if (page.pieces.length > 0 && !fits(page, group, budget)) {
      page = { pieces: [], size: 0 };
      pages.push(page);
    }
    page.pieces.push(...group);
    page.size += group.reduce((sum, piece) => sum + piece.size, 0);
  }
  return pages.map((page) => page.pieces);
}

/** The blocks of one page; a heading goes into the block of the text below it. */
export function pageBlocks(pieces: readonly Piece[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let heading: Extract<Piece, { kind: 'rich' }>['elements'] = [];
  for (const piece of pieces) {
    if (piece.kind === 'rich' && piece.isHeading) {
      heading = [...heading, ...piece.elements];
      continue;
    }
    if (piece.kind === 'rich') blocks.push({ type: 'rich_text', elements: [...heading, ...piece.elements] });
    else
      blocks.push(
        ...(heading.length > 0 ? [{ type: 'rich_text' as const, elements: heading }] : []),
        tableBlock(piece.table),
      );
    heading = [];
  }
  return heading.length > 0 ? [...blocks, { type: 'rich_text', elements: heading }] : blocks;
}
