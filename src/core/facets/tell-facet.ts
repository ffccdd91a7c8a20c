/** What an answer says about one facet of it, as a part of that answer. */

import { type Facet, facetId } from '../facet-ids.ts';
import type { Locale } from '../locale.ts';
import type { Action, Block, Reply, Section } from '../reply.ts';
import { code } from '../reply.ts';
import { type Words, wordsFor } from '../words/index.ts';
import { FACET_ROWS } from './facets.ts';
import { blocksOf, type Piece, piecesOf } from './pieces.ts';
import { inversesOf, isFinal } from './undo.ts';

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

function isAbout(piece: Piece, facet: Facet, words: Words): boolean {
  const { labels, whole = [], ofSteps, beside } = FACET_ROWS[facet];
  if (ofSteps) return piece.block.type === 'steps' && isTyped(piece.typed, facet);
  const isLabelled = piece.label !== undefined && labels?.(words).includes(piece.label) === true;
  const isWhole = piece.section !== undefined && whole.includes(piece.section as never);
  const isPast = piece.section === 'history' || piece.section === 'not-verified';
  if (isLabelled || isWhole) return true;
  const told = [...words.facets[facet].told, ...(beside ? [beside] : [])];
  return !isPast && (isTyped(piece.typed, facet) || tells(piece.text, told));
}

/** What is to be typed, and what it means for what runs: what holds for every answer that has it typed. */
const EFFECTS: readonly (readonly [readonly string[], keyof Words['facets']['effects']])[] = [
  [['scripts/config', 'CONFIG_', 'olddefconfig'], 'kernel'],
  [['daemon.json', '/etc/conf.d/docker'], 'daemon'],
  [['package.use'], 'flag'],
  [['usermod -aG', 'gpasswd -a'], 'group'],
];

/** What is to be done; where there are no steps, all that is said. */
function doneIn(pieces: readonly Piece[]): readonly Piece[] {
  const steps = pieces.filter(({ block }) => block.type === 'steps');
  return steps.length > 0 ? steps : pieces;
}

/** What an answer has somebody change, as far as it means the same for every answer. */
function changesIn({ line = '' }: Reply, pieces: readonly Piece[]): (keyof Words['facets']['effects'])[] {
  const typed = doneIn(pieces)
    .map((piece) => piece.typed)
    .join('\n');
  const isSet = (effect: string): boolean => effect === 'kernel' && line.startsWith('kernel ');
  return EFFECTS.filter(([marks, effect]) => isSet(effect) || marks.some((mark) => typed.includes(mark))).map(
    ([, effect]) => effect,
  );
}

function bulletsOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ type: 'bullets', items }] : [];
}

/** Commands that move, convert or exchange something: no setting that is taken out brings back what was there. */
const DOES_MORE = [
  'rsync ',
  'docker load',
  'docker save',
  'docker commit',
  'emerge --ask app-containers/docker',
  'mkfs',
];

/** What takes the answer's steps back, and what nothing does. */
function undoOf(reply: Reply, pieces: readonly Piece[], words: Words): Block[] {
  const steps = pieces.filter(({ block }) => block.type === 'steps');
  const inverses = steps.flatMap(({ typed }) => inversesOf(typed));
  const final = steps.filter(({ typed }) => isFinal(typed));
  const items = inverses.map(({ command, back }) => ({
    text: words.facets.takesBack(code(command)),
    snippets: [{ text: back }],
  }));
  const asks = final.slice(0, MAX_PIECES);
  const { takesOut } = words.facets;
  // Where more is done than to change a setting, that alone takes nothing back.
  const isMore = steps.some(({ typed }) => DOES_MORE.some((command) => typed.includes(command)));
  const changes = isMore ? [] : changesIn(reply, pieces);
  return [
    ...bulletsOf(changes.flatMap((change) => takesOut[change] ?? [])),
    ...(items.length > 0 ? [{ type: 'steps' as const, items }] : []),
    ...(asks.length > 0 ? [{ type: 'callout' as const, tone: 'warning' as const, text: words.facets.final }] : []),
    ...blocksOf(asks),
  ];
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

function derivedOf(reply: Reply, facet: Facet, pieces: readonly Piece[], words: Words): Block[] {
  if (facet === 'restart') return bulletsOf(changesIn(reply, pieces).map((change) => words.facets.effects[change]));
  return facet === 'undo' ? undoOf(reply, pieces, words) : [];
}

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
  const told = pieces.filter((piece) => isAbout(piece, facet, words)).slice(0, MAX_PIECES);
  const blocks = [...derivedOf(reply, facet, pieces, words), ...blocksOf(told)];
  if (blocks.length === 0) return null;
  return { id: facetId(facet), title, blocks, actions: seeAlso(facet, reply.line, reply.locale) };
}
