/** What dockerd complains about in `docker info`, apart from limits: each with what it means for this host. */
import type { HostRule, RuleFinding } from '../../rule.ts';

const SAID: readonly (readonly [RegExp, string])[] = [
  [/^bridge-nf-call-ip6?tables is disabled/, 'bridge-nf'],
  [/^IPv4 forwarding is disabled/, 'ip-forward'],
  [/^Running in rootless-mode without cgroups\. Systemd/, 'rootless-needs-systemd'],
  [/^Running in rootless-mode without cgroups\./, 'rootless-needs-v2'],
  [/^DOCKER_INSECURE_NO_IPTABLES_RAW is set/, 'no-raw-table'],
  [/^(?:daemon is|You're) not using the default seccomp profile/, 'seccomp-profile'],
  [/^Running with experimental embedded-containerd/, 'embedded-containerd'],
  [/extended file attributes from container images/, 'xattrs'],
  [/^The "[a-z-]{1,40}" config parameter and the dockerd/, 'option-goes'],
  [/^node discovery and overlay networks with an external k\/v store/, 'external-store'],
  [/^labels with duplicate keys/, 'labels'],
  [/^Support for cgroup v2 is experimental/, 'v2-experimental'],
  [/^Running Swarm in a two-manager configuration/, 'two-managers'],
  [/^Plugin /, 'client-plugin'],
  [/^(?:CDI: |Failed to list devices from driver )/, 'devices'],
];

/** What other rules tell about. */
const ELSEWHERE =
  /^(?:No .{1,60} support|Support for cgroup v1|API is accessible|Access to the remote API|.{0,40}[Uu]sage of loopback|.{0,60}formatted without d_type|.{0,40}storage-driver is deprecated)/;

export const saidByDockerd: HostRule = {
  id: 'docker/said-by-dockerd',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const told = content.warnings.flatMap(({ text, line }) => {
        const variant = SAID.find(([says]) => says.test(text))?.[1];
        return variant === undefined && ELSEWHERE.test(text) ? [] : [{ variant, text, line }];
      });
      return [...Map.groupBy(told, ({ variant, text }) => variant ?? text).values()].map((group): RuleFinding => {
        const variant = group[0]?.variant;
        const places = source.atEach(group.map(({ line }) => line));
        return { subject: variant ?? 'docker info', variant: variant ?? 'unknown', places };
      });
    }),
};
