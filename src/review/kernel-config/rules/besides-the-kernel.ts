/**
 * What the kernel alone does not decide: a host that goes another way than usual has to be set up for it, and some
 * capabilities want a package or a setting as well.
 */
import { say } from '../../../core/locale.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding, Severity } from '../../review.ts';
import type { Capability, CapabilityVerdict } from '../evaluate.ts';
import type { Rule, RuleInput } from './rule.ts';

function toFinding(capability: Capability, severity: Severity, message: string, { file, view }: RuleInput): Finding[] {
  if (!capability.besides) return [];
  return [
    {
      rule: besidesTheKernel.id,
      severity,
      file,
      line: null,
      subject: capability.id,
      message,
      why: say(capability.besides, view.locale),
      fix: null,
      facts: [`capability:${capability.id}`],
    },
  ];
}

function check({ capability, status, via }: CapabilityVerdict, input: RuleInput): Finding[] {
  const words = wordsFor(input.view.locale).review;
  const titleOf = ({ title }: Capability): string => say(title, input.view.locale);
  if (via && capability.anyOf?.[0] !== via.capability.id)
    return toFinding(via.capability, 'warning', words.otherWay(titleOf(via.capability)), input);
  return status === 'missing' ? [] : toFinding(capability, 'info', words.besides(titleOf(capability)), input);
}

export const besidesTheKernel: Rule = {
  id: 'kernel-config/besides-the-kernel',
  check(input) {
    const findings = input.verdicts.flatMap((verdict) => check(verdict, input));
    // The way taken may be asked for by name as well: its warning says all.
    const warned = new Set(findings.filter(({ severity }) => severity === 'warning').map(({ subject }) => subject));
    return findings.filter(({ severity, subject }) => severity === 'warning' || !warned.has(subject));
  },
};
