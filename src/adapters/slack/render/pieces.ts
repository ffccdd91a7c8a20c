/** Cuts the blocks of a reply into pieces that each fit into one Slack block; pages are packed from them. */

import { cut } from '../../../core/render/text.ts';
import type { Block, CheckState, Reply, Step, Tone } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET } from './limits.ts';
import { icon, inline, inlineChunks, preformatted, type RichElement, section, sizeOf } from './rich-text.ts';
import { fitsNative, splitRows, type TableData, tableSize } from './table.ts';

/** What becomes one block. */
export type Piece =
  | { readonly kind: 'rich'; readonly elements: RichElement[]; readonly size: number; readonly isHeading?: boolean }
  | { readonly kind: 'table'; readonly table: TableData; readonly size: number };

export const TONE_ICONS: Record<Tone, string> = {
  good: 'white_check_mark',
  warning: 'warning',
  bad: 'x',
  info: 'information_source',
};

export const CHECK_ICONS: Record<CheckState, string> = {
  ok: 'white_check_mark',
  degraded: 'warning',
  missing: 'x',
  unknown: 'grey_question',
  skipped: 'heavy_minus_sign',
  todo: 'white_large_square',
};

function rich(elements: RichElement[]): Piece {
  return { kind: 'rich', elements, size: sizeOf(elements) };
}

function heading(text: string): Piece {
  const elements = [section(inline(cut(text, BUDGET.heading), true))];
  return { kind: 'rich', elements, size: sizeOf(elements), isHeading: true };
}

/** Joins elements into as few pieces as fit. */
function gather(elements: readonly RichElement[]): Piece[] {
  const pieces: Piece[] = [];
  let group: RichElement[] = [];
  let room: number = BUDGET.richText;
  for (const element of elements) {
    const size = sizeOf([element]);
    if (group.length > 0 && size > room) {
      pieces.push(rich(group));
      group = [];
      room = BUDGET.richText;
    }
    group.push(element);
    room -= size;
  }
  return group.length > 0 ? [...pieces, rich(group)] : pieces;
}

function bullets(items: readonly string[]): RichElement[] {
  return items.flatMap((item) =>
    inlineChunks(item).map((elements) => ({
      type: 'rich_text_list' as const,
      style: 'bullet' as const,
      elements: [section(elements)],
    })),
  );
}

/** Whether two elements are bullets of one depth. */
function areOneList(one: RichElement | undefined, other: RichElement): boolean {
  return (
    one?.type === 'rich_text_list' &&
    other.type === 'rich_text_list' &&
    one.style === 'bullet' &&
    other.style === 'bullet' &&
    one.indent === other.indent
  );
}

/** Neighbouring lists of one kind become one list: Slack puts a gap between two. */
function joinLists(elements: readonly RichElement[]): RichElement[] {
  const runs: RichElement[][] = [];
  for (const element of elements) {
    const run = runs.at(-1);
    if (run && areOneList(run[0], element)) run.push(element);
    else runs.push([element]);
  }
  return runs.flatMap(([first, ...others]): RichElement[] => {
    if (first?.type !== 'rich_text_list') return first ? [first] : [];
    const more = others.flatMap((each) => (each.type === 'rich_text_list' ? each.elements : []));
    return [{ ...first, elements: [...first.elements, ...more] }];
  });
}

function step({ text, details = [], snippets = [] }: Step, index: number): RichElement[] {
  const [first = [], ...more] = inlineChunks(text, BUDGET.richText - BUDGET.heading);
  return [
    section([...inline(`${index + 1}. `, true), ...first]),
    ...more.map(section),
    ...details.flatMap((detail) =>
      inlineChunks(detail).map(
        (elements): RichElement => ({
          type: 'rich_text_list',
          style: 'bullet',
          indent: 1,
          elements: [section(elements)],
        }),
      ),
    ),
    ...snippets.flatMap((snippet) => [
      ...(snippet.caption === undefined ? [] : inlineChunks(snippet.caption).map(section)),
      ...preformatted(snippet.text),
    ]),
  ];
}

function labelled(label: string, value: string, words: Words): RichElement[] {
  const [first = [], ...more] = inlineChunks(value, BUDGET.richText - BUDGET.heading);
  const lead = `${cut(label, BUDGET.heading - 2)}${words.marks.colon}`;
  return [section([...inline(lead, true), ...first]), ...more.map(section)];
}

/** A table written out: one entry a row, its first cell in bold, the others with their column's name. */
export function tableAsText({ header, rows }: TableData, words: Words): Piece[] {
  return gather(
    rows.flatMap(([first = '', ...rest]) => [
      section(inline(cut(first, BUDGET.heading), true)),
      ...bullets(rest.map((cell, index) => `${header[index + 1] ?? ''}${words.marks.colon}${cell}`)),
    ]),
  ).map(joined);
}

function tablePieces(table: TableData, words: Words): Piece[] {
  if (!fitsNative(table)) return tableAsText(table, words);
  return splitRows(table).map((part) => ({ kind: 'table', table: part, size: tableSize(part) }));
}

function piecesOfBlock(block: Block, words: Words): Piece[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.text)];
    case 'paragraph':
      return inlineChunks(block.text).map((elements) => rich([section(elements)]));
    case 'bullets':
      return gather(bullets(block.items)).map(joined);
    case 'steps':
      return block.items.flatMap((item, index) => gather(step(item, index)).map(joined));
    case 'fields':
      return gather(block.fields.flatMap(({ label, value }) => labelled(label, value, words)));
    case 'table':
      return tablePieces(block, words);
    case 'code':
      return gather(preformatted(block.text));
    case 'checklist':
      return gather(
        block.items.flatMap(({ state, text }) => {
          const [first = [], ...more] = inlineChunks(text, BUDGET.richText - BUDGET.heading);
          return [section([...icon(CHECK_ICONS[state]), ...first]), ...more.map(section)];
        }),
      );
    case 'callout':
      return inlineChunks(block.text, BUDGET.richText - BUDGET.heading).map((elements) =>
        rich([{ type: 'rich_text_quote', elements: [...icon(TONE_ICONS[block.tone]), ...elements] }]),
      );
  }
}

function joined(piece: Piece): Piece {
  return piece.kind === 'rich' ? { ...piece, elements: joinLists(piece.elements) } : piece;
}

/** The verdict and the blocks of a reply, in order. */
export function piecesOf(reply: Reply, words: Words): Piece[] {
  const verdict =
    reply.verdict === undefined || reply.verdict === ''
      ? []
      : inlineChunks(reply.verdict, BUDGET.richText - BUDGET.heading).map((elements, index) =>
          rich([section(index === 0 ? [...icon(TONE_ICONS[reply.tone]), ...elements] : elements)]),
        );
  return [...verdict, ...reply.blocks.flatMap((block) => piecesOfBlock(block, words))];
}
