/** An answer in pieces that can be shown one by one: a sentence, a step, a line of a list. */
import type { Block, Reply } from '../reply.ts';

/** One piece: a block with one thing in it. */
export interface Piece {
  /** The part of the answer that it stands in; absent: above all of them. */
  readonly section?: string;
  readonly block: Block;
  /** What a field is called. */
  readonly label?: string;
  /** What it says, and what is to be typed for it. */
  readonly text: string;
  readonly typed: string;
}

const SPANS = /`[^`]*`/g;

/** Whether a mark at a place ends a sentence: a Latin one only before a blank and a capital. */
function endsAt(text: string, at: number): boolean {
  if (/[。！？]/.test(text.charAt(at))) return at + 1 < text.length;
  return /^\s[\p{Lu}`]/u.test(text.slice(at + 1, at + 3));
}

/** The sentences of a prose; a point in a `code span` ends none. */
function sentencesOf(prose: string): string[] {
  const hidden = prose.replaceAll(SPANS, (span) => '`'.repeat(span.length));
  const ends = Array.from(hidden.matchAll(/[.!?。！？]/g), ({ index }) => index).filter((at) => endsAt(hidden, at));
  return [...ends.map((at) => at + 1), prose.length]
    .map((end, index, all) => prose.slice(all[index - 1] ?? 0, end).trim())
    .filter((sentence) => sentence !== '');
}

/** What stands in code spans. */
function spansOf(prose: string): string {
  return (prose.match(SPANS) ?? []).map((span) => span.slice(1, -1)).join('\n');
}

const bullet = (text: string): Piece => ({ block: { type: 'bullets', items: [text] }, text, typed: spansOf(text) });

/** The pieces of one block; of headings, checklists and messages there are none. */
function split(block: Block): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return sentencesOf(block.text).map(bullet);
    case 'bullets':
      return block.items.map(bullet);
    case 'callout':
      return [{ block, text: block.text, typed: spansOf(block.text) }];
    case 'fields':
      return block.fields.map((field) => ({
        block: { type: 'fields', fields: [field] },
        label: field.label,
        text: `${field.label} ${field.value}`,
        typed: spansOf(field.value),
      }));
    case 'steps':
      return block.items.map((step) => {
        const snippets = (step.snippets ?? []).map(({ caption = '', text }) => `${text}\n${spansOf(caption)}`);
        const text = [step.text, ...(step.details ?? [])].join(' ');
        return { block: { type: 'steps', items: [step] }, text, typed: [...snippets, spansOf(text)].join('\n') };
      });
    case 'table':
      return block.rows.map((row) => {
        const text = row.join(' ');
        return { block: { type: 'table', header: block.header, rows: [row] }, text, typed: spansOf(text) };
      });
    case 'code':
      return [{ block, text: '', typed: block.text }];
    case 'heading':
    case 'checklist':
      return [];
  }
}

/** What programs print, and what was the way once, says nothing of today's answer. */
const BESIDE = ['messages', 'signs', 'formerly', 'sources'];

/** What is to be typed by itself is told with the title of its part, which says where: `For /etc/portage/package.use`. */
function titled(piece: Piece, title: string): Piece {
  if (piece.block.type !== 'code') return piece;
  const step = { text: title, snippets: [{ text: piece.block.text }] };
  return { ...piece, block: { type: 'steps', items: [step] }, typed: `${piece.typed}\n${title}` };
}

/** All pieces of an answer, in its order. */
export function piecesOf({ verdict = '', sections, blocks }: Pick<Reply, 'verdict' | 'sections' | 'blocks'>): Piece[] {
  const parts = sections.filter(({ id }) => !BESIDE.includes(id));
  const above = sentencesOf(verdict).map(bullet);
  if (sections.length === 0) return [...above, ...blocks.flatMap(split)];
  const inParts = parts.flatMap(({ id, title, blocks: own }) =>
    own.flatMap(split).map((piece) => ({ ...titled(piece, title), section: id })),
  );
  return [...above, ...inParts];
}

/** Two blocks of one form as one; null: they have no form in common. */
function merge(one: Block, other: Block): Block | null {
  if (one.type === 'bullets' && other.type === 'bullets') return { ...one, items: [...one.items, ...other.items] };
  if (one.type === 'steps' && other.type === 'steps') return { ...one, items: [...one.items, ...other.items] };
  if (one.type === 'fields' && other.type === 'fields') return { ...one, fields: [...one.fields, ...other.fields] };
  if (one.type !== 'table' || other.type !== 'table' || one.header.join() !== other.header.join()) return null;
  return { ...one, rows: [...one.rows, ...other.rows] };
}

/** Pieces as blocks: what has one form and stands together is one. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const { block } of pieces) {
    const last = blocks.at(-1);
    const merged = last ? merge(last, block) : null;
    if (merged) blocks.splice(-1, 1, merged);
    else blocks.push(block);
  }
  return blocks;
}
