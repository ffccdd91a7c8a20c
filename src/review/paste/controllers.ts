/** Control groups, or controllers of them, that a paste says are missing although their options are not. */
import { code } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { readValue } from '../kernel-config/parse.ts';
import type { Finding } from '../review.ts';
import type { Judged } from '../review-config.ts';

/** The rules of the findings made here. */
export const CONTROLLERS_MISSING = 'host/cgroup-controllers';
export const NOT_MOUNTED = 'host/cgroup-not-mounted';

/** Which option brings which controller of cgroup v2 (Documentation/admin-guide/cgroup-v2.rst and init/Kconfig). */
const OPTIONS: Readonly<Record<string, string>> = {
  cpu: 'CGROUP_SCHED',
  cpuset: 'CPUSETS',
  io: 'BLK_CGROUP',
  memory: 'MEMCG',
  pids: 'CGROUP_PIDS',
  hugetlb: 'CGROUP_HUGETLB',
  rdma: 'CGROUP_RDMA',
  misc: 'CGROUP_MISC',
};

/** One finding for all of them; none when the kernel itself lacks what they need. */
export function findControllers(missing: readonly string[], { source, view }: Judged): Finding[] {
  const kept = missing.filter((name) => readValue(source.config, OPTIONS[name] ?? '') !== 'n');
  if (kept.length === 0) return [];
  const { review: words, marks } = wordsFor(view.locale);
  return [
    {
      rule: CONTROLLERS_MISSING,
      severity: 'warning',
      file: source.name,
      line: null,
      subject: 'cgroup controllers',
      message: words.controllersMissing(marks.list(kept.map((name) => code(name))), kept.length),
      why: words.controllersWhy,
      fix: null,
      facts: ['symptom:cgroup-controller-missing'],
    },
  ];
}

/** Nothing of control groups is mounted, and the kernel has them: the host has to mount them. */
export function findNotMounted(isMissing: boolean, { source, view }: Judged): Finding[] {
  if (!isMissing || readValue(source.config, 'CGROUPS') === 'n') return [];
  const { review: words } = wordsFor(view.locale);
  return [
    {
      rule: NOT_MOUNTED,
      severity: 'error',
      file: source.name,
      line: null,
      subject: 'cgroup hierarchy',
      message: words.notMounted,
      why: words.notMountedWhy,
      fix: null,
      facts: ['symptom:cgroup-mountpoint-missing', 'symptom:devices-cgroup-not-mounted'],
    },
  ];
}
