/** dockerd says which limits the host does not offer: each with what brings it back. */
import type { HostProfile } from '../../../../core/profile.ts';
import { inRange } from '../../../../knowledge/version.ts';
import type { Host } from '../../host.ts';
import type { EvidenceOf } from '../../kinds/index.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

interface Limit {
  readonly variant: string;
  readonly says: RegExp;
  /** The options whose absence it means where dockerd looks for the files of cgroup v1. */
  readonly v1: readonly string[];
  /** And on v2, where it looks for the controller alone. */
  readonly v2: readonly string[];
}

/** What daemon/info_unix.go of moby says from 1.6 to 29, and what pkg/sysinfo looks for before it does. */
const LIMITS: readonly Limit[] = [
  { variant: 'memory', says: /^No memory limit support/, v1: ['CONFIG_MEMCG'], v2: ['CONFIG_MEMCG'] },
  {
    variant: 'swap',
    says: /^No swap limit support/,
    v1: ['CONFIG_MEMCG', 'CONFIG_SWAP'],
    v2: ['CONFIG_MEMCG', 'CONFIG_SWAP'],
  },
  { variant: 'kernel-memory', says: /^No kernel memory (?:TCP )?limit support/, v1: [], v2: [] },
  { variant: 'oom-kill', says: /^No oom kill disable support/, v1: ['CONFIG_MEMCG'], v2: ['CONFIG_MEMCG'] },
  {
    variant: 'cpu',
    says: /^No cpu shares support/,
    v1: ['CONFIG_CGROUP_SCHED', 'CONFIG_FAIR_GROUP_SCHED'],
    v2: ['CONFIG_CGROUP_SCHED'],
  },
  {
    variant: 'cpu',
    says: /^No cpu cfs (?:quota|period) support/,
    v1: ['CONFIG_CFS_BANDWIDTH'],
    v2: ['CONFIG_CGROUP_SCHED'],
  },
  { variant: 'cpuset', says: /^No cpuset support/, v1: ['CONFIG_CPUSETS'], v2: ['CONFIG_CPUSETS'] },
  { variant: 'blkio-weight', says: /^No blkio weight/, v1: [], v2: [] },
  {
    variant: 'io',
    says: /^No (?:io\.(?:weight|max)|blkio throttle)/,
    v1: ['CONFIG_BLK_CGROUP', 'CONFIG_BLK_DEV_THROTTLING'],
    v2: ['CONFIG_BLK_CGROUP'],
  },
];

/** Where nothing says it: on kernels before 4.15 runc had no way to run on v2. */
function isOnV1(host: Host, profile: HostProfile): boolean {
  return (host.value('cgroup') ?? (inRange(profile.kernel, '< 4.15') ? 1 : 2)) === 1;
}

/** What has come and gone: MEMCG_V1 with 6.11, MEMCG_SWAP with 6.1, and whether that is on by itself since 5.8. */
function optionsFor(variant: string, named: readonly string[], { host, profile }: RuleInput): readonly string[] {
  const isV1 = isOnV1(host, profile);
  const since = (range: string, symbol: string): string[] => (inRange(profile.kernel, range) ? [symbol] : []);
  if (variant === 'swap' && !isV1)
    return [...named, ...since('< 6.1', 'CONFIG_MEMCG_SWAP'), ...since('< 5.8', 'CONFIG_MEMCG_SWAP_ENABLED')];
  return isV1 && named.includes('CONFIG_MEMCG') ? [...named, ...since('>= 6.11', 'CONFIG_MEMCG_V1')] : named;
}

/** Without a memory controller there is none for swap either. */
function withoutSwap(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  const memory = findings.find(({ variant }) => variant === 'memory');
  const swap = findings.find(({ variant }) => variant === 'swap');
  if (!memory || !swap) return findings;
  return findings
    .filter((each) => each !== swap)
    .map((each) => (each === memory ? { ...memory, places: [...memory.places, ...swap.places] } : each));
}

/** What the complaints of one kind say together. */
function foundOf(variant: string, info: EvidenceOf<'docker-info'>, input: RuleInput): RuleFinding[] {
  const isV1 = isOnV1(input.host, input.profile);
  const said = LIMITS.filter((limit) => limit.variant === variant).flatMap(({ says, v1, v2 }) => {
    const lines = info.content.linesThat(says);
    return lines.length > 0 ? [{ lines, options: isV1 ? v1 : v2 }] : [];
  });
  if (said.length === 0) return [];
  const options = optionsFor(variant, [...new Set(said.flatMap((each) => each.options))], input);
  const isOld = variant === 'swap' && isV1 && inRange(input.profile.kernel, '< 6.1');
  return [
    {
      subject: variant,
      variant: isOld ? 'swap-old' : variant,
      ...(options.length > 0 && { values: { options } }),
      places: info.source.atEach(said.flatMap(({ lines }) => lines).sort((a, b) => a - b)),
    },
  ];
}

const VARIANTS = [...new Set(LIMITS.map(({ variant }) => variant))];

function found(input: RuleInput): readonly RuleFinding[] {
  const { host } = input;
  return host.of('docker-info').flatMap((info) => {
    const isRootless = host.value('rootless') === true && host.value('cgroup') !== 1;
    const findings = VARIANTS.flatMap((variant) => foundOf(variant, info, input));
    // Without root it is not the kernel that lacks them: nobody handed the controllers on.
    const kept = findings.filter(({ subject }) => isRootless && subject !== 'swap' && subject !== 'oom-kill');
    if (kept.length === 0) return withoutSwap(findings);
    const rest = findings.filter((each) => !kept.includes(each));
    return [{ subject: 'controllers', variant: 'rootless', places: kept.flatMap(({ places }) => places) }, ...rest];
  });
}

export const limitsMissing: HostRule = { id: 'docker/limits-missing', check: found };
