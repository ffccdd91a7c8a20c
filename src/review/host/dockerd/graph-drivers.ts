/** The storage drivers of dockerd itself; any other name asks for a snapshotter of containerd (moby 29.7.2, daemon/image_store_choice.go). */
export const GRAPH_DRIVERS: ReadonlySet<string> = new Set(['overlay2', 'btrfs', 'zfs', 'vfs', 'fuse-overlayfs']);
