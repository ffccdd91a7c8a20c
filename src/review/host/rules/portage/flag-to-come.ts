/** A USE flag in package.use that came with a later version of Docker. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const flagToCome: HostRule = {
  id: 'portage/flag-to-come',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, place } = named;
      const state = catalogue.stateOf(packageName, flag);
      if (state.is !== 'to-come') return [];
      const values = { package: packageName, flag, since: state.since, docker: profile.docker };
      return [{ subject: `${packageName}[${flag}]`, values, places: [place], edits: [dropFlag(named)] }];
    });
  },
};
