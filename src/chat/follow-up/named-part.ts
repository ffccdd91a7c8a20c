/** Something in the answer before that a question names as it stands there: `what does newgrp do`, `第三步什么意思`, `step 2?`. */
import { earliestForm, type Forms, firstForm } from '../../core/words/forms.ts';
import { type Heard, heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { plainWords, withoutFillers } from './normal-form.ts';

/** Nobody asks about a step or a name in more words. In characters. */
const MAX_LENGTH = 60;
const STEP: Forms = heard(({ talkForms }) => talkForms.stepNumber);
const COUNTED: Forms = heard(({ talkForms }) => talkForms.stepPlace);
const EXPLAIN: Forms = heard(({ talkForms }) => talkForms.explain);
const PLACES: Readonly<Record<keyof Heard['counted'], number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  last: -1,
};
const IN_WORDS = heardAs(({ counted }) => counted);

/** The place that a form names in words or digits; 0: none. */
function placeIn(plain: string, forms: Forms): number {
  const place = earliestForm(plain, forms)?.groups?.place ?? '';
  const said = IN_WORDS.get(place);
  return said === undefined ? Number(place) : PLACES[said];
}

/** The number of the step that a text names, from 1, -1 the last; null: none. */
export function stepNamed(text: string, knowledge: KnowledgeBase): number | null {
  const plain = plainWords(text, knowledge);
  if (plain.length > MAX_LENGTH) return null;
  return placeIn(plain, STEP) || placeIn(plain, COUNTED) || null;
}

/** What a text asks to have explained, in lower case; null: nothing that stands somewhere literally. */
export function partNamed(text: string, knowledge: KnowledgeBase): string | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = withoutFillers(plainWords(text, knowledge));
  const name = firstForm(plain, EXPLAIN)?.[1] ?? null;
  return name === null || heard(({ frame }) => frame).includes(name) ? null : name;
}
