/** Messages of a symptom are literal; what people say in their own words stands beside them, in both languages. */
import type { Fact } from '../schema/fact.ts';

/** How people tell what they see; programs say what failed instead. */
const TOLD =
  /\b(ha(s|ve) no effect|(does|do) not (work|run)|(is|are) not enforced|fills? up|disappeared|is empty|lost (its|their)|breaks the|gone after|no longer works?|stays? after|ha(s|ve) no internet|cannot reach the|time out with|unavailable with|succeeds for|shows? 0B)\b/i;

/** What is wrong with the messages of a symptom, as sentences. */
export function lintTold(fact: Fact): string[] {
  if (fact.kind !== 'symptom') return [];
  const told = fact.says.filter((piece) => /^[\w ,./-]+$/.test(piece) && TOLD.test(piece));
  return [
    ...(fact.says.length + fact.signs.length === 0 ? ['neither a message (says) nor what people see (signs)'] : []),
    ...told.map((piece) => `says: "${piece}" is no message of a program; put it into signs, in both languages`),
  ];
}
