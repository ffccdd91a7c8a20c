/** A flag that docker's ebuild has on for a reason, switched off by name. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const FLAGS = ['overlay2', 'container-init'] as const;

export const defaultOff: HostRule = {
  id: 'portage/default-off',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return FLAGS.flatMap((flag): RuleFinding[] => {
      const decides = namedFlagOf(host, catalogue, 'app-containers/docker', flag);
      const isThere = catalogue.stateOf('app-containers/docker', flag).is === 'there';
      // A driver that is asked for and not built is another rule's finding.
      if (!isThere || !decides || decides.on || host.value('storageDriver') === flag) return [];
      return [{ subject: `app-containers/docker[${flag}]`, variant: flag, places: [decides.place] }];
    });
  },
};
