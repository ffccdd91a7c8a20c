/** Questions whose answers are known, as what speaks for each fact that may answer them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEvidence } from '../../src/answers/decide-words.ts';
import { consider, featuresOf } from '../../src/answers/likelihood.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { type Lexicon, Wordings } from '../../src/knowledge/schema/lexicon.ts';
import { listWordings } from '../../src/knowledge/search/compile-wordings.ts';
import { readQuestions } from './judge.ts';

/** Longer texts are seldom plain questions, of which the model learns. In characters. */
const MAX_QUESTION = 400;

/** A question, and what speaks for each fact that may answer it. */
export interface LikelihoodCase {
  readonly text: string;
  /** `kind:id` of the facts that answer it; of what no fact answers there is none among the {@link refs}. */
  readonly expect: readonly string[];
  /** `kind:id` of the facts that may, best first by their words. */
  readonly refs: readonly string[];
  /** For each of them its features. */
  readonly features: readonly (readonly number[])[];
  /** `kind:id` of the fact that the rules let through. */
  readonly carried: string | undefined;
}

/** Reads cases from a knowledge base. */
export class LikelihoodCases {
  readonly #knowledge: KnowledgeBase;

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
  }

  /** The wordings of the facts, each as if it were not there itself. */
  ofWordings(wordings: Lexicon['wordings']): LikelihoodCase[] {
    const refs = this.#knowledge.facts.map(({ kind, id }) => `${kind}:${id}`);
    return listWordings(wordings, refs).flatMap(({ fact, text }, number) =>
      this.#read(text, [refs[fact] ?? ''], (wording) => wording === number),
    );
  }

  /** The plain questions of test/knowledge/questions*.yaml, but for the hold-out. */
  ofQuestions(): LikelihoodCase[] {
    return readQuestions()
      .filter(
        ({ mode, isMissing, isHoldOut, text }) =>
          mode === 'ask' && !isMissing && !isHoldOut && text.length < MAX_QUESTION,
      )
      .flatMap(({ text, expect }) => this.#read(text, expect));
  }

  /** The ways to ask of test/knowledge/wordings-kept.yaml, of which nothing is learnt. */
  ofKept(): LikelihoodCase[] {
    return readKeptWordings().flatMap(({ fact, en, 'zh-CN': zh }) =>
      [...en, ...zh].flatMap((text) => this.#read(text, [fact])),
    );
  }

  #read(text: string, expect: readonly string[], isLeftOut?: (wording: number) => boolean): LikelihoodCase[] {
    const context = createBareContext(this.#knowledge);
    const { search } = this.#knowledge;
    const folded = search.mend(search.fold(text));
    const { how, ranked, carried } = readEvidence(folded, 'ask', context);
    if (how.isPasted) return [];
    const considered = consider(ranked, folded, context, isLeftOut);
    const features = featuresOf(considered, { how, carried: carried?.it });
    const refs = considered.map(({ ranked: { it } }) => `${it.kind}:${it.id}`);
    return [{ text, expect, refs, features, carried: carried && `${carried.it.kind}:${carried.it.id}` }];
  }
}

/** Reads test/knowledge/wordings-kept.yaml. */
export function readKeptWordings(): Lexicon['wordings'] {
  const file = new URL('../../test/knowledge/wordings-kept.yaml', import.meta.url);
  return Wordings.parse(parse(readFileSync(file, 'utf8')));
}
