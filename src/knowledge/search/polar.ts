/** Questions that want a yes, a no or a number. */
import { searchForms } from './words/index.ts';

const POLAR = searchForms(({ polar }) => polar);
/** It asks for more than that. */
const OPEN = searchForms(({ open }) => open);

/** Whether a folded question wants a yes, a no or a number. Takes time in proportion to its length. */
export function isPolar(folded: string): boolean {
  return POLAR.some((form) => form.test(folded)) && !OPEN.some((form) => form.test(folded));
}
