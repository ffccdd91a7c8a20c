/** A daemon.json: an object, whole or broken, that names keys which dockerd knows. */
import type { Sureness } from '../kind.ts';

/** Keys that nothing else has, or hardly anything: those that most files have one of. */
const TELLING =
  /"(?:graph|data-root|exec-root|exec-opts|storage-driver|storage-opts|log-driver|log-opts|log-level|registry-mirrors|insecure-registries|live-restore|userland-proxy|userns-remap|default-runtime|runtimes|default-address-pools|default-ulimits|default-shm-size|default-cgroupns-mode|fixed-cidr|fixed-cidr-v6|ip6tables|iptables|ip-forward|ip-masq|firewall-backend|bip|icc|mtu|dns-search|dns-opts|max-concurrent-(?:downloads|uploads)|metrics-addr|node-generic-resources|no-new-privileges|oom-score-adjust|cgroup-parent|containerd|containerd-snapshotter|seccomp-profile|selinux-enabled|shutdown-timeout|swarm-default-advertise-addr|tlscacert|tlscert|tlskey|tlsverify|init-path|raw-logs|allow-nondistributable-artifacts|group|pidfile|bridge|experimental|features|builder|hosts|debug|proxies|dns|ipv6|default-gateway|cluster-store|authorization-plugins|cdi-spec-dirs|api-cors-header)"\s{0,20}:/g;

/** A single one of these says little: other programs have them too. */
const WEAK = /^"(?:hosts|debug|proxies|dns|ipv6|experimental|features|builder|group|bridge|mtu|containerd|init-path)"/;

/** Other JSON that Docker or its tools write. */
const FOREIGN =
  /"(?:ServerVersion|ApiVersion|IndexServerAddress|auths|services|ociVersion|Containers|RepoTags)"\s{0,20}:/;

function isNamedLikeIt(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const at = name.indexOf('daemon');
  return at !== -1 && name.indexOf('.json', at) !== -1;
}

/** Behind a remark keys stand where those of JSON do: what only speaks of one is none. */
const KEY_IN_PLACE = /^[ \t]{0,40}[{,]?[ \t]{0,40}"[a-z0-9-]{2,40}"[ \t]{0,20}:/m;

export function detectDaemonJson(head: string, name: string): Sureness {
  const keys = new Set([...head.matchAll(TELLING)].map(([key]) => key.replace(/\s{0,20}:$/, '')));
  const isNamed = isNamedLikeIt(name);
  const start = head.trimStart().charAt(0);
  const isWhole = start === '{';
  if (keys.size === 0) return isNamed && (isWhole || start === '') ? 'likely' : 'no';
  if (FOREIGN.test(head)) return 'no';
  // Without its braces it is a broken one, when it has nothing else in it.
  if (!isWhole && start !== '"' && start !== '/' && start !== '#') return isNamed ? 'likely' : 'possible';
  if (start === '#' && !KEY_IN_PLACE.test(head)) return isNamed ? 'likely' : 'no';
  const isTelling = keys.size > 1 || [...keys].some((key) => !WEAK.test(key));
  if (isTelling) return 'certain';
  return isNamed ? 'likely' : 'possible';
}
