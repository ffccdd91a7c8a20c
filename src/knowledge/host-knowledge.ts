/** What rules over a host know: their words, and tables that they look things up in. Kept apart: no answer by name needs it. */
import type { PortagePackages } from './schema/portage-packages.ts';
import type { RuleText } from './schema/rule.ts';

export interface HostKnowledge {
  /** The words of each rule, by its id. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** The packages around Docker. */
  readonly portage: Pick<PortagePackages, 'packages' | 'moved'>;
}

export const NO_HOST_KNOWLEDGE: HostKnowledge = { rules: {}, portage: { packages: [], moved: [] } };
