/** Finds out what a text is, and reads it as that. */
import { SourceText } from './evidence.ts';
import { type AnyEvidence, KINDS } from './kinds/index.ts';
import { HEAD_LENGTH, type Sureness } from './kinds/kind.ts';

const RANK: Readonly<Record<Sureness, number>> = { no: 0, possible: 1, likely: 2, certain: 3 };

/** What a text was taken for. */
export interface Recognized {
  readonly sureness: Sureness;
  /** One for each kind: a session in a terminal shows the output of several programs. */
  readonly evidence: readonly AnyEvidence[];
}

/**
 * Reads a text as every kind that is certain of it, else as the one that is surest.
 * @param text of readInput, which has bounded it and taken secrets out of it
 */
export function recognize(name: string, text: string): Recognized {
  const head = text.slice(0, HEAD_LENGTH);
  const claims = KINDS.map((kind) => ({ kind, sureness: kind.detect(head, name) }));
  const most = claims.reduce<Sureness>((best, { sureness }) => (RANK[sureness] > RANK[best] ? sureness : best), 'no');
  if (most === 'no') return { sureness: most, evidence: [] };
  const surest = claims.filter(({ sureness }) => sureness === most);
  const kinds = most === 'certain' ? surest : surest.slice(0, 1);
  const source = new SourceText(name, text);
  const evidence = kinds.map(({ kind }) => ({ kind: kind.id, source, ...kind.parse(source) }) as AnyEvidence);
  return { sureness: most, evidence };
}
