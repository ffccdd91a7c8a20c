/** USE=selinux on a host whose profile masks the flag. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const selinuxProfile: HostRule = {
  id: 'portage/selinux-profile',
  check: ({ host, knowledge, profile }) => {
    if (host.value('selinux') === true) return [];
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const isKnown = [...host.of('emerge-info'), ...host.of('eselect')].some(({ told }) =>
      told.some(({ key }) => key === 'init'),
    );
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, place } = named;
      if (flag !== 'selinux' || !on || catalogue.find(packageName)?.ofDocker !== true) return [];
      return [
        {
          subject: `${packageName}[selinux]`,
          ...(isKnown && { variant: 'masked' }),
          values: { package: packageName },
          places: [place],
          ...(isKnown && { edits: [dropFlag(named)] }),
        },
      ];
    });
  },
};
