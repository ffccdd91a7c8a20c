/** podman that takes the name of the docker command, beside the client it belongs to. */

import { atomLines } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

export const podmanWrapper: HostRule = {
  id: 'portage/podman-wrapper',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const wrapper = namedFlagOf(host, catalogue, 'app-containers/podman', 'wrapper');
    const masks = host.of('package-mask').filter(({ content }) => !content.unmasks);
    // Who masks the client does not have it.
    const client = atomLines(host, catalogue).find(
      ({ atom, source }) =>
        catalogue.nameOf(atom) === 'app-containers/docker-cli' && !masks.some((mask) => mask.source === source),
    );
    if (!wrapper?.on || wrapper.scope === 'global' || !client) return [];
    return [{ subject: 'app-containers/podman[wrapper]', places: [wrapper.place, client.source.at(client.line)] }];
  },
};
