/** What rules over a host know: their words, and tables that they look things up in. Kept apart: no answer by name needs it. */
import type { DaemonOptions } from './schema/daemon-options.ts';
import type { PortagePackages } from './schema/portage-packages.ts';
import type { RuleText } from './schema/rule.ts';

export interface HostKnowledge {
  /** The words of each rule, by its id. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** The options of dockerd. */
  readonly daemonOptions: DaemonOptions;
  /** The packages around Docker. */
  readonly portage: PortagePackages;
}

export const NO_HOST_KNOWLEDGE: HostKnowledge = {
  rules: {},
  daemonOptions: { options: [], unchecked: [], flat: [], misplaced: [], client: [], sources: [], reviewed: '' },
  portage: { packages: [], moved: [], reviewed: '' },
};
