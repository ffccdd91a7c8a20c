/** Ranks facts for a question by its terms, and says how far each covers what was asked. */
import { type Asked, AskedTerms, BESIDE, CONTEXT_SHARE } from './asked-terms.ts';
import { type Candidate, type Name, NO_NAME } from './candidate.ts';
import type { Term } from './lexicon.ts';
import { type Phrase, type SearchData, STRENGTHS } from './search-data.ts';

/** Strength from which on a term counts as covered in full. */
const COVERS = 0.7;
/** What has exactly this name comes before what is also called so. */
const ID_BONUS = 1.15;
const FILLER_COST = 0.2;
const MESSAGE_SHARE = 0.8;
/** What is in so many of a fact's names is its subject; of fewer names nothing can be told. */
const SUBJECT = { names: 4, share: 0.5 };
/** Of two names that both stand there the longer is the subject. */
const WORDS_BONUS = 0.06;
/** A name that is all of a question comes before others of the same words. */
const SAID_BONUS = 1.15;

/** Whether words are a name of several and nothing more. What it says in small words they would have to say as well. */
function isAllOf(words: readonly (number | undefined)[], { terms, fillers = 0, isMessage }: Phrase): boolean {
  return (
    isMessage !== true &&
    terms.length > 1 &&
    fillers < terms.length &&
    terms.length === words.length &&
    terms.every((term, at) => term === words[at])
  );
}

/** A name of which little is left without its small words is not quite that name. */
function spread({ terms, fillers = 0 }: Phrase): number {
  return terms.length / (terms.length + FILLER_COST * fillers);
}

export class FactIndex {
  readonly #data: SearchData;
  readonly #numbers = new Map<string, number>();
  readonly #information: Float64Array;
  readonly #context: ReadonlySet<number>;
  readonly #asked: AskedTerms;
  /** Term → the names that have it. */
  readonly #phrasesOf = new Map<number, number[]>();

  /** The names, titles and messages of each fact. */
  readonly #namesOf: ReadonlyMap<number, readonly Phrase[]>;
  readonly #subjects: ReadonlyMap<number, readonly number[]>;

