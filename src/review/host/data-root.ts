/** What lists of mounts say about the place where Docker keeps its data, once that place is known. */
import type { Filesystem } from '../../core/profile.ts';
import { FILESYSTEMS } from '../../knowledge/schema/names.ts';
import type { Place, Told } from './evidence.ts';
import type { AnyEvidence } from './kinds/index.ts';
import { type Mount, mountOf } from './kinds/mounts/parse.ts';

/** Where Docker keeps its data as long as nobody says otherwise. */
export const DEFAULT_DATA_ROOT = '/var/lib/docker';

/** A mount and where it is listed. */
export interface FoundMount {
  readonly mount: Mount;
  readonly place: Place;
}

function isFilesystem(type: string): type is Filesystem {
  return (FILESYSTEMS as readonly string[]).includes(type);
}

/** The filesystem in the words of a profile. */
function filesystemOf(type: string): Filesystem {
  if (type === 'nfs4') return 'nfs';
  return isFilesystem(type) ? type : 'other';
}

/** The mounts below a path: what is mounted, or with `isTable` what is to be mounted; one for each list. */
export function mountsBelow(path: string, files: readonly AnyEvidence[], isTable = false): FoundMount[] {
  return files.flatMap((file) => {
    if (file.kind !== 'mounts' || file.content.isTable !== isTable) return [];
    const mount = mountOf(path, file.content.mounts);
    return mount ? [{ mount, place: file.source.at(mount.line) }] : [];
  });
}

/** The filesystem below the data, and whether it limits the size of containers. */
export function tellDataRoot(path: string, files: readonly AnyEvidence[]): Told[] {
  return mountsBelow(path, files).flatMap(({ mount, place }): Told[] => {
    if (mount.type === '') return [];
    const hasQuota = mount.type === 'xfs' && mount.options.some((each) => each === 'prjquota' || each === 'pquota');
    return [
      { key: 'fs', value: filesystemOf(mount.type), standing: 'runs', place },
      ...(hasQuota ? [{ key: 'diskQuota', value: true, standing: 'runs', place } as const] : []),
    ];
  });
}
