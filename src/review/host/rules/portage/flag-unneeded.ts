/** A USE flag that was once wanted for Docker and that nothing of Docker asks for today. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const flagUnneeded: HostRule = {
  id: 'portage/flag-unneeded',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, place } = named;
      const unneeded = catalogue.find(packageName)?.unneeded ?? {};
      const reason = on && Object.hasOwn(unneeded, flag) ? unneeded[flag] : undefined;
      if (!reason) return [];
      const values = { package: packageName, flag, reason };
      return [{ subject: `${packageName}[${flag}]`, values, places: [place], edits: [dropFlag(named)] }];
    });
  },
};
