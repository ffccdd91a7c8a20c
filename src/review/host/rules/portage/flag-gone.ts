/** A USE flag in package.use that the package has no more. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const flagGone: HostRule = {
  id: 'portage/flag-gone',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, place } = named;
      const state = catalogue.stateOf(packageName, flag);
      if (state.is !== 'gone') return [];
      const { until, advice } = state;
      const variant = on ? 'advised' : 'off';
      return [
        {
          subject: `${packageName}[${flag}]`,
          ...(on && !advice ? {} : { variant }),
          values: { package: packageName, flag, until, ...(advice && { advice }) },
          places: [place],
          edits: [dropFlag(named)],
        },
      ];
    });
  },
};
