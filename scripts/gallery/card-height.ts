/**
 * How high a card is on a phone, from its text alone: lines are broken as a browser breaks them, by the widths of an
 * ordinary sans-serif. `npm run gallery -- every` holds it against what Chromium draws; it must never say less.
 */
import type { CardView } from '../../src/core/card.ts';
import { plainProse, splitProse } from '../../src/core/render/prose.ts';
import type { Words } from '../../src/core/words/index.ts';

/** One screen of a phone in pixels; a card may take one and a half of them. */
export const SCREEN = 620;
export const ALLOWED = 1.5;
export const BUDGET = SCREEN * ALLOWED;

/** Letters of one size. In pixels. */
interface Type {
  readonly size: number;
  readonly line: number;
}

/** How a client draws a card, as the style sheets of the gallery have it. In pixels. */
interface Client {
  /** Of the text. */
  readonly width: number;
  readonly title: Type;
  readonly body: Type & { readonly gap: number };
  readonly small: Type & { readonly gap: number };
  readonly mono: Type & { readonly frame: number };
  readonly button: Type & { readonly padding: number };
  /** A menu takes a row of its own. */
  readonly hasWideMenu: boolean;
  /** What stands around every card: the sender, margins, who sees it. */
  readonly frame: number;
}

const CLIENTS: readonly Client[] = [
  {
    width: 307,
    title: { size: 18, line: 24 },
    body: { size: 15, line: 22, gap: 2 },
    small: { size: 13, line: 18, gap: 8 },
    mono: { size: 12, line: 18, frame: 26 },
    button: { size: 13, line: 32, padding: 24 },
    hasWideMenu: false,
    frame: 88,
  },
  {
    width: 272,
    title: { size: 20, line: 26 },
    body: { size: 16, line: 22, gap: 0 },
    small: { size: 13, line: 18, gap: 8 },
    mono: { size: 14, line: 18, frame: 26 },
    button: { size: 14, line: 32, padding: 24 },
    hasWideMenu: true,
    frame: 112,
  },
];
const GAP = 8;
const MENU = 38;
const BOLD = 1.03;
/** A letter of a monospaced font; the frame around code in a line. */
const MONO = 0.6;
const CODE_FRAME = 10;
/** An emoji with its blank. In letters of one em. */
const ICON = 1.7;
/** Files below a message: each as high as this. */
const FILE = 52;

/** Widths of characters in ems. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffef]/u, 1],
  [/[ijl.,:;'|!’ ]/u, 0.27],
  [/[frt()[\]/·-]/u, 0.38],
  [/[mwMW—…@%]/u, 0.92],
  [/[A-Z&]/u, 0.67],
  [/[\x21-\x7e]/u, 0.57],
];
const OTHER_WIDTH = 0.75;

function emsOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER_WIDTH;
  return sum;
}

/** A piece of a line that is not broken, and how wide it is in pixels. */
interface Piece {
  readonly text: string;
  readonly width: number;
}

/** Where a browser may begin a line: behind blanks and hyphens, around Chinese characters. */
const PIECES = /[（《“]*[\u2e80-\uffef][，。；：！？、）》”]*|[^\s\u2e80-\uffef-]*-+|[^\s\u2e80-\uffef-]+|\s+/gu;

function piecesOf(prose: string, { size }: Type, weight: number): Piece[] {
  return splitProse(prose).flatMap(({ isCode, text }) =>
    (text.match(PIECES) ?? []).map((piece, index) => ({
      text: piece,
      width: isCode ? piece.length * MONO * size * 0.9 + (index === 0 ? CODE_FRAME : 0) : emsOf(piece) * size * weight,
    })),
  );
}

/** In how many lines the pieces stand; one that is wider than a line is broken anywhere. */
function linesFor(pieces: readonly Piece[], width: number, indent: number): number {
  let lines = 1;
  let at = indent;
  for (const { text, width: taken } of pieces) {
    const isBlank = text.trim() === '';
    if (!isBlank && at > 0 && at + taken > width) {
      lines += 1;
      at = 0;
    }
    at += taken;
    while (!isBlank && at > width) {
      lines += 1;
      at -= width;
    }
  }
  return lines;
}

function height(prose: string, type: Type, width: number, weight = 1, icon = 0): number {
  return linesFor(piecesOf(prose, type, weight), width, icon * type.size) * type.line;
}

function monoHeight(text: string, { size, line, frame }: Client['mono'], width: number): number {
  const rows = text.split('\n').map((row) => {
    const pieces = (row.match(PIECES) ?? []).map((piece) => ({ text: piece, width: piece.length * MONO * size }));
    return linesFor(pieces, width - 18, 0);
  });
  return rows.reduce((sum, each) => sum + each, 0) * line + frame;
}

/** Buttons side by side, as far as they fit. */
function rowsHeight(labels: readonly string[], { button, width }: Client): number {
  let rows = 0;
  let room = 0;
  for (const label of labels) {
    const taken = Math.min(width, emsOf(label) * button.size * BOLD + button.padding);
    if (taken > room) {
      rows += 1;
      room = width;
    }
    room -= taken + GAP;
  }
  return rows === 0 ? 0 : rows * (button.line + GAP) + GAP;
}

function snippetHeight({ snippet }: CardView, { body, mono, width }: Client): number {
  if (snippet === undefined) return 0;
  const { caption, text } = snippet;
  return (caption === undefined ? 0 : height(caption, body, width) + body.gap) + monoHeight(text, mono, width);
}

function footHeight({ host, sources, moreSources, checked }: CardView, { small, width }: Client, words: Words): number {
  const named = sources.map(({ title }) => title).join(' · ');
  const more = moreSources > 0 ? ' · 99 more' : '';
  const date = checked === undefined ? '' : ` · ${words.checked(checked)}`;
  const lines = [host ?? '', `${sources.length > 0 ? words.sources : ''}: ${named}${more}${date}`];
  return lines.filter((line) => line.length > 2).reduce((sum, line) => sum + height(line, small, width), small.gap);
}

function heightOn(client: Client, card: CardView, words: Words, files: number): number {
  const { title, advice, notes, facts, checks, buttons, more } = card;
  const { body, width } = client;
  const line = (prose: string, icon = 0, room = width): number => height(prose, body, room, 1, icon) + body.gap;
  const labels = buttons.map(({ label = '' }) => label);
  const menu = more.length === 0 || client.hasWideMenu ? [] : [`${words.chat.more} ▾`];
  const frame = [words.chat.share, words.memory.myHost, '👍', '👎'];
  return [
    client.frame,
    height(plainProse(title), client.title, width, BOLD),
    ...notes.map(({ text }) => line(text, ICON, width - 16) + GAP),
    advice === undefined ? 0 : line(advice, ICON),
    ...facts.map(({ label, text }) => line(label === undefined ? text : `${label}: ${text}`, 0, width * 0.98)),
    ...checks.map(({ text }) => line(text, ICON)),
    snippetHeight(card, client),
    footHeight(card, client, words),
    rowsHeight([...labels, ...menu], client),
    more.length > 0 && client.hasWideMenu ? MENU + GAP : 0,
    rowsHeight(frame, client),
    files * FILE,
  ].reduce((sum, part) => sum + part, 0);
}

/** Pixels on a phone, of the client that takes more. @param files so many stand below it on Discord */
export function heightOf(card: CardView, words: Words, files = 0): number {
  return Math.ceil(Math.max(...CLIENTS.map((client, index) => heightOn(client, card, words, index === 0 ? 0 : files))));
}
