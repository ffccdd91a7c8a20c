/** Renders a reply for a terminal: title and verdict first, aligned fields, wrapped prose, colours where wanted. */
import type { styleText } from 'node:util';
import { COMMAND_LINE, sayFor } from '../../../core/hints.ts';
import { fitColumns, layRow, padEnd, widthOf, wrap, wrapAll } from '../../../core/render/layout.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cleanText } from '../../../core/render/text.ts';
import {
  type Block,
  CHECK_MARKS,
  type CheckState,
  MAIN_SOURCES,
  type Reply,
  type Step,
  type Tone,
} from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';

export interface TextOptions {
  /** Columns, at least 40. */
  readonly width: number;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const TONE_STYLES: Record<Tone, Style> = { good: 'green', warning: 'yellow', bad: 'red', info: 'cyan' };
const MARK_STYLES: Record<CheckState, Style> = {
  ok: 'green',
  degraded: 'yellow',
  missing: 'red',
  unknown: 'cyan',
  skipped: 'gray',
  todo: 'cyan',
};
const MAX_LABEL = 30;
const MIN_WIDTH = 40;

/** Control characters must never reach a terminal from a file or a fact. */
function clean(text: string): string {
  return cleanText(plainProse(text));
}

class TextRenderer {
  readonly #width: number;
  readonly #colours: boolean;

  constructor({ width, colours }: TextOptions) {
    this.#width = Math.max(MIN_WIDTH, width);
    this.#colours = colours;
  }

