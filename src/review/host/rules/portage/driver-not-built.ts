/** A storage driver that is asked for and that a USE flag leaves out of dockerd. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

const DOCKER = 'app-containers/docker';
/** Drivers whose flag has their name. */
const WITH_FLAG: ReadonlySet<string> = new Set(['btrfs', 'overlay2']);

export const driverNotBuilt: HostRule = {
  id: 'portage/driver-not-built',
  check: ({ host, knowledge, profile }) => {
    const driver = host.value('storageDriver');
    if (driver === undefined || !WITH_FLAG.has(driver)) return [];
    const decides = namedFlagOf(host, new PackageCatalogue(knowledge, profile.docker), DOCKER, driver);
    if (!decides || decides.on) return [];
    const places = [decides.place, ...host.placesOf('storageDriver')];
    return [{ subject: driver, values: { driver }, places }];
  },
};
