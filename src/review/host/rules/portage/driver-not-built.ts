/** A storage driver that is asked for and that a USE flag leaves out of dockerd. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

const DOCKER = 'app-containers/docker';
/** Drivers whose flag has their name. */
const WITH_FLAG: ReadonlySet<string> = new Set(['btrfs', 'overlay2']);

export const driverNotBuilt: HostRule = {
  id: 'portage/driver-not-built',
  check: (input) => {
    const { host, knowledge, profile } = input;
    const driver = host.value('storageDriver');
    if (driver === undefined || !WITH_FLAG.has(driver)) return [];
    // With containerd's store asked for it is the name of a snapshotter, and no flag of docker builds that.
    if (daemonOf(input).feature('containerd-snapshotter')?.value === true) return [];
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const decides = namedFlagOf(host, catalogue, DOCKER, driver);
    if (!decides || decides.on || catalogue.stateOf(DOCKER, driver).is !== 'there') return [];
    const places = [decides.place, ...host.placesOf('storageDriver')];
    return [{ subject: driver, values: { driver }, places }];
  },
};
