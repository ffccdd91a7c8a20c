/** A distribution kernel brings what Docker needs; with savedconfig it is the person's own configuration again. */

import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

const KERNEL = 'sys-kernel/gentoo-kernel';

export const distributionKernel: HostRule = {
  id: 'portage/distribution-kernel',
  check: ({ host, knowledge, profile, kernel }) => {
    if (kernel) return [];
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const saved = namedFlagOf(host, catalogue, KERNEL, 'savedconfig');
    if (saved?.on) return [{ subject: KERNEL, variant: 'savedconfig', places: [saved.place] }];
    const own = namedFlagOf(host, catalogue, '*/*', 'dist-kernel');
    return own?.on ? [{ subject: 'dist-kernel', places: [own.place] }] : [];
  },
};
