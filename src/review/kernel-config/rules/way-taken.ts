/** A kernel that has, or can get, only a later alternative of a capability needs a host that is set up for that one. */
import { say } from '../../../core/locale.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import type { CapabilityVerdict } from '../evaluate.ts';
import type { Rule, RuleInput } from './rule.ts';

function toFinding({ capability, via }: CapabilityVerdict, { file, view }: RuleInput): Finding[] {
  if (!via?.capability.besides || capability.anyOf?.[0] === via.capability.id) return [];
  const words = wordsFor(view.locale).review;
  return [
    {
      rule: wayTaken.id,
      severity: 'warning',
      file,
      line: null,
      subject: via.capability.id,
      message: words.wayTaken(say(via.capability.title, view.locale)),
      why: say(via.capability.besides, view.locale),
      fix: null,
      facts: [`capability:${via.capability.id}`],
    },
  ];
}

export const wayTaken: Rule = {
  id: 'kernel-config/way-taken',
  check: (input) => input.verdicts.flatMap((verdict) => toFinding(verdict, input)),
};
