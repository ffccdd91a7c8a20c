/** Words before another that take it back. Takes time in proportion to what is looked at. */

/** What stands before a word that says what the host is not: `I don't use systemd`, `不用 systemd`. */
const NEGATED =
  /(?:\b(?:not|no|non|without|never|no longer|instead of|don't|dont|haven't|isn't)(?: (?:use|using|have|run|running|want|on|in|a|an|the|with)){0,2}|[不没非](?:是|用|有|在|装|想用|在用)?)[ -]?$/;
/** As far as a negation reaches. In characters. */
const NEGATION_REACH = 32;

/** Whether what stands before a place in a folded text takes back what stands there. */
export function isNegated(text: string, at: number): boolean {
  return NEGATED.test(text.slice(Math.max(0, at - NEGATION_REACH), at));
}
