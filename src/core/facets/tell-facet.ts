/** What an answer says about one facet of it, as a part of that answer. */

import { type Facet, facetId } from '../facet-ids.ts';
import type { Locale } from '../locale.ts';
import type { Action, Reply, Section } from '../reply.ts';
import { type Words, wordsFor } from '../words/index.ts';
import { derivedOf } from './derived.ts';
import { effectsOf } from './effects.ts';
import { FACET_ROWS } from './facets.ts';
import { blocksOf, type Piece, piecesOf } from './pieces.ts';

/** More is the whole answer again. */
const MAX_PIECES = 5;

const HAN = /\p{Script=Han}/u;

/** Whether a text has a word that begins so, with `^` as its first; in Chinese, has it anywhere. */
function mentions(text: string, word: string): boolean {
  if (word.startsWith('^')) return text.startsWith(` ${word.slice(1)}`);
  return HAN.test(word) ? text.includes(word) : text.includes(` ${word}`);
}

/** Whether a text has a word of each group. */
function tells(text: string, groups: readonly (readonly string[])[]): boolean {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}'./+-]+/gu, ' ')} `;
  return groups.length > 0 && groups.every((group) => group.some((word) => mentions(plain, word)));
}

/** Whether what is to be typed tells something about a facet. */
function isTyped(text: string, facet: Facet): boolean {
  const { typed = [], commands = [] } = FACET_ROWS[facet];
  const lines = commands.length > 0 ? text.split('\n') : [];
  return (
    typed.some((mark) => text.includes(mark)) ||
    lines.some((line) => commands.some((command) => `${line.trim()} `.startsWith(`${command} `)))
  );
}

/** Whether a piece is about a facet by where it stands, or by what is to be typed. */
function isOf(piece: Piece, facet: Facet, words: Words): boolean {
  const { labels, whole = [], ofSteps } = FACET_ROWS[facet];
  if (ofSteps) return piece.block.type === 'steps' && isTyped(piece.typed, facet);
  const isLabelled = piece.label !== undefined && labels?.(words).includes(piece.label) === true;
  const isWhole = piece.section !== undefined && whole.includes(piece.section as never);
  return isLabelled || isWhole || (!isPast(piece) && isTyped(piece.typed, facet));
}

function isPast({ section }: Piece): boolean {
  return section === 'history' || section === 'not-verified';
}

/** Whether a piece has the words for a facet. */
function isAbout(piece: Piece, facet: Facet, words: Words): boolean {
  const { ofSteps, beside } = FACET_ROWS[facet];
  const told = [...words.facets[facet].told, ...(beside ? [beside] : [])];
  // A command that looks may stand in a sentence.
  if (ofSteps) return !isPast(piece) && isTyped(piece.typed, facet);
  return !isPast(piece) && tells(piece.text, told);
}

/**
 * What else may answer a question about a facet.
 * @param line the answer's own line, which says for which host
 */
export function seeAlso(facet: Facet, line: string | undefined, locale: Locale): Action[] {
  const { see } = FACET_ROWS[facet];
  const label = wordsFor(locale).facets.see[facet];
  const [, ...host] = (line ?? '').split(/ (?=--)/);
  return see === undefined || label === undefined ? [] : [{ type: 'ask', command: [see, ...host].join(' '), label }];
}

/** Facets of which a line tells something that has the words for it; of all others it only comes near. */
const PLAIN: ReadonlySet<Facet> = new Set(['without', 'module', 'defaults']);

/**
 * What an answer says about one facet of it; null: nothing.
 * @param reply the whole answer
 */
export function tellFacet(reply: Reply, facet: Facet): Section | null {
  const words = wordsFor(reply.locale);
  const { parts = [] } = FACET_ROWS[facet];
  const [part] = parts.flatMap((id) => reply.sections.find((each) => each.id === id) ?? []);
  const { title } = words.facets[facet];
  if (part) return { ...part, title };
  // The sources of an answer are shown below each part of it.
  if (facet === 'sources') return reply.citations.length > 0 ? { id: facetId(facet), title, blocks: [] } : null;
  const pieces = piecesOf(reply);
  const isSolid = (piece: Piece): boolean => isOf(piece, facet, words);
  const solid = pieces.filter(isSolid);
  const isStepped = FACET_ROWS[facet].ofSteps === true && solid.length > 0;
  const told = (isStepped ? solid : pieces.filter((piece) => isSolid(piece) || isAbout(piece, facet, words))).slice(
    0,
    MAX_PIECES,
  );
  // What an answer has for looking is better than what any has.
  const isTold = facet === 'check' && told.length > 0;
  const derived = isTold ? [] : derivedOf(facet, effectsOf(reply, pieces, words.facets), words.facets);
  const near = PLAIN.has(facet) ? [] : told.filter((piece) => !isSolid(piece));
  const blocks = [
    ...derived,
    ...blocksOf(told.filter((piece) => !near.includes(piece))),
    ...(near.length > 0 ? [{ type: 'paragraph' as const, text: words.facets.comesNear }, ...blocksOf(near)] : []),
  ];
  if (blocks.length === 0) return null;
  return { id: facetId(facet), title, blocks, actions: seeAlso(facet, reply.line, reply.locale) };
}
