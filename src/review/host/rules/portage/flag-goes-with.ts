/** A line that is there because docker has the same flag, and that has to stay as long as docker has it. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { followersOf } from '../../portage/followers.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

export const flagGoesWith: HostRule = {
  id: 'portage/flag-goes-with',
  check: ({ host, knowledge, profile }) =>
    followersOf(host, new PackageCatalogue(knowledge, profile.docker)).flatMap(
      ({ flag, packageName, own, other }): RuleFinding[] => {
        if (!other?.on || other.scope !== 'package') return [];
        const values = { flag, package: packageName };
        return [{ subject: `${packageName}[${flag}]`, values, places: [other.place, own.place] }];
      },
    ),
};
