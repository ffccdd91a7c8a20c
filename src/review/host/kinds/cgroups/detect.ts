import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

/** What cgroup.controllers may name. */
const CONTROLLERS = new Set(['cpuset', 'cpu', 'io', 'memory', 'hugetlb', 'pids', 'rdma', 'misc', 'dmem']);

/** /proc/cgroups by its header; cgroup.controllers and `stat -fc %T /sys/fs/cgroup` when there is nothing else. */
export const detectCgroups: Detect = (head) => {
  const rows = headRows(head).filter((cells) => cells.length > 0);
  if (rows.some(([first, second]) => first === '#subsys_name' && second === 'hierarchy')) return 'certain';
  const [only = []] = rows;
  if (rows.length !== 1) return 'no';
  const isList = only.length > 1 && only.every((each) => CONTROLLERS.has(each));
  return isList || (only.length === 1 && only[0] === 'cgroup2fs') ? 'certain' : 'no';
};
