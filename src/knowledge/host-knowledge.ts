/** What rules over a host know: their words, and tables that they look things up in. Kept apart: no answer by name needs it. */
import type { RuleText } from './schema/rule.ts';

export interface HostKnowledge {
  /** The words of each rule, by its id. */
  readonly rules: Readonly<Record<string, RuleText>>;
}

export const NO_HOST_KNOWLEDGE: HostKnowledge = { rules: {} };
