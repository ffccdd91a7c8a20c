/** Slack's native table block: which tables fit into one, and how longer ones are split. */
import type { types } from '@slack/bolt';
import { plainProse } from '../../../core/render/prose.ts';
import { cleanText } from '../../../core/render/text.ts';
import { splitPeople } from '../../../core/reply.ts';
import { BUDGET, SLACK_LIMITS } from './limits.ts';
import { inline, section } from './rich-text.ts';

export interface TableData {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Cell = types.TableBlock['rows'][number][number];

function rowSize(row: readonly string[]): number {
  return row.reduce((size, cell) => size + Math.max(1, cell.length), 0);
}

/** Characters of all cells; code marks are counted too, so it is never too small. */
export function tableSize({ header, rows }: TableData): number {
  return [header, ...rows].reduce((size, row) => size + rowSize(row), 0);
}

/** Whether Slack can show it as a table, in as many pages as it takes. */
export function fitsNative({ header, rows }: TableData): boolean {
  return (
    header.length > 0 &&
    rows.length > 0 &&
    header.length <= SLACK_LIMITS.tableColumns &&
    [header, ...rows].every((row) => row.length === header.length && rowSize(row) <= BUDGET.tableRow)
  );
}

/** The table in parts that each fit into one page; every part has the header. */
export function splitRows({ header, rows }: TableData): TableData[] {
  const parts: TableData[] = [];
  let part: (readonly string[])[] = [];
  for (const row of rows) {
    const isFull = tableSize({ header, rows: [...part, row] }) > BUDGET.body - BUDGET.heading;
    if (part.length > 0 && (isFull || part.length >= SLACK_LIMITS.tableRows - 1)) {
      parts.push({ header, rows: part });
      part = [];
    }
    part.push(row);
  }
  return [...parts, { header, rows: part }];
}

function cell(prose: string): Cell {
  if (prose.includes('`') || splitPeople(prose).length > 1)
    return { type: 'rich_text', elements: [section(inline(prose))] };
  return { type: 'raw_text', text: cleanText(prose) || '–' };
}

/** The table block; all columns wrap, because answers are prose. */
export function tableBlock({ header, rows }: TableData): types.TableBlock {
  return {
    type: 'table',
    column_settings: header.map(() => ({ is_wrapped: true })),
    rows: [
      header.map((name) => ({ type: 'raw_text', text: cleanText(plainProse(name)) || '–' })),
      ...rows.map((row) => row.map(cell)),
    ],
  };
}
