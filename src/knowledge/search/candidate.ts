/** A fact as a candidate for a question: what it covers of it, and what of its names stands there. */

/** A fact beside a question. Numbers are in units of information: a rare term counts more than a common one. */
export interface Candidate {
  readonly fact: number;
  /** What of the question the fact is about. */
  readonly matched: number;
  /** The share of the question that the fact covers, unknown words counted as not covered. 0 to 1. */
  readonly cover: number;
  /** How many terms of the question it has, those of the context aside. */
  readonly terms: number;
  /** How much of its best name or title the question names. */
  readonly named: number;
  /** The share of that name, 0 to 1; 1: the whole of it stands in the question. */
  readonly namedShare: number;
  /** The share of the question that the name makes up, 0 to 1. */
  readonly focus: number;
  /** Number of that name among the phrases; -1: none. Facts that share a name have other numbers. */
  readonly phrase: number;
  /** The question is that name of several words and nothing more: its words, in its order. */
  readonly isSaid: boolean;
}

/** What a question names of a fact. */
export type Name = Pick<Candidate, 'named' | 'namedShare' | 'focus' | 'phrase' | 'isSaid'>;

export const NO_NAME: Name = { named: 0, namedShare: 0, focus: 0, phrase: -1, isSaid: false };
