/** Whether a fact is called by the words of a text. */
import type { Reply } from '../../core/reply.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { plainWords, withoutFillers } from './normal-form.ts';

/** What tells of a name, in units of information: `docker` and `container` do not. */
const TELLING = 2.35;

/** The words of a text that tell something. */
function tellingIn(text: string, { search }: KnowledgeBase): string[] {
  const terms = search.read(search.fold(text)).filter((term) => search.weightOf(term) >= TELLING);
  return terms.map(({ key }) => key);
}

function nameOf({ title, factLine = '' }: Reply, knowledge: KnowledgeBase): ReadonlySet<string> {
  return new Set(tellingIn(`${title} ${factLine.replaceAll('-', ' ')}`, knowledge));
}

function askedIn(text: string, knowledge: KnowledgeBase): readonly string[] {
  return tellingIn(withoutFillers(plainWords(text, knowledge)), knowledge);
}

/** Whether a fact is called by one of the words of a text. */
export function isCalledBy(reply: Reply, text: string, knowledge: KnowledgeBase): boolean {
  const name = nameOf(reply, knowledge);
  return askedIn(text, knowledge).some((key) => name.has(key));
}

/** Whether a fact is called by one of some terms that a text has. */
export function isCalledByKeys(
  reply: Reply,
  terms: readonly { readonly key: string }[],
  knowledge: KnowledgeBase,
): boolean {
  const name = nameOf(reply, knowledge);
  return terms.some(({ key }) => name.has(key));
}

/** Whether a text has a word that tells something and is none of a fact's name. */
export function saysMoreThan(reply: Reply, text: string, knowledge: KnowledgeBase): boolean {
  const name = nameOf(reply, knowledge);
  return askedIn(text, knowledge).some((key) => !name.has(key));
}

/** Whether a fact is called by a word of a text as it stands there: of what is done much may be said by others. */
export function isNamedBy(reply: Reply, text: string, knowledge: KnowledgeBase): boolean {
  const name = nameOf(reply, knowledge);
  return tellingIn(text, knowledge).some((key) => !key.startsWith('~') && name.has(key));
}
