/** The facet of an answer that a question speaks of, whatever else it names. */
import { FACETS, type Facet } from '../facet-ids.ts';
import { heardAs } from '../words/heard.ts';

const HAN = /\p{Script=Han}/u;
/** Made once: every question that stands beside another is looked at. */
const ASKED = heardAs(({ askedOf }) => askedOf);

/** The first facet of which a folded question has words; undefined: it has none. */
export function facetIn(folded: string): Facet | undefined {
  const padded = ` ${folded.replaceAll(/[^\p{L}\p{N}'./=+-]+/gu, ' ').trim()} `;
  const found = new Set<Facet>();
  for (const [phrase, facet] of ASKED) if (padded.includes(HAN.test(phrase) ? phrase : ` ${phrase} `)) found.add(facet);
  return FACETS.find((facet) => found.has(facet));
}
