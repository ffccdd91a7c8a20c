/**
 * Prose as Slack's rich text. Its text elements are shown as they are: no mention, link or style can come out of a
 * user's file, and bold text stands next to Chinese letters, which mrkdwn's asterisks cannot do.
 */
import type { types } from '@slack/bolt';
import { type ProsePart, splitProse } from '../../../core/render/prose.ts';
import { cleanText, findCut } from '../../../core/render/text.ts';
import { splitPeople } from '../../../core/reply.ts';
import { BUDGET } from './limits.ts';

export type RichElement = types.RichTextBlock['elements'][number];
type Inline = types.RichTextElement;

function splitParts(parts: readonly ProsePart[], length: number): ProsePart[][] {
  const chunks: ProsePart[][] = [];
  let chunk: ProsePart[] = [];
  let room = length;
  const queue = parts.toReversed();
  for (let part = queue.pop(); part; part = queue.pop()) {
    if (part.text.length <= room) {
      chunk.push(part);
      room -= part.text.length;
      continue;
    }
    const end = findCut(part.text, room);
    if (end > 0) chunk.push({ ...part, text: part.text.slice(0, end) });
    if (end < part.text.length) queue.push({ ...part, text: part.text.slice(end) });
    chunks.push(chunk);
    chunk = [];
    room = length;
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** Inline elements of prose; never an empty one, which Slack refuses. */
export function inline(prose: string, isBold = false): Inline[] {
  return toElements(splitProse(cleanText(prose)), isBold);
}

function toElements(parts: readonly ProsePart[], isBold: boolean): Inline[] {
  return parts.flatMap(({ isCode, text }): Inline[] => {
    const pieces = isCode ? [text] : splitPeople(text);
    return pieces.flatMap((piece, index): Inline[] => {
      if (piece === '') return [];
      if (index % 2 === 1) return [{ type: 'user', user_id: piece }];
      const style = { ...(isCode && { code: true }), ...(isBold && { bold: true }) };
      return isCode || isBold ? [{ type: 'text', text: piece, style }] : [{ type: 'text', text: piece }];
    });
  });
}

/** Prose in as many lists of inline elements as its length asks for; at least one, none over `length`. */
export function inlineChunks(prose: string, length: number = BUDGET.richText): Inline[][] {
  const chunks = splitParts(splitProse(cleanText(prose)), length)
    .map((parts) => toElements(parts, false))
    .filter((elements) => elements.length > 0);
  return chunks.length > 0 ? chunks : [[{ type: 'text', text: '–' }]];
}

/** A line of rich text. */
export function section(elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: elements.length > 0 ? elements : [{ type: 'text', text: '–' }] };
}

/** Code blocks of at most `length` characters each, cut between lines where possible. */
export function preformatted(text: string, length: number = BUDGET.richText): RichElement[] {
  return splitParts([{ isCode: false, text: cleanText(text) || ' ' }], length).map((parts) => ({
    type: 'rich_text_preformatted',
    elements: [
      {
        type: 'text',
        text:
          parts
            .map((part) => part.text)
            .join('')
            .replace(/\n$/, '') || ' ',
      },
    ],
  }));
}

/** An emoji by its Slack name, with the blank after it. */
export function icon(name: string): Inline[] {
  return [
    { type: 'emoji', name },
    { type: 'text', text: ' ' },
  ];
}

/** Characters that a reader sees. */
export function sizeOf(elements: readonly RichElement[] | readonly Inline[]): number {
  let size = 0;
  for (const element of elements) {
    if ('elements' in element) size += sizeOf(element.elements as readonly RichElement[] | readonly Inline[]);
    else size += 'text' in element && element.text !== undefined ? element.text.length : 2;
  }
  return size;
}
