import type { Detect } from '../kind.ts';

const PROC_CGROUPS = /^#subsys_name[ \t]+hierarchy[ \t]+num_cgroups[ \t]+enabled/m;
/** /sys/fs/cgroup/cgroup.controllers, and `stat -fc %T /sys/fs/cgroup`. */
const CONTROLLERS = /^(?:(?:cpuset|cpu|io|memory|hugetlb|pids|rdma|misc|dmem)(?: |$)){2,10}$/;

export const detectCgroups: Detect = (head) => {
  if (PROC_CGROUPS.test(head)) return 'certain';
  const text = head.trim();
  if (text.length > 200) return 'no';
  return text === 'cgroup2fs' || CONTROLLERS.test(text) ? 'certain' : 'no';
};
