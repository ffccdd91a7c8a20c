/** Containers log to the journal, and docker is built without the part that reads it. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

export const journaldWithoutSystemd: HostRule = {
  id: 'portage/journald-without-systemd',
  check: ({ host, knowledge, profile }) => {
    // With OpenRC there is no journal to read: that is another rule's finding.
    if (host.value('loggingDriver') !== 'journald' || host.value('init') === 'openrc') return [];
    const own = namedFlagOf(host, new PackageCatalogue(knowledge, profile.docker), 'app-containers/docker', 'systemd');
    if (!own || own.on) return [];
    return [{ subject: 'journald', places: [own.place, ...host.placesOf('loggingDriver')] }];
  },
};
