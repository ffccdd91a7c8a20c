/**
 * Reads a table of options with a column for each kernel: `| CONFIG_VETH | m | n |` below `| Option | 6.1 | 6.18 |`, and two
 * configurations side by side, as `diff -y` and sdiff print them.
 */
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { heard, heardAs } from '../../core/words/heard.ts';
import { type State, TICKS, VALUE_OF } from './states.ts';

/** A kernel of a table: its name, and its lines where the rows stand; other lines are empty. */
export interface Column {
  readonly label: string;
  readonly lines: readonly string[];
}

/** How a row begins, whatever parts its cells. */
const ROW = /^[\s|`]*[A-Z]/;
const NAME = /^`?(?:CONFIG_)?([A-Z][A-Z0-9_]{1,80})`?$/;
const VALUE = /^=?(?<value>[ymn])$/i;
/** Cells that are left open, too. */
const SAID: ReadonlyMap<string, State> = new Map([
  ...['-', '–', '—'].map((mark): [string, State] => [mark, 'off']),
  ...TICKS,
  ...heardAs(({ cells }) => cells),
]);
/** Columns that tell what ought to be, or why. */
const WISH: Forms = heard(({ pasteForms }) => pasteForms.wishedColumn);
const STATED = /^(?:CONFIG_\w+=\S+|# CONFIG_\w+ is not set)$/;
/** What parts two columns of lines. */
const GUTTER = /[|<>\t]|\s{2}/;
const LEAST_ROWS = 2;
const MOST_COLUMNS = 8;
/** Nobody draws a wider table. In characters. */
const MOST_LINE = 400;

function cellsOf(line: string): string[] {
  if (line.length > MOST_LINE) return [];
  const cells = line.includes('|') ? line.split('|') : line.split(/\t+|\s{2,}/);
  return cells.map((cell) => cell.trim()).filter((cell, index) => cell !== '' || index > 0);
}

function stateOf(cell: string): string | null {
  const value = VALUE.exec(cell)?.groups?.value;
  if (value !== undefined) return value.toLowerCase();
  const state = SAID.get(cell.toLowerCase());
  return state === undefined ? null : VALUE_OF[state];
}

const toLine = (symbol: string, value: string): string =>
  value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;

interface Row {
  readonly index: number;
  readonly symbol: string;
  readonly values: readonly (string | null)[];
}

function rowOf(line: string, index: number, isOption: (name: string) => boolean): Row | null {
  if (!ROW.test(line)) return null;
  const [first = '', ...rest] = cellsOf(line);
  const symbol = NAME.exec(first)?.[1];
  if (symbol === undefined || rest.length < 2 || rest.length > MOST_COLUMNS) return null;
  if (!/^`?CONFIG_/.test(first) && !isOption(symbol)) return null;
  const values = rest.map(stateOf);
  return values.filter((value) => value !== null).length >= 2 ? { index, symbol, values } : null;
}

function headOf(lines: readonly string[], first: Row): string[] {
  for (let index = first.index - 1; index >= 0 && index >= first.index - LEAST_ROWS - 1; index -= 1) {
    const cells = cellsOf(lines[index] ?? '');
    if (cells.length >= first.values.length && cells.some((cell) => /[^\s:+=-]/.test(cell)))
      return cells.slice(cells.length - first.values.length);
  }
  return [];
}

/** The two lines that stand side by side in one, or null. */
function sidesOf(line: string): readonly [string, string] | null {
  // Two options stand in it: most lines have one, or none.
  if (line.length > MOST_LINE || line.indexOf('CONFIG_') === line.lastIndexOf('CONFIG_')) return null;
  const [left = '', right = '', ...others] = line
    .split(GUTTER)
    .map((side) => side.trim())
    .filter((side) => side !== '');
  return others.length === 0 && STATED.test(left) && STATED.test(right) ? [left, right] : null;
}

function readSides(lines: readonly string[]): Column[] {
  const rows = lines.map(sidesOf);
  if (rows.filter((row) => row !== null).length < LEAST_ROWS) return [];
  return ['left', 'right'].map((label, side) => ({ label, lines: rows.map((row) => row?.[side] ?? '') }));
}

/** The columns of a table; none where there is no table, and one where only one of its columns is a kernel. */
export function readTable(lines: readonly string[], isOption: (name: string) => boolean): Column[] {
  const rows = lines.flatMap((line, index) => rowOf(line, index, isOption) ?? []);
  const [first] = rows;
  if (!first || rows.length < LEAST_ROWS) return readSides(lines);
  const head = headOf(lines, first);
  const columns = first.values
    .map((_value, column) => column)
    .filter((column) => {
      const isWish = hasForm(head[column] ?? '', WISH);
      return !isWish && rows.filter(({ values }) => (values[column] ?? null) !== null).length * 2 > rows.length;
    });
  return columns.map((column) => {
    const shown = lines.map(() => '');
    for (const { index, symbol, values } of rows) {
      const value = values[column] ?? null;
      if (value !== null) shown[index] = toLine(symbol, value);
    }
    return { label: head[column] || `${column + 1}`, lines: shown };
  });
}
