import { cellsOf } from '../../columns.ts';
import type { Detect, Sureness } from '../kind.ts';

const TYPES: ReadonlySet<string> = new Set(
  'ext2 ext3 ext4 xfs btrfs zfs f2fs bcachefs jfs reiserfs vfat tmpfs devtmpfs devpts proc sysfs cgroup cgroup2 overlay aufs ecryptfs nfs nfs4 cifs iso9660 squashfs swap fuse.mergerfs'.split(
    ' ',
  ),
);
const NUMBER = /^\d{1,9}$/;
/** So many lines are looked at; comments stand at the beginning of fstab. */
const MOST_LINES = 400;

function isPlace(cell = ''): boolean {
  return cell.startsWith('/') || cell === 'none' || cell === 'swap';
}

/** What a single line says about the text that it stands in. */
function judge(line: string): Sureness {
  const cells = cellsOf(line);
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = cells;
  if (first.startsWith('#')) return 'no';
  if (second === 'on' && cells.indexOf('type') === 3 && (cells[5] ?? '').startsWith('(')) return 'certain';
  if (first === 'TARGET' && second === 'SOURCE' && third === 'FSTYPE') return 'certain';
  if (first === 'Filesystem' && (second === 'Type' || third === 'Used')) return 'certain';
  if (NUMBER.test(first) && NUMBER.test(second) && third.includes(':') && isPlace(fifth) && cells.includes('-'))
    return 'certain';
  if (!isPlace(second) || !TYPES.has(third)) return 'no';
  return fourth !== '' && NUMBER.test(fifth) && NUMBER.test(sixth) ? 'certain' : 'likely';
}

/** Lists of mounts: by a header, or by a line of which every part is at its place. */
export const detectMounts: Detect = (head) => {
  const judged = head.split('\n', MOST_LINES).map(judge);
  if (judged.includes('certain')) return 'certain';
  return judged.includes('likely') ? 'likely' : 'no';
};
