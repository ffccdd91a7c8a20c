/** Facets of an answer by their names, and the words that ask for them. */

/** In the order in which they are tried: a question that has words of two is about the first. */
export const FACETS = [
  'sources',
  'example',
  'check',
  'undo',
  'without',
  'lasting',
  'duration',
  'data',
  'restart',
  'files',
  'module',
  'defaults',
  'cost',
  'versions',
  'alternatives',
  'support',
  'risk',
  'packages',
  'need',
] as const;
export type Facet = (typeof FACETS)[number];

/** The word that asks for a facet as a part of an answer: `install docker-group about-risk`. */
export function facetId(facet: Facet): `about-${Facet}` {
  return `about-${facet}`;
}

/** The facet that a word asks for; null: none. */
export function facetOf(id: string): Facet | null {
  return FACETS.find((facet) => facetId(facet) === id) ?? null;
}
