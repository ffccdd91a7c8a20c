/** A storage driver that Docker of this version no longer has, or never had. */
import { inEachLanguage } from '../../../../core/words/index.ts';
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { REMOVED_DRIVERS, storageOptionsEdit } from '../../dockerd/storage-options.ts';
import type { Edit } from '../../edit.ts';
import type { HostRule } from '../../rule.ts';

const KNOWN = new Set(['overlay2', 'btrfs', 'zfs', 'vfs', 'fuse-overlayfs', 'overlay', 'aufs', 'devicemapper']);
/** With containerd's image store, which Docker 29 has unless told otherwise, the name may be that of a snapshotter. */
const SNAPSHOTTERS = new Set(['overlayfs', 'native', 'stargz', 'soci', 'nydus', 'erofs', 'blockfile', 'devmapper']);

/** Images are lost with the driver: kept before, with the Docker that can still read them. */
const SAVE: Edit = {
  target: 'command',
  phase: 'save',
  command: `docker save -o /root/docker-images.tar $(docker image ls --format "{{.Repository}}:{{.Tag}}" | grep -v "<none>")`,
  text: inEachLanguage(({ host }) => host.commands.saveWithOldDocker),
};

export const storageDriverGone: HostRule = {
  id: 'daemon/storage-driver-gone',
  check: (input) => {
    const { docker } = input.profile;
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver');
    if (!driver) return [];
    const { value, place, path } = driver;
    const file = path && daemon.fileOf('storage-driver');
    const removed = REMOVED_DRIVERS[value];
    const found = { subject: value, places: [place] };
    if (removed !== undefined && inRange(docker, `>= ${removed}`)) {
      const options = file && storageOptionsEdit(daemon, docker);
      const edits = [SAVE, ...(file ? [file.remove('storage-driver')] : []), ...(options ? [options] : [])];
      return [{ ...found, values: { driver: value, removed, docker }, edits }];
    }
    const isStored = inRange(docker, '>= 29') || daemon.feature('containerd-snapshotter')?.value === true;
    const isKnown = KNOWN.has(value) || (isStored && SNAPSHOTTERS.has(value));
    return isKnown ? [] : [{ ...found, variant: 'unknown', values: { driver: value, docker } }];
  },
};
