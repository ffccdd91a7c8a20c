/** Words before another that take it back. Takes time in proportion to what is looked at. */
import { type Forms, hasForm } from './words/forms.ts';
import { heard } from './words/heard.ts';

/** What stands before a word that says what the host is not: `I don't use systemd`, `不用 systemd`. */
const NEGATED: Forms = heard(({ talkForms }) => talkForms.negates);
/** As far as a negation reaches. In characters. */
const NEGATION_REACH = 32;

/** Whether what stands before a place in a folded text takes back what stands there. */
export function isNegated(text: string, at: number): boolean {
  return hasForm(text.slice(Math.max(0, at - NEGATION_REACH), at), NEGATED);
}
