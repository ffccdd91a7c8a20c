/** Which part of a question asks, and what only stands beside it: who asks, what the host is, what happened before. */

/** A question in two parts, folded. */
export interface Parts {
  readonly asking: string;
  readonly beside: string;
}

/**
 * The end of a sentence or of a clause. A point inside a number or a name is none; a comma between English words is one
 * where Chinese follows them: who writes that puts no blank behind it.
 */
const ENDS = /[!?;。\n]|[.,:](?=\s|$|\p{Script=Han})|,(?=[a-z][a-z0-9_. -]{0,40}\p{Script=Han})/gu;
/** What opens a clause that asks, after a greeting or a joint. */
const ASKS =
  /^\s{0,4}(?:(?:so|and|but|then|now|hi|hey|hello|ok|also|please|question|thanks)\s){0,3}(?:how|what|whats|which|where|why|when|who|can|could|should|shall|do i|do we|does|did|is|are|will|would|may|any way|any idea)\b/;
const ASKS_IN_CHINESE =
  /怎么|怎样|如何|哪|什么|[吗嘛]|呢$|能不能|可不可以|可以|能否|可否|是否|要不要|用不用|该用|该怎|想把|想让|想要|想用|想在|想给|需要|多少|为啥|咋|行不行|会不会|正常/;
/** Nobody says more before asking. In clauses. */
const MAX_CLAUSES = 24;

function clausesOf(folded: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { index } of folded.matchAll(ENDS)) {
    clauses.push(folded.slice(from, index));
    from = index + 1;
  }
  return [...clauses, folded.slice(from)].map((clause) => clause.trim()).filter((clause) => clause !== '');
}

/** The two parts of a folded question; undefined where all of it asks, nothing does, or it is no few sentences. */
export function splitQuestion(folded: string): Parts | undefined {
  const clauses = clausesOf(folded);
  if (clauses.length < 2 || clauses.length > MAX_CLAUSES) return undefined;
  const asks = clauses.map((clause) => ASKS.test(clause) || ASKS_IN_CHINESE.test(clause));
  const partOf = (isAsking: boolean): string => clauses.filter((_, index) => asks[index] === isAsking).join(' , ');
  const asking = partOf(true);
  const beside = partOf(false);
  return asking === '' || beside === '' ? undefined : { asking, beside };
}
