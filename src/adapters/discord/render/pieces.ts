/** Cuts the blocks of a reply into pieces of text; pages are packed from them. */
import { type Block, type CheckState, type Reply, type Step, splitPeople, type Tone } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET } from './limits.ts';
import { codeBlocks, proseChunks, proseLine } from './markup.ts';
import { alignedTable, type TableData } from './table.ts';

/** A part of the body that stays together. */
export interface Piece {
  /** Markdown, at most {@link BUDGET}`.piece` characters. */
  readonly text: string;
  /** Stands right below the piece before it, without a blank line. */
  readonly isTight?: boolean;
  readonly isHeading?: boolean;
  /** Of the first piece of numbered steps: the length of all of them, which are read together where they fit. */
  readonly togetherLength?: number;
}

export const TONE_ICONS: Record<Tone, string> = { good: '✅', warning: '⚠️', bad: '❌', info: 'ℹ️' };

export const CHECK_ICONS: Record<CheckState, string> = {
  ok: '✅',
  degraded: '⚠️',
  missing: '❌',
  unknown: '❔',
  skipped: '➖',
  todo: '⬜',
};

/** Room for what stands before a text: a bullet, a number, a label. */
const LEAD = 220;

/** Lines that belong together, in as few pieces as fit. */
function gather(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= BUDGET.piece)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** A list: its entries stand line by line, and a page may end between two of them. */
function list(entries: readonly string[], isTight = false): Piece[] {
  return entries.map((text, index) => ({ text, isTight: isTight || index > 0 }));
}

/** Pieces that are read together: each with the break before it. */
function together(pieces: readonly Piece[]): Piece[] {
  const togetherLength = pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
  return pieces.map((piece, index) => (index === 0 ? { ...piece, togetherLength } : piece));
}

/** Prose after a lead; what does not fit goes on below. */
function led(lead: string, prose: string): string[] {
  const [first = '', ...more] = proseChunks(prose, BUDGET.piece - LEAD);
  return [`${lead}${first}`, ...more];
}

/** Lists and quotes end with their line. */
function oneLine(prose: string): string {
  const lines = prose.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function bullets(items: readonly string[]): string[] {
  return items.flatMap((item) => led('- ', oneLine(item)));
}

function step({ text, details = [], snippets = [] }: Step, index: number): string[] {
  return [
    ...led(`**${index + 1}.** `, text),
    ...bullets(details),
    ...snippets.flatMap((snippet) => [
      ...(snippet.caption === undefined ? [] : proseChunks(snippet.caption, BUDGET.piece)),
      ...codeBlocks(snippet.text, BUDGET.piece, snippet.caption === undefined ? 'sh' : ''),
    ]),
  ];
}

function labelled(label: string, value: string, words: Words): string[] {
  return led(`**${proseLine(label, BUDGET.heading)}**${words.marks.colon}`, value);
}

/** Up to three columns stand behind the row's name where none of their cells is longer than this. */
const SHORT_CELL = 48;
const SHORT_COLUMNS = 3;

/** The column that tells the rows apart: the first without a repeated cell. */
function findKey({ header, rows }: TableData): number {
  const found = header.findIndex((_, column) => new Set(rows.map((cells) => cells[column])).size === rows.length);
  return Math.max(0, found);
}

/** A table written out: each row's name in bold, short columns behind it, the others below with theirs. */
function tableAsText(table: TableData, words: Words): string[] {
  const { header, rows } = table;
  const key = findKey(table);
  const columns = header.map((_, column) => column).filter((column) => column !== key);
  const short = columns
    .filter((column) => rows.every((cells) => (cells[column] ?? '').length <= SHORT_CELL))
    .slice(0, SHORT_COLUMNS);
  return rows.flatMap((cells) => {
    const named = (column: number): string => `${header[column]}${words.marks.colon}${cells[column] ?? ''}`;
    const name = proseLine(cells[key] ?? '', BUDGET.heading);
    return gather([
      [`**${name}**`, ...short.map((column) => proseLine(named(column), BUDGET.heading))].join(' · '),
      ...bullets(columns.filter((column) => !short.includes(column)).map(named)),
    ]);
  });
}

function tablePieces(table: TableData, words: Words): Piece[] {
  // Nobody is called by their name in a code block.
  const hasPeople = table.rows.some((cells) => cells.some((cell) => splitPeople(cell).length > 1));
  const blocks = hasPeople ? null : alignedTable(table, BUDGET.piece);
  return blocks ? blocks.map((text) => ({ text, isTight: true })) : list(tableAsText(table, words));
}

function piecesOfBlock(block: Block, words: Words): Piece[] {
  switch (block.type) {
    case 'heading':
      return [{ text: `### ${proseLine(block.text, BUDGET.heading)}`, isHeading: true }];
    case 'paragraph':
      return proseChunks(block.text, BUDGET.piece).map((text) => ({ text }));
    case 'bullets':
      return list(bullets(block.items), true);
    case 'steps':
      return together(list(block.items.flatMap((item, index) => gather(step(item, index)))));
    case 'fields':
      return list(block.fields.flatMap(({ label, value }) => labelled(label, value, words)));
    case 'table':
      return tablePieces(block, words);
    case 'code':
      return codeBlocks(block.text, BUDGET.piece, block.language).map((text) => ({ text, isTight: true }));
    case 'checklist':
      return list(block.items.flatMap(({ state, text }) => led(`${CHECK_ICONS[state]} `, text)));
    case 'callout':
      return list(led(`${TONE_ICONS[block.tone]} `, oneLine(block.text)).map((line) => `> ${line}`));
  }
}

/** The verdict and the blocks of a reply, in order. */
export function piecesOf(reply: Reply, words: Words): Piece[] {
  const verdict =
    reply.verdict === undefined || reply.verdict === ''
      ? []
      : led(`${TONE_ICONS[reply.tone]} `, reply.verdict).map((text) => ({ text }));
  return [...verdict, ...reply.blocks.flatMap((block) => piecesOfBlock(block, words))];
}