  paint(style: Style, text: string): string {
    if (!this.#colours) return text;
    // Not imported: with all that the module brings along it takes a tenth of an answer that has no colours.
    return process.getBuiltinModule('node:util').styleText(style, text, { validateStream: false });
  }

  /** Wraps with a first prefix and a hanging indent of the same width. */
  hang(prefix: string, text: string, prefixWidth = widthOf(prefix)): string[] {
    const indent = ' '.repeat(prefixWidth);
    return wrapAll(clean(text), this.#width - prefixWidth).map((line, index) => (index === 0 ? prefix : indent) + line);
  }

  fields(fields: readonly { label: string; value: string }[]): string[] {
    const labels = fields.map(({ label }) => clean(label));
    const column = Math.min(MAX_LABEL, Math.max(...labels.map(widthOf))) + 2;
    return fields.flatMap(({ value }, index) => {
      const label = labels[index] ?? '';
      const isLong = widthOf(label) > MAX_LABEL;
      const prefix = `  ${this.paint('bold', label)}${' '.repeat(Math.max(0, column - widthOf(label)))}`;
      if (!isLong) return this.hang(prefix, value, column + 2);
      return [`  ${this.paint('bold', label)}`, ...this.hang(' '.repeat(6), value)];
    });
  }

  table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const cells = [header, ...rows].map((row) => row.map(clean));
    const widths = fitColumns(cells, this.#width - 2);
    const laid = cells.map((row) => layRow(row, widths).map((line) => `  ${line}`));
    const isTall = laid.slice(1).some((lines) => lines.length > 2);
    return laid.flatMap((lines, index) => [
      ...lines.map((line) => (index === 0 ? this.paint('bold', line) : line)),
      ...(isTall && index > 0 && index < laid.length - 1 ? [''] : []),
    ]);
  }

  checklist(items: readonly { state: CheckState; text: string }[]): string[] {
    const texts = items.map(({ text }) => clean(text));
    const widest = Math.max(...texts.map(widthOf));
    const columns = Math.max(1, Math.floor(this.#width / (widest + 6)));
    const cells = items.map(
      ({ state }, index) =>
        `${this.paint(MARK_STYLES[state], CHECK_MARKS[state])} ${columns > 1 ? padEnd(texts[index] ?? '', widest) : (texts[index] ?? '')}`,
    );
    return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
      `  ${cells.slice(row * columns, (row + 1) * columns).join('  ')}`.trimEnd(),
    );
  }

  step({ text, details = [], snippets = [] }: Step, index: number): string[] {
    return [
      ...this.hang(`  ${padEnd(String(index + 1), 2)} `, text),
      ...details.flatMap((detail) => this.hang('     ', detail)),
      ...snippets.flatMap((snippet) => [
        ...(snippet.caption === undefined ? [] : this.hang('     ', snippet.caption)),
        ...this.code(snippet.text, '       '),
      ]),
    ];
  }

  code(text: string, indent: string): string[] {
    return text.split('\n').map((line) => indent + this.paint('cyan', clean(line)));
  }

  block(block: Block): string[] {
    switch (block.type) {
      case 'heading':
        return ['', ...wrap(clean(block.text), this.#width).map((line) => this.paint(['bold', 'underline'], line))];
      case 'paragraph':
        return this.hang('  ', block.text);
      case 'bullets':
        return block.items.flatMap((item) => this.hang('  • ', item));
      case 'steps':
        return block.items.flatMap((item, index) => this.step(item, index));
      case 'fields':
        return this.fields(block.fields);
      case 'table':
        return this.table(block.header, block.rows);
      case 'code':
        return this.code(block.text, '    ');
      case 'checklist':
        return this.checklist(block.items);
      case 'callout':
        return this.hang(`  ${this.paint(TONE_STYLES[block.tone], '!')} `, block.text, 4);
    }
  }

  /** Title on the left, profile on the right where both fit. */
  head(reply: Reply): string[] {
    const title = clean(reply.title);
    const profile = reply.profile === undefined ? '' : clean(reply.profile);
    const gap = this.#width - widthOf(title) - widthOf(profile);
    const painted = this.paint('bold', title);
    if (profile === '') return wrap(title, this.#width).map((line) => this.paint('bold', line));
    if (gap >= 3) return [`${painted}${' '.repeat(gap)}${this.paint('gray', profile)}`];
    return [
      ...wrap(title, this.#width).map((line) => this.paint('bold', line)),
      ...this.hang('  ', profile).map((line) => this.paint('gray', line)),
    ];
  }

  foot(reply: Reply): string[] {
    const words = wordsFor(reply.locale);
    // The sections stand above.
    const shown = new Set(reply.sections.map(({ command }) => command));
    const next = reply.actions
      // A person in a terminal names the files again.
      .filter((action) => action.type === 'link' || (!shown.has(action.command) && action.files === undefined))
      .map((action) => (action.type === 'ask' ? action.command : `${action.label} ${action.url}`))
      .join(' · ');
    const titles = reply.citations.map(({ title }) => title);
    const most = reply.section === 'sources' ? titles.length : MAIN_SOURCES;
    const hidden = titles.length - most;
    const sources = [...titles.slice(0, most), ...(hidden > 0 ? [words.moreSources(hidden)] : [])].join(' · ');
    const checked = reply.checked === undefined ? [] : [words.checked(reply.checked)];
    const origin = [...(sources === '' ? [] : [words.sources + words.marks.colon + sources]), ...checked].join(
      words.marks.dash,
    );
    return [
      ...(next === '' ? [] : ['', ...this.hang('  ', words.next + words.marks.colon + next)]),
      ...(origin === '' ? [] : this.hang('  ', origin).map((line) => this.paint('gray', line))),
    ];
  }

  render(reply: Reply): string {
    const verdict =
      reply.verdict === undefined || reply.verdict === ''
        ? []
        : this.hang('  ', reply.verdict).map((line) => this.paint(TONE_STYLES[reply.tone], line));
    const body = reply.blocks.flatMap((block, index) => [
      ...(index > 0 && needsGap(block, reply.blocks[index - 1]) ? [''] : []),
      ...this.block(block),
    ]);
    const lines = [...this.head(reply), ...verdict, ...(body.length > 0 ? ['', ...body] : []), ...this.foot(reply)];
    return `${collapse(lines).join('\n')}\n`;
  }
}

/** Headings bring their own gap, and what follows one stands right below it. */
function needsGap(block: Block, before: Block | undefined): boolean {
  return block.type !== 'heading' && before?.type !== 'heading';
}

function collapse(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
}

/** The whole reply as text; ends with a line break. */
export function renderText(reply: Reply, options: TextOptions): string {
  return new TextRenderer(options).render(sayFor(reply, COMMAND_LINE));
}
