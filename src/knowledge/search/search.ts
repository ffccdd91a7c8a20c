/** Everything that finds facts: words of a question, pieces of messages, names of kernel modules. */
import type { Fact } from '../schema/fact.ts';
import type { Intent } from '../schema/lexicon.ts';
import type { LikelihoodModel } from '../schema/likelihood-model.ts';
import type { Candidate } from './candidate.ts';
import { FactIndex } from './fact-index.ts';
import type { Fold } from './fold.ts';
import { stem } from './latin.ts';
import { LexiconReader, type Term } from './lexicon.ts';
import { MessageIndex } from './message-index.ts';
import { createTokens, type Tokens } from './message-tokens.ts';
import { NameIndex } from './name-index.ts';
import { hasPhrase, withoutPhrases } from './phrases.ts';
import { isPolar } from './polar.ts';
import type { SearchData } from './search-data.ts';
import { Slips } from './slips.ts';
import { WordingIndex } from './wording-index.ts';

/** A candidate with its fact. */
export interface Found extends Candidate {
  readonly it: Fact;
}

export class Search {
  readonly fold: Fold;
  readonly messages: MessageIndex;
  readonly names: NameIndex;
  /** {@link tokens} of a line that is folded already. */
  readonly tokensOfFolded: Tokens;
  readonly #reader: LexiconReader;
  readonly index: FactIndex;
  readonly wordings: WordingIndex;
  readonly likelihood: LikelihoodModel;
  /** The fact of a number that an index gave. */
  readonly factAt: (number: number) => Fact | undefined;
  readonly #data: Pick<SearchData, 'intents' | 'generic'>;
  readonly #slips: Slips;
  /** A question is read several times while it is answered. */
  #last: { readonly question: string; readonly terms: readonly Term[] } = { question: '', terms: [] };

  /** @param factAt finds a fact by its number */
  constructor(data: SearchData, factAt: (number: number) => Fact | undefined) {
    this.factAt = factAt;
    this.#data = data;
    this.#reader = new LexiconReader(data.words, data.tables);
    this.fold = this.#reader.fold;
    this.index = new FactIndex(data);
    this.messages = new MessageIndex(data);
    this.names = new NameIndex(data);
    this.wordings = new WordingIndex(data.wordings);
    this.likelihood = data.likelihood;
    this.tokensOfFolded = createTokens(data.numbers);
    this.#slips = new Slips(
      data.spellings,
      data.small,
      (word) => this.#reader.hasWord(word) || this.index.isKnown(stem(word)) || this.index.isCommon(stem(word)),
    );
  }

  /** A folded question with the words that were probably meant where one was mistyped. */
  mend(folded: string): string {
    return this.#slips.mend(folded);
  }

  /** The terms of a question. */
  read(question: string): readonly Term[] {
    if (question !== this.#last.question) this.#last = { question, terms: this.#reader.read(question, true) };
    return this.#last.terms;
  }

  /** What a term tells: the fewer facts speak of it, the more; of a word that none does, as much as of a rare one. */
  weightOf(term: Term): number {
    return this.index.ask([term])[0]?.weight ?? 0;
  }

  /** Whether some terms have a word that neither a fact nor the lexicon knows. */
  hasUnknown(terms: readonly Term[]): boolean {
    return this.index
      .ask(terms)
      .some(({ term, isOption, isProgram }) => term === undefined && isOption !== true && isProgram !== true);
  }

  /** The facts that have something of the terms, unordered. */
  candidates(terms: readonly Term[]): Found[] {
    return this.index.candidates(this.index.ask(terms)).flatMap((candidate) => {
      const it = this.factAt(candidate.fact);
      return it ? [{ ...candidate, it }] : [];
    });
  }

  /** A folded message without the phrases that many messages share. */
  withoutGeneric(folded: string): string {
    return withoutPhrases(folded, this.#data.generic);
  }

  /** Whether a folded question has a word of an intent. */
  has(intent: Intent, folded: string): boolean {
    const { intents } = this.#data;
    return hasPhrase(intent === 'failure' ? this.#withoutWhether(folded) : folded, intents[intent]);
  }

  /** A question without the words that ask whether, which are those of failures too: `能不能`. */
  #withoutWhether(folded: string): string {
    const { whether, without } = this.#data.intents;
    const rest = withoutPhrases(folded, whether);
    return isPolar(folded) ? withoutPhrases(rest, without) : rest;
  }

  /** Whether a folded text consists of words of an intent alone. */
  isOnly(intent: Intent, folded: string): boolean {
    return folded.trim() !== '' && withoutPhrases(folded, this.#data.intents[intent]).trim() === '';
  }

  /** The tokens of a line of a message. */
  tokens(line: string): string[] {
    return this.tokensOfFolded(this.fold(line));
  }
}
