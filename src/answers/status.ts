/** Questions that ask of one thing only whether, or why, it is needed or still there: `is seccomp required`, `is aufs dead`. */
import { type Forms, hasForm, replaceForms } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { FactKind } from '../knowledge/schema/fact.ts';
import { isPolar } from '../knowledge/search/polar.ts';
import type { Decision } from './decision.ts';
import { rank, WHOLE_NAME } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** What is asked about the thing, and the facts whose cards begin with that, the best first. */
const ASKED: readonly { readonly forms: Forms; readonly kinds: readonly FactKind[] }[] = [
  { forms: heard(({ questionForms }) => questionForms.isNeeded), kinds: ['kernel-option', 'use-flag', 'backend'] },
  { forms: heard(({ questionForms }) => questionForms.isThere), kinds: ['backend', 'use-flag', 'kernel-option'] },
];
const WHY: Forms = heard(({ questionForms }) => questionForms.why);
const ALL: Forms = ASKED.flatMap(({ forms }) => forms);
/** The name is what the rest of the question consists of. A share. */
const ALL_OF_IT = 0.98;
/** Programs that options of the kernel are called after: who asks for one of these means the program. */
const PROGRAMS: ReadonlySet<string> = new Set(['~iptables', 'iptables', 'systemd', 'openrc']);
/** Nobody asks that in more words. In characters. */
const MOST = 120;

/** The fact about the one thing that a question names; null: it asks for something else, or names more. */
export function decideStatus(folded: string, context: AnswerContext): Decision | null {
  const asked = folded.length <= MOST ? ASKED.find(({ forms }) => hasForm(folded, forms)) : undefined;
  if (!asked || !(isPolar(folded) || hasForm(folded, WHY))) return null;
  const { search } = context.knowledge;
  const rest = replaceForms(folded, ALL, () => ' ');
  if (search.read(rest).some(({ key }) => PROGRAMS.has(key))) return null;
  const isFlagAsked = search.has('flag', folded);
  const said = rank(rest, 'ask', context).filter(
    ({ it, focus, namedShare, phrase }) =>
      focus >= ALL_OF_IT &&
      namedShare >= WHOLE_NAME &&
      (it.kind !== 'use-flag' || isFlagAsked || !search.index.isId(phrase)),
  );
  const [fact, ...others] = asked.kinds
    .flatMap((kind) => said.filter(({ it }) => it.kind === kind))
    .map(({ it }) => it);
  return fact ? { kind: 'fact', fact, others } : null;
}
