/** Full-text search over all facts, in English and Chinese. */
import MiniSearch from 'minisearch';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Fact, FactKind } from './schema/fact.ts';

export interface SearchHit {
  readonly fact: Fact;
  readonly score: number;
}

/** What makes a fact findable, heaviest first. */
const BOOST = { name: 6, says: 4, title: 4, now: 1.5, body: 1 } as const;
const FIELDS = Object.keys(BOOST) as (keyof typeof BOOST)[];
const FUZZY_FROM_LENGTH = 5;

/**
 * What a question most likely is about: a subject rather than one of its failures (`fix` searches those alone), and the
 * subject itself rather than a row of a table or a step about it.
 */
const KIND_WEIGHT: Readonly<Record<FactKind, number>> = {
  backend: 1.4,
  capability: 1.4,
  'install-topic': 1.4,
  topic: 1.2,
  'kernel-option': 1.1,
  'use-flag': 1,
  recommendation: 0.9,
  symptom: 0.8,
  'onboarding-step': 0.8,
};

/** Words that are in nearly every question and fact, so that they tell nothing. */
const STOP_WORDS = new Set(
  'a am an and any are as at be but by can could did do does for from get had has have how i if in is it kernel me my need needed needs no not of on option options or should so that the there this to use want wants was what when where which why will with you 的 了 吗 呢 怎 么 什 怎么 什么 是 在 我 有 和 docker gentoo linux'.split(
    ' ',
  ),
);

/** Splits Latin words (also at `_` and `-`, keeping the whole too) and Chinese into pairs of characters. */
function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[a-z0-9][a-z0-9_.-]*|\p{Script=Han}+/gu)) {
    if (/^\p{Script=Han}/u.test(word)) {
      for (let index = 0; index < word.length - 1; index += 1) tokens.push(word.slice(index, index + 2));
      if (word.length === 1) tokens.push(word);
    } else {
      const whole = word.replace(/[.-]+$/, '').replace(/^config_/, '');
      const parts = whole.split(/[_.-]/).filter((part) => part.length > 1);
      tokens.push(whole, ...(parts.length > 1 ? parts : []));
    }
  }
  return tokens;
}

function proseOf(value: unknown, skip: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (skip.has(key) ? [] : proseOf(child, skip)));
}

const NOT_BODY = new Set(['sources', 'reviewed', 'id', 'kind', 'aliases', 'title', 'now', 'says', 'related', 'order']);

function toDocument(fact: Fact): Record<string, string> {
  return {
    ref: `${fact.kind}:${fact.id}`,
    name: [fact.id, ...fact.aliases].join(' '),
    says: fact.kind === 'symptom' ? fact.says.join(' ') : '',
    title: proseOf(fact.title, new Set()).join(' '),
    now: proseOf(fact.now, new Set()).join(' '),
    body: proseOf(fact, NOT_BODY).join(' '),
  };
}

/** An index over some facts; built when first searched (some tens of milliseconds). */
export class SearchIndex {
  readonly #index: MiniSearch;
  readonly #facts: ReadonlyMap<string, Fact>;

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.map((fact) => [`${fact.kind}:${fact.id}`, fact]));
    this.#index = new MiniSearch({
      idField: 'ref',
      fields: FIELDS,
      tokenize,
      processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
    });
    this.#index.addAll(facts.map(toDocument));
  }

  /** The facts that match best, best first. */
  search(text: string, count = 8): SearchHit[] {
    const hits = this.#index.search(text, {
      boost: BOOST,
      fuzzy: (term) => (term.length >= FUZZY_FROM_LENGTH && /^[a-z]/.test(term) ? 0.2 : false),
      prefix: (term) => term.length >= 4 && /^[a-z]/.test(term),
      combineWith: 'OR',
      boostDocument: (ref: string) => KIND_WEIGHT[this.#facts.get(ref)?.kind ?? 'topic'],
    });
    return hits.slice(0, count).flatMap((hit) => {
      const fact = this.#facts.get(String(hit.id));
      return fact ? [{ fact, score: hit.score }] : [];
    });
  }
}

const indexes = new WeakMap<KnowledgeBase, Map<string, SearchIndex>>();

/** The index over all facts of a knowledge base, or over one kind; kept with the knowledge base. */
export function searchIndexOf(knowledge: KnowledgeBase, kind?: FactKind): SearchIndex {
  const known = indexes.get(knowledge) ?? new Map<string, SearchIndex>();
  indexes.set(knowledge, known);
  const key = kind ?? '';
  const index = known.get(key) ?? new SearchIndex(kind === undefined ? knowledge.facts : knowledge.all(kind));
  known.set(key, index);
  return index;
}
