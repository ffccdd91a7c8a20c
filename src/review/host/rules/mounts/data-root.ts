/** What lies below Docker's data is nothing that keeps images, or nothing that overlay takes. */
import { DEFAULT_DATA_ROOT, mountsBelow } from '../../data-root.ts';
import { imageStoreOf } from '../../dockerd/image-store.ts';
import type { HostRule } from '../../rule.ts';

/** The wording for a type of filesystem, and the fact that tells more. */
const VARIANTS: ReadonlyMap<string, { readonly variant: string; readonly facts?: readonly string[] }> = new Map([
  ['tmpfs', { variant: 'tmpfs' }],
  ['nfs', { variant: 'nfs' }],
  ['nfs4', { variant: 'nfs' }],
  ['overlay', { variant: 'overlay', facts: ['symptom:overlay-on-overlay'] }],
  ['zfs', { variant: 'zfs', facts: ['symptom:overlay-on-zfs'] }],
  ...['vfat', 'msdos', 'exfat', 'cifs', 'smb3', 'fuseblk', 'ntfs', '9p', 'ecryptfs', 'fuse.sshfs'].map(
    (type) => [type, { variant: 'foreign' }] as const,
  ),
]);

/** They use no overlay of the kernel. */
const WITHOUT_OVERLAY: ReadonlySet<string> = new Set(['vfs', 'native', 'fuse-overlayfs']);

export const dataRoot: HostRule = {
  id: 'mounts/data-root',
  check: (input) => {
    const { host } = input;
    const path = host.value('dataRoot') ?? DEFAULT_DATA_ROOT;
    if (host.value('rootless') === true) return [];
    const [found] = [...mountsBelow(path, host.files), ...mountsBelow(path, host.files, true)];
    const wording = found && VARIANTS.get(found.mount.type);
    // A driver that is named was chosen for this, or is told about by others.
    const driver = host.value('storageDriver');
    if (!wording || (wording.variant === 'zfs' && driver !== undefined)) return [];
    const asksForOverlay = wording.variant !== 'tmpfs' && wording.variant !== 'foreign';
    // Layers of containerd's store do not lie below the data root.
    if (asksForOverlay && imageStoreOf(input) === 'containerd') return [];
    if (asksForOverlay && driver !== undefined && WITHOUT_OVERLAY.has(driver)) return [];
    const { source, target, type } = found.mount;
    return [
      {
        subject: path,
        ...wording,
        values: { path, source, target, ...(wording.variant === 'foreign' && { type }) },
        places: [found.place],
      },
    ];
  },
};
