/** The sources of an answer: which, in which order, and what each is called in a few words. */
import { cutToColumns } from '../core/card.ts';
import { widthOf } from '../core/render/layout.ts';
import type { Citation } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { Source } from '../knowledge/schema/common.ts';
import type { Fact } from '../knowledge/schema/fact.ts';

/** A title that says more than a reader of a card wants to know is told by what comes before the colon. */
const MOST_NAME_COLUMNS = 36;

/** What a source is, in a few words: `Docker docs`, `moby 29.7.2 source`. */
function nameOfSource({ title, name }: Source, words: Words): string {
  if (name !== undefined) return name;
  const [head = title, tail = ''] = title.split(/: (.*)/s, 2);
  const isPath = /^[\w.-]+(?:\/[\w.-]+)+$/.test(tail);
  if (isPath) return words.card.sourceCode(head);
  if (widthOf(title) <= MOST_NAME_COLUMNS) return title;
  const kernel = /^linux [\d.]+(?: – [\d.]+)?/.exec(title);
  if (kernel) return words.card.sourceCode(`Linux${kernel[0].slice('linux'.length)}`);
  return cutToColumns(head.split(' (')[0] ?? head, MOST_NAME_COLUMNS);
}

function cite(source: Source, words: Words): Citation {
  const name = nameOfSource(source, words);
  const { title, url } = source;
  return { title, ...(name !== title && { name }), ...(url !== undefined && { url }) };
}

/** How much of an answer a source carries: first those behind what holds today, then those behind most of the rest. */
function weight({ supports }: Source): number {
  const past = supports.every((field) => field.startsWith('history'));
  return (supports.includes('now') ? 100 : 0) + (past ? -100 : 0) + supports.length;
}

/** The sources of some facts, each once, those that matter most first; where a fact lists one earlier breaks a tie. */
export function citationsOf(facts: readonly Pick<Fact, 'sources'>[], words: Words): Citation[] {
  const ordered = facts.flatMap((fact) => [...fact.sources].sort((a, b) => weight(b) - weight(a)));
  const byAddress = new Map<string, Citation>();
  for (const source of ordered) {
    const address = source.url ?? source.title;
    if (!byAddress.has(address)) byAddress.set(address, cite(source, words));
  }
  return [...byAddress.values()];
}

/** The oldest review date among some facts. */
export function checkedOn(facts: readonly Pick<Fact, 'reviewed'>[]): { checked?: string } {
  const oldest = facts.map((fact) => fact.reviewed).sort()[0];
  return oldest === undefined ? {} : { checked: oldest };
}
