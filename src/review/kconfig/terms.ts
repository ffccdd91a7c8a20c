/** Expressions of a tree with numbers in the place of names: what the model evaluates a hundred thousand times. */
import type { Expression, Relation, Tri } from './expression.ts';

/** What stands in a term of each kind; a number, because it is asked for most. */
export const OP = { constant: 0, symbol: 1, not: 2, and: 3, or: 4, compare: 5 } as const;

/** A side of a comparison: a symbol by its number, or -1 and a constant text. */
export interface TermOperand {
  readonly id: number;
  readonly text: string;
}

interface Comparison {
  readonly relation: Relation;
  readonly left: TermOperand;
  readonly right: TermOperand;
}

/** All terms have all fields: code that reads objects of one shape is fastest. */
export interface Term {
  readonly op: number;
  /** Of a constant. */
  readonly value: Tri;
  /** Of a symbol; else -1. */
  readonly id: number;
  readonly of: readonly Term[];
  readonly test: Comparison | null;
}

const NO_TERMS: readonly Term[] = [];

/** The constant y, as most conditions are. */
export const ALWAYS: Term = { op: OP.constant, value: 2, id: -1, of: NO_TERMS, test: null };

/** @param idOf gives a name its number, a new one where it has none */
export function toTerm(expression: Expression, idOf: (name: string) => number): Term {
  const term = (op: number, fields: Partial<Term>): Term => ({ ...ALWAYS, value: 0, op, ...fields });
  const operand = ({ text, isSymbol }: { text: string; isSymbol: boolean }): TermOperand => ({
    id: isSymbol ? idOf(text) : -1,
    text,
  });
  switch (expression.op) {
    case 'constant':
      return term(OP.constant, { value: expression.value });
    case 'symbol':
      return term(OP.symbol, { id: idOf(expression.name) });
    case 'not':
      return term(OP.not, { of: [toTerm(expression.of, idOf)] });
    case 'and':
    case 'or':
      return term(OP[expression.op], { of: expression.of.map((part) => toTerm(part, idOf)) });
    case 'compare': {
      const { relation, left, right } = expression;
      return term(OP.compare, { test: { relation, left: operand(left), right: operand(right) } });
    }
  }
}

/** Calls back for every symbol that a term names. */
export function visitSymbols({ op, id, of, test }: Term, visit: (id: number) => void): void {
  if (op === OP.symbol) visit(id);
  for (const part of of) visitSymbols(part, visit);
  for (const side of test ? [test.left, test.right] : []) if (side.id !== -1) visit(side.id);
}

/** The symbols that all have to be set for a term, whatever else it asks for. */
export function needsOf({ op, id, of }: Term): number[] {
  if (op === OP.symbol) return [id];
  return op === OP.and ? of.flatMap(needsOf) : [];
}