  constructor(data: SearchData) {
    this.#data = data;
    const facts = data.refs.length;
    this.#context = new Set(data.context);
    this.#asked = new AskedTerms(data, {
      find: (key) => this.#find(key),
      informationOf: (term) => this.#information[term] ?? 0,
    });
    this.#information = new Float64Array(data.vocabulary.length);
    for (const [term, key] of data.vocabulary.entries()) {
      this.#numbers.set(key, term);
      let share = 0;
      for (const posting of data.postings[term] ?? []) share += STRENGTHS[posting % 3] ?? 0;
      this.#information[term] = Math.log(1 + facts / (share + 0.5));
    }
    for (const [number, { terms }] of data.phrases.entries())
      for (const term of terms) {
        const numbers = this.#phrasesOf.get(term);
        if (numbers) numbers.push(number);
        else this.#phrasesOf.set(term, [number]);
      }
    this.#namesOf = Map.groupBy(data.phrases, ({ fact }) => fact);
    this.#subjects = this.#findSubjects();
  }

  /** For each fact the terms that at least half of its names have: what all of them are about. */
  #findSubjects(): Map<number, number[]> {
    const subjects = new Map<number, number[]>();
    for (const [fact, all] of this.#namesOf) {
      const phrases = all.filter(({ isMessage }) => isMessage !== true);
      if (phrases.length < SUBJECT.names) continue;
      const times = new Map<number, number>();
      for (const { terms } of phrases) for (const term of new Set(terms)) times.set(term, (times.get(term) ?? 0) + 1);
      const most = [...times].filter(
        ([term, count]) => count >= phrases.length * SUBJECT.share && !this.#context.has(term),
      );
      subjects.set(
        fact,
        most.map(([term]) => term),
      );
    }
    return subjects;
  }

  #find(key: string): number | undefined {
    const term = this.#numbers.get(key);
    return term !== undefined && (this.#data.postings[term]?.length ?? 0) > 0 ? term : undefined;
  }

  /** Whether a fact has a term. */
  isKnown(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** What is asked: each term once, with what it is worth. */
  ask(terms: readonly Term[]): Asked[] {
    return this.#asked.read(terms);
  }

  /** Whether a word that no fact has is one of any sentence, or a program that people run. */
  isCommon(key: string): boolean {
    return this.#asked.isCommon(key);
  }

  /** The facts that have something of what is asked, unordered. */
  candidates(asked: readonly Asked[]): Candidate[] {
    const facts = this.#data.refs.length;
    const matched = new Float64Array(facts);
    const covered = new Float64Array(facts);
    const terms = new Uint16Array(facts);
    let total = 0;
    for (const { term, weight, isContext, isBeside, isOption } of asked) {
      total += weight;
      for (const posting of term === undefined ? [] : (this.#data.postings[term] ?? [])) {
        const fact = Math.floor(posting / 3);
        const strength = STRENGTHS[posting % 3] ?? 0;
        if (!isOption) matched[fact] = (matched[fact] ?? 0) + weight * strength;
        covered[fact] = (covered[fact] ?? 0) + weight * Math.min(1, strength / COVERS);
        if (!isContext && !isOption && !isBeside) terms[fact] = (terms[fact] ?? 0) + 1;
      }
    }
    const names = this.#names(asked, total);
    const found: Candidate[] = [];
    for (let fact = 0; fact < facts; fact += 1) {
      if ((matched[fact] ?? 0) === 0) continue;
      const name = names.get(fact) ?? NO_NAME;
      found.push({
        fact,
        matched: matched[fact] ?? 0,
        cover: (covered[fact] ?? 0) / total,
        terms: terms[fact] ?? 0,
        ...name,
      });
    }
    return found;
  }

  /** Whether a fact has a subject, and none of some terms is it: all they share is what is beside it. */
  missesSubject(fact: number, keys: ReadonlySet<string>): boolean {
    const subjects = this.#subjects.get(fact) ?? [];
    return subjects.length > 0 && !subjects.some((term) => keys.has(this.#data.vocabulary[term] ?? ''));
  }

  /** Whether a fact speaks of a term anywhere. */
  hasTerm(fact: number, key: string): boolean {
    const postings = this.#data.postings[this.#find(key) ?? -1] ?? [];
    return postings.some((posting) => Math.floor(posting / 3) === fact);
  }

  /** The name of a fact that is its id and no word of the lexicon: `macvlan`, but not `start`. */
  properName(name: number): string | undefined {
    const { isId, terms = [] } = this.#data.phrases[name] ?? {};
    const key = this.#data.vocabulary[terms[0] ?? -1];
    return isId === true && terms.length === 1 && key?.startsWith('~') === false ? key : undefined;
  }

  /** Whether a name of a fact has all words of the fact's id. */
  hasId(name: number): boolean {
    const phrase = this.#data.phrases[name];
    const id = this.#namesOf.get(phrase?.fact ?? -1)?.find(({ isId }) => isId === true);
    return id?.terms.every((term) => phrase?.terms.includes(term)) ?? false;
  }

  /** Whether one of a fact's names has all of some terms. */
  isCalled(of: number, keys: readonly string[]): boolean {
    const terms = keys.map((key) => this.#find(key) ?? -1);
    return this.#namesOf.get(of)?.some((name) => terms.every((term) => name.terms.includes(term))) ?? false;
  }

  /** The facts that have a name with a term. */
  calledBy(key: string): ReadonlySet<number> {
    const names = this.#phrasesOf.get(this.#find(key) ?? -1) ?? [];
    return new Set(names.map((name) => this.#data.phrases[name]?.fact ?? -1));
  }

  /** Whether a name is the id of its fact. */
  isId(name: number): boolean {
    return this.#data.phrases[name]?.isId === true;
  }

  /** Whether a name is a piece of a message, which nobody says who only asks. */
  isMessage(name: number): boolean {
    return this.#data.phrases[name]?.isMessage === true;
  }

  /** How many words a name has, small ones aside. */
  wordsOf(name: number): number {
    return this.#data.phrases[name]?.terms.length ?? 0;
  }

  /** Whether a name is one word beside small ones, which make it what it is: `检查点` is not `检查`. */
  isTornFrom(name: number): boolean {
    const { terms = [], fillers = 0 } = this.#data.phrases[name] ?? {};
    return terms.length < 2 && fillers > 0;
  }

  /** How many words of a name are more than what nearly every question has. */
  subjectsOf(name: number): number {
    return this.#data.phrases[name]?.terms.filter((term) => !this.#context.has(term)).length ?? 0;
  }

  /** Whether two names consist of the same words. */
  isSameName(one: number, other: number): boolean {
    const terms = this.#data.phrases[one]?.terms ?? [];
    return terms.length > 0 && terms.join() === this.#data.phrases[other]?.terms.join();
  }

  /** For each fact the name of which the question names most. */
  #names(asked: readonly Asked[], total: number): Map<number, Name> {
    const isOnlyContext = asked.every(({ term }) => term === undefined || this.#context.has(term));
    const tell = (term: number): number =>
      (this.#information[term] ?? 0) * (this.#context.has(term) && !isOnlyContext ? CONTEXT_SHARE : 1);
    const parts = new Map<number, number>();
    for (const { term, isBeside, isContext } of asked)
      for (const phrase of term === undefined ? [] : (this.#phrasesOf.get(term) ?? []))
        parts.set(phrase, (parts.get(phrase) ?? 0) + tell(term ?? 0) * (isBeside && !isContext ? BESIDE.ofName : 1));
    const best = new Map<number, Name>();
    const words = asked.filter(({ isBeside, isCompound }) => !isBeside && !isCompound).map(({ term }) => term);
    for (const [number, information] of parts) {
      const phrase = this.#data.phrases[number];
      if (!phrase) continue;
      const isSaid = isAllOf(words, phrase);
      const namedShare = information / phrase.terms.reduce((sum, term) => sum + tell(term), 0);
      const bonus =
        (phrase.isId ? ID_BONUS : phrase.isMessage ? MESSAGE_SHARE : 1) *
        (1 + WORDS_BONUS * phrase.terms.length) *
        spread(phrase) *
        (isSaid ? SAID_BONUS : 1);
      const named = information * namedShare * namedShare * bonus;
      if (named > (best.get(phrase.fact)?.named ?? 0))
        best.set(phrase.fact, { named, namedShare, focus: Math.min(1, information / total), phrase: number, isSaid });
    }
    return best;
  }
}
