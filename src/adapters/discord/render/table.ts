/** Discord has no tables: aligned text in a code block where it fits, else one entry a row. */
import { fitColumns, layRow, widthOf } from '../../../core/render/layout.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cleanText } from '../../../core/render/text.ts';
import { BUDGET } from './limits.ts';
import { fence } from './markup.ts';

export interface TableData {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** More lines than this in a row, and columns are no longer read across. */
const MAX_LINES = 3;

function rule(widths: readonly number[]): string {
  return widths.map((width) => '─'.repeat(width)).join('  ');
}

/**
 * The table as code blocks of at most `length` characters, each with the header; null when its columns would be too
 * narrow to be read.
 */
export function alignedTable({ header, rows }: TableData, length: number): string[] | null {
  const cells = [header, ...rows].map((row) => row.map((cell) => cleanText(plainProse(cell)).trim()));
  if (header.length === 0 || rows.length === 0) return null;
  const isLong = (cell: string): boolean => cell.length > MAX_LINES * BUDGET.tableColumns;
  if (cells.some((row) => row.length !== header.length || row.some(isLong))) return null;
  const widths = fitColumns(cells, BUDGET.tableColumns);
  const [head = [], ...laid] = cells.map((row) => layRow(row, widths));
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  const isReadable =
    total <= BUDGET.tableColumns &&
    laid.every((lines) => lines.length <= MAX_LINES && lines.every((line) => widthOf(line) <= BUDGET.tableColumns));
  if (!isReadable) return null;
  const top = [...head, rule(widths)].join('\n');
  const blocks: string[] = [];
  let block = top;
  for (const lines of laid) {
    const next = `${block}\n${lines.join('\n')}`;
    if (fence(next).length > length && block !== top) {
      blocks.push(fence(block));
      block = `${top}\n${lines.join('\n')}`;
    } else block = next;
  }
  return [...blocks, fence(block)].every((text) => text.length <= length) ? [...blocks, fence(block)] : null;
}
