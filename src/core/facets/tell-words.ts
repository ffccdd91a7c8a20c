/** What an answer says of the words of a question: the sentences and steps that have them. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Block, Reply } from '../reply.ts';
import { blocksOf, type Piece, piecesOf } from './pieces.ts';

type Search = KnowledgeBase['search'];

/** What is told by a piece at least: of what the question asks in all, and in units of information. */
const ENOUGH = { share: 0.5, weight: 2.4 };
/** What tells so much less than the best piece is left out; more is the whole answer again. */
const NEAR = 0.75;
const MAX_PIECES = 3;

function keysOf(text: string, search: Search): Set<string> {
  return new Set(search.read(search.fold(text)).map(({ key }) => key));
}

interface Asked {
  readonly key: string;
  /** What it tells anywhere, and what it tells of one piece of the answer. */
  readonly weight: number;
  readonly worth: number;
}

/** The terms of a question, once each; one that stands in every piece of an answer tells nothing of one. */
function askedIn(folded: string, pieces: readonly ReadonlySet<string>[], search: Search): Asked[] {
  const terms = new Map(search.read(folded).map((term) => [term.key, term]));
  return [...terms.values()].flatMap((term) => {
    const weight = search.weightOf(term);
    const having = pieces.filter((keys) => keys.has(term.key)).length;
    const rarity = having === 0 ? 1 : Math.log(1 + pieces.length / having) / Math.log(1 + pieces.length);
    return weight > 0 ? [{ key: term.key, weight, worth: weight * rarity }] : [];
  });
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** What an answer says of the words of a question. */
export interface Said {
  readonly blocks: readonly Block[];
  /** The share of the question that the best of it has, 0 to 1. */
  readonly share: number;
}

/**
 * The pieces of an answer that have the words of a question; null: none has enough of them.
 * @param folded the question
 */
export function tellWords(reply: Reply, folded: string, search: Search): Said | null {
  const pieces = piecesOf(reply);
  const read = pieces.map(({ text, typed }) => keysOf(`${text}\n${typed}`, search));
  const asked = askedIn(folded, read, search);
  const worthOf = (keys: ReadonlySet<string>): number =>
    sum(asked.map(({ key, worth }) => (keys.has(key) ? worth : 0)));
  const worths = read.map(worthOf);
  const best = Math.max(0, ...worths);
  const bestKeys = read[worths.indexOf(best)] ?? new Set();
  const told = sum(asked.map(({ key, weight }) => (bestKeys.has(key) ? weight : 0)));
  const share = told / sum(asked.map(({ weight }) => weight));
  if (best < ENOUGH.weight || !(share >= ENOUGH.share)) return null;
  const near = pieces.filter((_: Piece, index) => (worths[index] ?? 0) >= best * NEAR).slice(0, MAX_PIECES);
  return { blocks: blocksOf(near), share };
}
