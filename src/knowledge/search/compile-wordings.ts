/** Compiles the ways in which people ask for facts. */
import type { Lexicon } from '../schema/lexicon.ts';
import type { LexiconReader } from './lexicon.ts';
import type { WordingData } from './search-data.ts';
import { comparedTerms } from './wording-index.ts';

/** A way to ask for the fact of a number. */
export interface NumberedWording {
  readonly fact: number;
  readonly text: string;
}

/** The wordings in the order of their numbers. @param refs `kind:id` of each fact; what is about no fact is left out */
export function listWordings(wordings: Lexicon['wordings'], refs: readonly string[]): NumberedWording[] {
  const numbers = new Map(refs.map((ref, number) => [ref, number]));
  return wordings.flatMap(({ fact: ref, en, 'zh-CN': zh }) => {
    const fact = numbers.get(ref);
    return fact === undefined ? [] : [...en, ...zh].map((text) => ({ fact, text }));
  });
}

/** The wordings as terms; read as questions are. */
export function compileWordings(
  wordings: Lexicon['wordings'],
  refs: readonly string[],
  reader: LexiconReader,
): WordingData {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const rows = listWordings(wordings, refs).map(({ fact, text }) => [
    fact,
    ...[...comparedTerms(reader.read(text, true))].map(numberOf),
  ]);
  return { vocabulary: [...numbers.keys()], wordings: rows };
}
