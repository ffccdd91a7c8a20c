/** What the rules say about a host, gravest first within each rule's order. */

import type { RuleText } from '../../knowledge/schema/rule.ts';
import { inRange } from '../../knowledge/version.ts';
import type { Severity } from '../review.ts';
import { isComfort } from './comforts.ts';
import type { HostRule, RuleFinding, RuleInput } from './rule.ts';
import { HOST_RULES } from './rules/index.ts';

/** A finding with its rule, and how grave it is. Still no sentence in it. */
export interface HostFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Words with everything optional left out: exact types want a key that is there to have a value. */
function overlay(text: RuleText, other: RuleText['variants'][string]): RuleText {
  const severity = other.severity ?? text.severity;
  const docker = other.docker ?? text.docker;
  const fix = other.fix ?? text.fix;
  const { title = text.title, why = text.why } = other;
  return { ...text, severity, title, why, ...(fix && { fix }), ...(docker !== undefined && { docker }) };
}

/** The words of a finding: those of its variant, where it has one, over those of its rule. */
export function textOf(rules: Readonly<Record<string, RuleText>>, { rule, variant }: HostFinding): RuleText {
  const text = rules[rule];
  const other = variant === undefined ? {} : text?.variants[variant];
  if (!text || !other) throw new Error(`knowledge/rules has no words for ${rule} ${variant ?? ''}`);
  return overlay(text, other);
}

/** Whether any file breaks off. */
function hasBrokenFile({ host }: RuleInput): boolean {
  return host.files.some(({ source }) => source.breaksOff !== null);
}

function apply(rule: HostRule, input: RuleInput, isWhole: boolean): HostFinding[] {
  const { rules } = input.knowledge.host;
  return rule.check(input).flatMap((found) => {
    // What a rule misses in one file may stand in the rest of another, whichever breaks off.
    if (rule.needsWhole && !isWhole) return [];
    const finding = { ...found, rule: rule.id, severity: 'info' as const };
    const { severity, docker } = textOf(rules, finding);
    return docker === undefined || inRange(input.profile.docker, docker) ? [{ ...finding, severity }] : [];
  });
}

/** Applies all rules. A finding whose words are for other versions of Docker is left out. */
export function applyHostRules(input: RuleInput): HostFinding[] {
  const isWhole = !hasBrokenFile(input);
  const found = HOST_RULES.flatMap((rule) => apply(rule, input, isWhole));
  // dockerd checks its file before it starts: that it takes one it then ends with is no comfort. Nor is any praise of a
  // file that shows an error.
  const wrong = new Set(
    found.flatMap(({ severity, places }) => (severity === 'error' ? places.map(({ file }) => file) : [])),
  );
  return found.filter((each) => !isComfort(each) || !each.places.some(({ file }) => wrong.has(file)));
}
