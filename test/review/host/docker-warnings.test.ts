/**
 * Every line that `docker info` can end with, of all releases of dockerd and of its client (daemon/info.go,
 * daemon/info_unix.go, daemon/cdi.go and daemon/cluster/swarm.go of moby; cli/command/system/info.go of docker/cli): each
 * is explained, for the control groups that the host has.
 */
import { describe, expect, it } from 'vitest';
import type { Finding, ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

/** What a host shows that says so. */
interface Host {
  readonly docker: string;
  readonly driver?: string;
  readonly more?: string;
}

const OLD: Host = { docker: '19.03.15' };
const NEW: Host = { docker: '29.7.2' };
const BOTH = [1, 2] as const;
const V1 = [1] as const;
const V2 = [2] as const;

const LINES: readonly (readonly [line: string, cgroups: readonly (1 | 2)[], host?: Host])[] = [
  ['WARNING: No memory limit support', BOTH],
  ['WARNING: No swap limit support', BOTH],
  ['WARNING: No kernel memory limit support', V1, OLD],
  ['WARNING: No kernel memory TCP limit support', V1, { docker: '20.10.24' }],
  ['WARNING: No oom kill disable support', BOTH],
  ['WARNING: No cpu cfs quota support', BOTH],
  ['WARNING: No cpu cfs period support', BOTH],
  ['WARNING: No cpu shares support', BOTH],
  ['WARNING: No cpuset support', BOTH],
  ['WARNING: No io.weight support', V2],
  ['WARNING: No io.weight (per device) support', V2],
  ['WARNING: No io.max (rbps) support', V2],
  ['WARNING: No io.max (wbps) support', V2],
  ['WARNING: No io.max (riops) support', V2],
  ['WARNING: No io.max (wiops) support', V2],
  ['WARNING: No blkio weight support', V1, { docker: '20.10.3' }],
  ['WARNING: No blkio weight_device support', V1, { docker: '20.10.3' }],
  ['WARNING: No blkio throttle.read_bps_device support', V1],
  ['WARNING: No blkio throttle.write_bps_device support', V1],
  ['WARNING: No blkio throttle.read_iops_device support', V1],
  ['WARNING: No blkio throttle.write_iops_device support', V1],
  ['WARNING: Support for cgroup v1 is deprecated and planned to be removed by no later than May 2029', V1],
  ['WARNING: Support for cgroup v2 is experimental', V2, { docker: '20.10.2' }],
  ['WARNING: IPv4 forwarding is disabled', BOTH],
  ['WARNING: IPv4 forwarding is disabled.', V1, { docker: '1.6.2' }],
  ['WARNING: bridge-nf-call-iptables is disabled', BOTH, { docker: '27.3.1' }],
  ['WARNING: bridge-nf-call-ip6tables is disabled', BOTH, { docker: '27.3.1' }],
  ['WARNING: DOCKER_INSECURE_NO_IPTABLES_RAW is set', BOTH],
  ['WARNING: daemon is not using the default seccomp profile', BOTH],
  ["  WARNING: You're not using the default seccomp profile", V1, { docker: '17.12.1-ce' }],
  [
    'WARNING: Running in rootless-mode without cgroups. Systemd is required to enable cgroups in rootless-mode.',
    V2,
    { docker: '29.7.2', more: ' Cgroup Driver: none\n' },
  ],
  [
    'WARNING: Running in rootless-mode without cgroups. To enable cgroups in rootless-mode, you need to boot the system in cgroup v2 mode.',
    V1,
    { docker: '29.7.2', more: ' Cgroup Driver: none\n' },
  ],
  ['WARNING: Running with experimental embedded-containerd mode. This feature may change or be removed', BOTH],
  ['WARNING: API is accessible on http://0.0.0.0:2375 without encryption.', BOTH, { docker: '26.1.4' }],
  ['WARNING: API is accessible on https://0.0.0.0:2376 without TLS client verification.', BOTH, { docker: '26.1.4' }],
  ['[DEPRECATION NOTICE]: API is accessible on http://0.0.0.0:2375 without encryption.', BOTH],
  ['[DEPRECATION NOTICE]: API is accessible on https://0.0.0.0:2376 without TLS client verification.', BOTH],
  [
    'WARNING: the aufs storage-driver is deprecated, and will be removed in a future release.',
    V1,
    { ...OLD, driver: 'aufs' },
  ],
  [
    'WARNING: The overlay storage-driver is deprecated, and will be removed in a future release.',
    V1,
    { ...OLD, driver: 'overlay' },
  ],
  [
    'WARNING: devicemapper: usage of loopback devices is strongly discouraged for production use.',
    V1,
    { ...OLD, driver: 'devicemapper', more: ' Data loop file: /var/lib/docker/devicemapper/data\n' },
  ],
  [
    ' WARNING: Usage of loopback devices is strongly discouraged for production use. Use `--storage-opt dm.thinpooldev` to specify a custom block storage device.',
    V1,
    { docker: '1.12.6', driver: 'devicemapper', more: ' Data loop file: /var/lib/docker/devicemapper/data\n' },
  ],
  [
    'WARNING: overlay2: the backing xfs filesystem is formatted without d_type support, which leads to incorrect behavior.',
    BOTH,
    { ...OLD, more: ' Backing Filesystem: xfs\n Supports d_type: false\n' },
  ],
  [
    'WARNING: vfs: extended file attributes from container images will be silently discarded if the backing filesystem does not support them.',
    BOTH,
    { docker: '29.7.2', driver: 'vfs' },
  ],
  [
    'DEPRECATED: The "api-cors-header" config parameter and the dockerd "--api-cors-header" option will be removed in the next release. Use a reverse proxy if you need CORS headers.',
    BOTH,
    { docker: '28.5.2' },
  ],
  [
    'DEPRECATED: The "oom-score-adjust" config parameter and the dockerd "--oom-score-adjust" option will be removed in the next release',
    BOTH,
    { docker: '25.0.5' },
  ],
  [
    'WARNING: node discovery and overlay networks with an external k/v store (cluster-advertise,',
    V1,
    { docker: '20.10.24' },
  ],
  ['WARNING: labels with duplicate keys and conflicting values have been deprecated', V1, { docker: '17.05.0-ce' }],
  ['WARNING: Running Swarm in a two-manager configuration. This configuration provides', BOTH],
  ['WARNING: Plugin "/usr/libexec/docker/cli-plugins/docker-x" is not valid: failed to fetch metadata', BOTH],
  ['CDI: Error associated with spec file /etc/cdi/nvidia.yaml: failed to parse', BOTH],
  ["Failed to list devices from driver 'cdi': no such file or directory", BOTH],
];

function infoOf(line: string, cgroup: 1 | 2, host: Host): string {
  const { docker, driver = 'overlay2', more = '' } = host;
  return `Server Version: ${docker}\nStorage Driver: ${driver}\n${more}Logging Driver: local\nCgroup Version: ${cgroup}\nSwarm: inactive\n${line}\n`;
}

/** What is said about the last line. */
async function saidOf(line: string, cgroup: 1 | 2, host: Host, options = ''): Promise<readonly Finding[]> {
  const text = infoOf(line, cgroup, host);
  const { document } = await ask(`analyze x ${options}`, [textFile(text, 'docker-info.txt')]);
  const last = text.trimEnd().split('\n').length;
  return (document as ReviewDocument).findings.filter(({ places }) => places?.some((place) => place.line === last));
}

const CASES = LINES.flatMap(([line, cgroups, host = NEW]) => cgroups.map((cgroup) => [cgroup, line, host] as const));

describe.each(CASES)('cgroup v%i: %s', (cgroup, line, host) => {
  it('is explained', async () => {
    const said = await saidOf(line, cgroup, host);
    expect(said.map(({ rule }) => rule)).not.toEqual([]);
    expect(said.map(({ variant }) => variant)).not.toContain('unknown');
  });
});

/** All that a finding says. */
async function textOf(line: string, cgroup: 1 | 2, kernel: string): Promise<string> {
  const said = await saidOf(line, cgroup, NEW, `--kernel ${kernel}`);
  return said.map(({ message, why, fix }) => `${message} ${why} ${fix ?? ''}`).join(' ');
}

describe('an option is named only where it is what is missing', () => {
  it.each([
    // On v2 dockerd asks for the controller alone, on v1 for the file of the limit.
    ['WARNING: No cpu cfs quota support', 2, '6.18', ['CONFIG_CGROUP_SCHED'], ['CONFIG_CFS_BANDWIDTH']],
    ['WARNING: No cpu cfs quota support', 1, '4.9', ['CONFIG_CFS_BANDWIDTH'], ['CONFIG_FAIR_GROUP_SCHED']],
    ['WARNING: No cpu shares support', 1, '4.9', ['CONFIG_FAIR_GROUP_SCHED'], ['CONFIG_CFS_BANDWIDTH']],
    ['WARNING: No io.max (rbps) support', 2, '6.18', ['CONFIG_BLK_CGROUP'], ['CONFIG_BLK_DEV_THROTTLING']],
    ['WARNING: No blkio throttle.read_bps_device support', 1, '5.10', ['CONFIG_BLK_DEV_THROTTLING'], []],
    // A service in the root group has no such file, whatever the kernel can.
    ['WARNING: No swap limit support', 2, '5.10', ['as a service', 'CONFIG_MEMCG_SWAP'], ['swapaccount', 'MEMCG_V1']],
    ['WARNING: No swap limit support', 2, '6.18', ['as a service'], ['swapaccount', 'CONFIG_MEMCG_SWAP']],
    ['WARNING: No swap limit support', 1, '5.4', ['swapaccount=1'], ['as a service']],
    ['WARNING: No memory limit support', 1, '6.12', ['CONFIG_MEMCG_V1'], []],
    ['WARNING: No memory limit support', 2, '6.12', ['CONFIG_MEMCG'], ['CONFIG_MEMCG_V1']],
  ] as const)('%s on cgroup v%i and Linux %s', async (line, cgroup, kernel, named, unnamed) => {
    const text = await textOf(line, cgroup, kernel);
    for (const part of named) expect(text).toContain(part);
    for (const part of unnamed) expect(text).not.toContain(part);
  });
});
