/** The kernel found errors in a filesystem of the host. It is no message of Docker, so `fix` does not know it. */
import { linesFrom } from '../../columns.ts';
import type { HostRule } from '../../rule.ts';

/** What the filesystems say when they give up, or have found what should not be (fs/ext4, fs/btrfs, fs/xfs). */
const SIGNS = [
  'EXT4-fs error (device ',
  'Remounting filesystem read-only',
  'BTRFS critical (device ',
  ': forced readonly',
  'Please unmount the filesystem and rectify the problem',
  'Shutting down filesystem',
];
/** A shorter line says none of these. */
const SHORTEST = 18;

export const damagedFilesystem: HostRule = {
  id: 'log/damaged-filesystem',
  check: ({ host }) =>
    host.of('dmesg').flatMap(({ source }) => {
      for (const [line, text] of linesFrom(source.lines, SHORTEST))
        if (SIGNS.some((sign) => text.includes(sign))) return [{ subject: 'filesystem', places: [source.at(line)] }];
      return [];
    }),
};
