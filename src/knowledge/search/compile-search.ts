/** Computes the search data from facts and lexicon: at build, after an edit, never while answering. */
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import type { Fact } from '../schema/fact.ts';
import type { Lexicon } from '../schema/lexicon.ts';
import { INTENTS } from '../schema/names.ts';
import { compileMessages } from './compile-messages.ts';
import { compileWordings } from './compile-wordings.ts';
import { compileWords } from './compile-words.ts';
import { createFold, type Fold, type FoldTables } from './fold.ts';
import { stem } from './latin.ts';
import { LexiconReader } from './lexicon.ts';
import { createTokens, type Tokens } from './message-tokens.ts';
import type { Phrase, SearchData, Strength } from './search-data.ts';

/** Fields that are told otherwise, or tell nothing of the subject. */
const NOT_BODY = new Set([
  'sources',
  'reviewed',
  'id',
  'kind',
  'aliases',
  'title',
  'label',
  'signs',
  'now',
  'says',
  'related',
  'order',
  'command',
  'file',
  'kernel',
]);
/** A term in the body of so many facts tells them apart no more. */
const MAX_BODY_SHARE = 0.2;

function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (NOT_BODY.has(key) ? [] : proseOf(child)));
}

/** The pairs of a dictionary of OpenCC: `from to|from to`. */
function pairsOf(dictionary: string): [string, string][] {
  return dictionary.split('|').flatMap((entry): [string, string][] => {
    const [from, to] = entry.split(' ');
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

/**
 * What folds Traditional characters and Taiwan's words, as far as the facts know what comes out.
 * Characters that sound like the right one are folded as well.
 * @param own Simplified words that the lexicon knows: they stay what they are (儲存 is 存储 here, not 保存)
 */
function foldTables(known: ReadonlySet<string>, own: ReadonlySet<string>, lexicon: Lexicon): FoldTables {
  const characters = pairsOf(TSCharacters).filter(([from, to]) => from.length === 1 && known.has(to));
  const simplify = createFold({ characters: characters.flat().join(''), words: [] });
  const words = pairsOf(TWPhrasesRev)
    .map(([from, to]): [string, string] => [from.toLowerCase(), simplify(to)])
    .filter(([from, to]) => /^\p{Script=Han}{2,}$/u.test(from) && [...to].every((character) => known.has(character)))
    .filter(([from]) => !own.has(simplify(from)));
  const taken = new Set(words.map(([from]) => from));
  const slips = misspelt(lexicon).filter(([wrong]) => !taken.has(wrong));
  return { characters: characters.flat().join(''), words: [...words, ...slips, ...translated(lexicon)] };
}

function namesOf(fact: Fact): string[] {
  const module = fact.kind === 'kernel-option' && fact.module !== undefined ? [fact.module] : [];
  return [fact.id, ...fact.aliases, ...module];
}

function saysOf(fact: Fact): readonly string[] {
  return 'says' in fact && Array.isArray(fact.says) ? fact.says : [];
}

/** Titles, and what people see, as far as they say it in their own words; in each language. */
function titlesOf(fact: Fact): string[] {
  const signs = fact.kind === 'symptom' ? fact.signs : [];
  return [fact.title, ...signs].flatMap((text) => Object.values(text ?? {}).filter((words) => words !== undefined));
}

/** What a fact says of itself: its causes, where it has several, are what others tell of. */
function ownOf(fact: Fact): Fact {
  return fact.kind === 'symptom' ? { ...fact, causes: [] } : fact;
}

/** How many characters a word needs so that one of them is told by the others. */
const HOMOPHONE_FROM = 2;

/** Chinese words of the lexicon with one character in the place of another that sounds alike → the words. */
function misspelt({ synonyms, words }: Lexicon): [string, string][] {
  const { homophones, filler, context, intents } = words;
  const lists = [filler, context, ...Object.values(intents), ...synonyms].map((list) => list['zh-CN']);
  const all = new Set(lists.flat().filter((word) => /^\p{Script=Han}+$/u.test(word)));
  const alike = (character: string): string[] =>
    homophones.filter((group) => group.includes(character)).flatMap((group) => [...group]);
  return [...all]
    .filter((word) => word.length >= HOMOPHONE_FROM)
    .flatMap((word) =>
      [...word].flatMap((character, at) =>
        alike(character).map((other): [string, string] => [word.slice(0, at) + other + word.slice(at + 1), word]),
      ),
    )
    .filter(([wrong]) => !all.has(wrong));
}

/** What programs print in Chinese → the same in English, as facts quote it. */
function translated({ messages }: Lexicon): [string, string][] {
  return messages.translated.flatMap(({ en, 'zh-CN': printed }) =>
    printed.map((text): [string, string] => [text, ` ${en} `]),
  );
}

/** Every character that stands in the facts or the lexicon. */
function charactersOf(facts: readonly Fact[], { synonyms, words }: Lexicon): Set<string> {
  const texts = [
    ...facts.flatMap((fact) => [...namesOf(fact), ...titlesOf(fact), ...proseOf(fact.now), ...proseOf(fact)]),
  ];
  return new Set([...texts.join(''), ...JSON.stringify([synonyms, words])]);
}

class SearchCompiler {
  readonly #reader: LexiconReader;
  readonly #numbers = new Map<string, number>();
  readonly #strengths: Map<number, Strength>[] = [];
  readonly phrases: Phrase[] = [];
  readonly words = new Set<string>();
  readonly context = new Set<number>();

  constructor(reader: LexiconReader) {
    this.#reader = reader;
  }

  #number(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  /** Numbers of the terms of a text; a word with marks in it counts by its parts too. */
  #terms(text: string): number[] {
    const keys = this.#reader.read(text, false).filter(({ kind }) => kind !== 'filler');
    return [...new Set(keys.map(({ key }) => this.#number(key)))];
  }

  #add(fact: number, terms: readonly number[], strength: Strength): void {
    for (const term of terms) {
      const facts = this.#strengths[term] ?? new Map<number, Strength>();
      this.#strengths[term] = facts;
      const known = facts.get(fact);
      if (known === undefined || strength < known) facts.set(fact, strength);
    }
  }

  #addPhrase(fact: number, text: string, is: Pick<Phrase, 'isId' | 'isMessage'>): void {
    const read = this.#reader.read(text, false);
    const terms = this.#terms(text);
    const compounds = new Set(read.flatMap(({ key, kind }) => (kind === 'compound' ? [this.#number(key)] : [])));
    const words = terms.filter((term) => !compounds.has(term));
    if (words.length === 0) return;
    for (const { key, kind } of read) if (kind === 'context') this.context.add(this.#number(key));
    const fillers = read.filter(({ kind }) => kind === 'filler').length;
    this.phrases.push({ fact, terms: words, ...(fillers > 0 && { fillers }), ...is });
    for (const { kind, typed = '' } of read)
      if (kind !== 'filler' && /^[a-z]{4}[a-z0-9]*$/.test(typed)) this.words.add(typed);
    this.#add(fact, terms, 0);
    const parts = text.replaceAll(/[_.]/g, ' ');
    if (parts !== text && !parts.includes('  ')) this.#addPhrase(fact, parts, {});
  }

  /** Whether a name is the id of a symptom that means something else without its small words: `btrfs-subvolumes-left`. */
  #isSlug({ kind, id }: Fact, name: string): boolean {
    return kind === 'symptom' && name === id && this.#reader.read(id, false).some((term) => term.kind === 'filler');
  }

  addFact(fact: Fact, number: number): void {
    const names = [...new Set([...namesOf(fact), ...titlesOf(fact)])].filter((name) => !this.#isSlug(fact, name));
    for (const name of names) this.#addPhrase(number, name, name === fact.id ? { isId: true } : {});
    for (const piece of saysOf(fact)) this.#addPhrase(number, piece, { isMessage: true });
    // Who asks for a flag by its name says that it is one.
    if (fact.kind === 'use-flag') this.#add(number, this.#terms('use flag'), 0);
    for (const text of proseOf(fact.now)) this.#add(number, this.#terms(text), 1);
    for (const text of proseOf(ownOf(fact))) this.#add(number, this.#terms(text), 2);
  }

  vocabulary(): string[] {
    return [...this.#numbers.keys()];
  }

  postings(facts: number): number[][] {
    return Array.from({ length: this.#numbers.size }, (_, term) => {
      const all = [...(this.#strengths[term] ?? [])];
      const isCommon = all.length > facts * MAX_BODY_SHARE;
      return all.filter(([, strength]) => !(isCommon && strength === 2)).map(([fact, strength]) => fact * 3 + strength);
    });
  }
}

function modulesOf(facts: readonly Fact[]): Record<string, number[]> {
  const modules: Record<string, number[]> = Object.create(null);
  const add = (name: string, number: number): void => {
    const key = name.toLowerCase().replaceAll('-', '_');
    modules[key] = [...new Set([...(modules[key] ?? []), number])];
  };
  const options = facts.flatMap((fact, number) => (fact.kind === 'kernel-option' ? [{ fact, number }] : []));
  for (const { fact, number } of options) if (fact.module !== undefined) add(fact.module, number);
  for (const { fact, number } of options)
    for (const alias of fact.aliases) if (/^[a-z0-9]+_[a-z0-9_]+$/i.test(alias)) add(alias, number);
  for (const { fact, number } of options) if (modules[fact.id.toLowerCase()] === undefined) add(fact.id, number);
  return modules;
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** What does not depend on facts: words, intents, and how messages are read. */
function compileRules(
  { words, messages }: Lexicon,
  { fold, tokensOf }: { readonly fold: Fold; readonly tokensOf: Tokens },
): Pick<SearchData, 'intents' | 'generic' | 'noise' | 'numbers' | 'names'> {
  const intents = INTENTS.map((intent) => {
    const { en, 'zh-CN': zh } = words.intents[intent];
    return [intent, longestFirst([...en, ...zh].map(fold))];
  });
  return {
    intents: Object.fromEntries(intents),
    generic: longestFirst(messages.generic.filter((phrase) => phrase.includes(' ')).map(fold)),
    noise: messages.noise.map((phrase) => tokensOf(fold(phrase))),
    numbers: messages.numbers,
    names: messages.names.map(({ message, prefix, is }) => ({
      words: message.split(' ').flatMap((word) => (word === '*' ? [word] : tokensOf(fold(word)))),
      prefix,
      ...(is !== undefined && { is }),
    })),
  };
}

/** English words of the lexicon that a slip may have meant. */
function smallWords({ synonyms, words }: Lexicon): string[] {
  const { filler, context, intents } = words;
  const all = [
    ...filler.en,
    ...context.en,
    ...Object.values(intents).flatMap(({ en }) => en),
    ...synonyms.flatMap(({ en }) => en),
  ];
  const single = all.flatMap((phrase) => phrase.toLowerCase().split(/[^a-z0-9]+/));
  return [...new Set(single)].filter((word) => /^[a-z]{3}[a-z0-9]*$/.test(word));
}

/** The search data of some facts. */
export function compileSearch(facts: readonly Fact[], lexicon: Lexicon): SearchData {
  const own = new Set(lexicon.synonyms.flatMap((each) => each['zh-CN']));
  const tables = foldTables(charactersOf(facts, lexicon), own, lexicon);
  const fold = createFold(tables);
  const reading = { fold, tokensOf: createTokens(lexicon.messages.numbers) };
  const words = compileWords(lexicon, fold);
  const reader = new LexiconReader(words, tables);
  const compiler = new SearchCompiler(reader);
  for (const [number, fact] of facts.entries()) compiler.addFact(fact, number);
  const pieces = facts.flatMap((fact, number) => saysOf(fact).map((text) => ({ fact: number, text })));
  const refs = facts.map((fact) => `${fact.kind}:${fact.id}`);
  return {
    words,
    tables,
    ...compileRules(lexicon, reading),
    refs,
    vocabulary: compiler.vocabulary(),
    context: [...compiler.context],
    plain: [...lexicon.words.plain.en.map(stem), ...lexicon.words.plain['zh-CN'].map(fold)],
    programs: lexicon.words.programs.map(stem),
    postings: compiler.postings(facts.length),
    phrases: compiler.phrases,
    spellings: [...compiler.words],
    small: smallWords(lexicon),
    messages: compileMessages(pieces, lexicon.messages.generic, reading),
    modules: modulesOf(facts),
    wordings: compileWordings(lexicon.wordings, refs, reader),
    likelihood: lexicon.likelihood,
  };
}
