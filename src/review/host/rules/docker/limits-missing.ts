/** dockerd says which limits the host does not offer: each with what brings it back. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

interface Limit {
  readonly variant: string;
  readonly says: RegExp;
  readonly options: readonly string[];
}

/** What daemon/info_unix.go of moby says from 1.6 to 29, and the options whose absence it means. */
const LIMITS: readonly Limit[] = [
  { variant: 'memory', says: /^No memory limit support/, options: ['CONFIG_MEMCG'] },
  { variant: 'swap', says: /^No swap limit support/, options: ['CONFIG_MEMCG', 'CONFIG_SWAP'] },
  { variant: 'kernel-memory', says: /^No kernel memory (?:TCP )?limit support/, options: [] },
  { variant: 'oom-kill', says: /^No oom kill disable support/, options: ['CONFIG_MEMCG'] },
  {
    variant: 'cpu',
    says: /^No cpu (?:cfs (?:quota|period)|shares) support/,
    options: ['CONFIG_CGROUP_SCHED', 'CONFIG_FAIR_GROUP_SCHED', 'CONFIG_CFS_BANDWIDTH'],
  },
  { variant: 'cpuset', says: /^No cpuset support/, options: ['CONFIG_CPUSETS'] },
  {
    variant: 'io',
    says: /^No (?:io\.(?:weight|max)|blkio)/,
    options: ['CONFIG_BLK_CGROUP', 'CONFIG_BLK_DEV_THROTTLING'],
  },
];

/** From 6.11 on the memory controller of cgroup v1 is an option of its own. */
function optionsFor({ options }: Limit, { host, profile }: RuleInput): readonly string[] {
  const isSplit = host.value('cgroup') === 1 && inRange(profile.kernel, '>= 6.11');
  return isSplit && options.includes('CONFIG_MEMCG') ? [...options, 'CONFIG_MEMCG_V1'] : options;
}

/** Without a memory controller there is none for swap either; before 6.1 that was an option of its own. */
function withoutSwap(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  const memory = findings.find(({ variant }) => variant === 'memory');
  const swap = findings.find(({ variant }) => variant === 'swap');
  if (!memory || !swap) return findings;
  return findings
    .filter((each) => each !== swap)
    .map((each) => (each === memory ? { ...memory, places: [...memory.places, ...swap.places] } : each));
}

function found(input: RuleInput): readonly RuleFinding[] {
  const { host } = input;
  return host.of('docker-info').flatMap(({ content, source }) => {
    const isRootless = host.value('rootless') === true && host.value('cgroup') !== 1;
    const findings = LIMITS.flatMap((limit): RuleFinding[] => {
      const { variant, says } = limit;
      const isOld = variant === 'swap' && inRange(input.profile.kernel, '< 6.1');
      const options = optionsFor(limit, input);
      const lines = content.warnings.filter(({ text }) => says.test(text));
      if (lines.length === 0) return [];
      const values = options.length > 0 ? { values: { options } } : {};
      return [
        {
          subject: variant,
          variant: isOld ? 'swap-old' : variant,
          ...values,
          places: source.atEach(lines.map(({ line }) => line)),
        },
      ];
    });
    // Without root it is not the kernel that lacks them: nobody handed the controllers on.
    const kept = findings.filter(({ subject }) => isRootless && subject !== 'swap' && subject !== 'oom-kill');
    if (kept.length === 0) return withoutSwap(findings);
    const rest = findings.filter((each) => !kept.includes(each));
    return [{ subject: 'controllers', variant: 'rootless', places: kept.flatMap(({ places }) => places) }, ...rest];
  });
}

export const limitsMissing: HostRule = { id: 'docker/limits-missing', check: found };
