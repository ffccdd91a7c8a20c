/** Makes daemon.json files from a seed: valid ones, wrong types and values, unknown keys, and broken JSON. */

/** A number below 1, the same row for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that some version takes, and values that one or all refuse, as JSON. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'data-root': ['"/srv/docker"', '""'],
  graph: ['"/srv/docker"'],
  'exec-root': ['"/run/docker"'],
  'storage-driver': ['"overlay2"', '"btrfs"', '"zfs"', '"nonsense"'],
  'storage-opts': ['["overlay2.size=10G"]', '[]', '"overlay2.size=10G"', '[1]', 'null'],
  'log-driver': ['"json-file"', '"journald"', '"local"', '""'],
  'log-opts': ['{"max-size": "10m", "max-file": "3"}', '{"max-size": 10}', '{}', '[]', '{"a": null}'],
  'log-level': ['"info"', '"warn"', '"WARN"', '"warning"', '"verbose"', '""'],
  'log-format': ['"text"', '"json"', '"xml"'],
  'exec-opts': ['["native.cgroupdriver=systemd"]', '["native.cgroupdriver"]', '["isolation=hyperv"]', '["foo=bar"]'],
  dns: [
    '["1.1.1.1"]',
    '["fe80::1%eth0"]',
    '["dns.example"]',
    '["01.1.1.1"]',
    '[null]',
    '"1.1.1.1"',
    '["::1", "1.2.3"]',
  ],
  'dns-opts': ['["ndots:2"]', '"ndots:2"'],
  'dns-search': ['["example.org"]', '["."]', '["a_b"]', '["1.2"]', '[" example.org"]'],
  'default-address-pools': [
    '[{"base": "10.10.0.0/16", "size": 24}]',
    '[{"base": "10.10.0.0", "size": 24}]',
    '[{"base": "10.10.3.0/16", "size": "24"}]',
    '[{"base": "fd00::/48", "size": 64}]',
    '{"base": "10.10.0.0/16", "size": 24}',
  ],
  bip: ['"172.26.0.1/16"', '"nonsense"'],
  bip6: ['"fd00::1/64"'],
  'fixed-cidr': ['"172.26.0.0/24"'],
  'fixed-cidr-v6': [
    '"fd00:1::/64"',
    '"2001:db8:1::/64"',
    '"10.0.0.0/8"',
    '"2001:...::/64"',
    '"fe80::/64"',
    '"fe80::/10"',
    '"ff02::/16"',
    '"fd00::/129"',
  ],
  'default-gateway': ['"172.26.0.1"', '"x"', '""', '1'],
  ip: ['"0.0.0.0"', '"::"', '"localhost"'],
  ipv6: ['true', 'false', '"true"'],
  iptables: ['true', 'false', '"false"', '0'],
  ip6tables: ['true', 'false'],
  'ip-forward': ['true', 'false'],
  'ip-forward-no-drop': ['true'],
  'ip-masq': ['true', 'false'],
  icc: ['true', 'false'],
  'userland-proxy': ['true', 'false', '1'],
  mtu: ['1500', '1450', '0', '-1', '"1500"', '1.5', '1e3'],
  debug: ['true', 'false', 'null', '"yes"', '1'],
  experimental: ['true', 'false', '"enabled"'],
  'live-restore': ['true', 'false'],
  'selinux-enabled': ['false'],
  'no-new-privileges': ['true', 'false'],
  hosts: [
    '["unix:///var/run/docker.sock"]',
    '["unix:///var/run/docker.sock", "tcp://0.0.0.0:2375"]',
    '["fd://"]',
    '["tcp://127.0.0.1:2376"]',
    '["http://127.0.0.1:2375"]',
    '["/var/run/docker.sock"]',
    '["tcp://0.0.0.0:0"]',
    '["tcp://[::1]:2375"]',
    '["127.0.0.1"]',
    '["tcp://1.2.3.4:x"]',
    '[""]',
    '"tcp://0.0.0.0:2375"',
  ],
  'registry-mirrors': [
    '["https://mirror.example"]',
    '["https://mirror.example/"]',
    '["https://mirror.example/v2"]',
    '["mirror.example"]',
    '["mirror.example:5000"]',
    '["ftp://mirror.example"]',
    '["https://u:p@mirror.example"]',
    '["https://mirror.example?x=1"]',
    '["https://mirror.example#x"]',
    '[" https://mirror.example"]',
    '["https://mirror .example"]',
    '["https://mirror.example:port"]',
    '"https://mirror.example"',
    '[]',
  ],
  'insecure-registries': ['["10.0.0.0/8"]', '["registry.lan:5000"]', '"registry.lan:5000"'],
  'allow-nondistributable-artifacts': ['["registry.lan"]', '"x"'],
  'max-concurrent-downloads': ['10', '0', '-1', '"10"'],
  'max-concurrent-uploads': ['5', '-1'],
  'max-download-attempts': ['5', '0', '-2'],
  'shutdown-timeout': ['15', '"15"'],
  labels: ['["a=b"]', '["a"]', '["a=1", "a=2"]', '["a=1", "a=1"]', '["com.docker.x=1"]', '{"a": "b"}'],
  runtimes: [
    '{"crun": {"path": "/usr/bin/crun"}}',
    '{"runc": {"path": "/usr/bin/runc"}}',
    '{"x": "/usr/bin/x"}',
    '{"x": {"path": "x", "runtimeArgs": ["--a"]}}',
    '{"x": {"path": "x", "runtimeArgs": "--a"}}',
    '{"x": {"Path": "x", "args": []}}',
    '{}',
  ],
  'default-runtime': ['"runc"', '"crun"', '"io.containerd.runc.v2"', '""'],
  'default-ulimits': [
    '{"nofile": {"Name": "nofile", "Hard": 64000, "Soft": 64000}}',
    '{"nofile": {"Name": "nofile", "Hard": "64000", "Soft": 64000}}',
    '{"nofile": "64000"}',
    '{"nofile": null}',
  ],
  'default-shm-size': ['"64M"', '"1.5g"', '67108864', '"64X"', '"1 g"', '"64MiB"', 'null', '""', '"-1"', '"1e3"'],
  'default-ipc-mode': ['"private"', '"shareable"', '"host"', '"none"', '"x"', '"container:x"'],
  'default-cgroupns-mode': ['"host"', '"private"', '"x"', '""'],
  'cgroup-parent': ['"/docker"', '"docker.slice"'],
  features: ['{"buildkit": true}', '{"containerd-snapshotter": false}', '{"buildkit": "true"}', '{}', '[]', 'null'],
  builder: [
    '{"gc": {"enabled": true, "defaultKeepStorage": "20GB"}}',
    '{"gc": {"enabled": "true"}}',
    '{"gc": {"policy": [{"keepStorage": "10GB", "filter": ["unused-for=24h"]}]}}',
    '{"gc": {"policy": [{"keepStorage": 10, "all": true}]}}',
    '{"gc": {"policy": [{"filter": {"unused-for": {"24h": true}}}]}}',
    '{"gc": []}',
    '{"entitlements": {"network-host": true}}',
  ],
  proxies: ['{"http-proxy": "http://proxy:3128"}', '{"http-proxy": 1}', '"http://proxy:3128"', '{}'],
  'node-generic-resources': ['["gpu=1"]', '["gpu=a", "gpu=b"]', '["gpu=1", "gpu=a"]', '["gpu"]', '["gpu=-1"]'],
  'host-gateway-ip': ['"10.0.0.1"', '"x"'],
  'host-gateway-ips': ['["10.0.0.1"]', '["10.0.0.1", "10.0.0.2"]', '["10.0.0.1", "fd00::1"]'],
  'oom-score-adjust': ['0', '-500'],
  'cluster-store': ['"consul://x"'],
  'api-cors-header': ['"*"', '""'],
  'network-diagnostic-port': ['0', '70000'],
  'metrics-addr': ['"127.0.0.1:9323"'],
  'authorization-plugins': ['["x"]'],
  'seccomp-profile': ['"unconfined"'],
  'swarm-default-advertise-addr': ['"eth0"'],
  'deprecated-key-path': ['"/x"'],
  'userns-remap': ['""'],
};

/** Keys that some version, or every version, does not know, or knows and does nothing with. */
const STRANGE = [
  '"Debug": true',
  '"registry-mirror": ["https://mirror.example"]',
  '"insecure-registry": ["x"]',
  '"log-opt": {"max-size": "1m"}',
  '"label": ["a=b"]',
  '"max-size": "10m"',
  '"http-proxy": "http://proxy"',
  '"swarm-raft-election-tick": 3',
  '"resolv-conf": "/etc/resolv.conf"',
  '"default-init": "x"',
  '"containerd-plugin-namespace": "x"',
  '"containerd-plugins-namespace": "x"',
  '"disable-legacy-registry": true',
  '"default": {}',
  '"default": {"debug": true}',
  '"default": {"nonsense": true}',
  '"credsStore": "pass"',
  '"firewall-backend": "nftables"',
  '"min-api-version": "1.40"',
  '"nri-opts": {"enable": true}',
  '"cdi-spec-dirs": ["/etc/cdi"]',
  '"help": false',
  '"restart": true',
  '"_comment": "x"',
  '"": 1',
  '"huge": 1e999',
];

/** What people do to JSON. */
type Break = (text: string, random: () => number) => string;

function at(text: string, random: () => number): number {
  return Math.floor(random() * text.length);
}

const BREAKS: readonly Break[] = [
  (text) => text.replace(/\n?\}\s*$/, ',\n}\n'),
  (text) => text.replace(/\}\s*$/, ''),
  (text) => text.replace(/^\s*\{/, ''),
  (text) => text.replace(/"/, '“').replace(/"/, '”'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(',', ''),
  (text) => text.replace(':', ' '),
  (text) => text.replace('\n', ' // comment\n'),
  (text) => `# comment\n${text}`,
  (text) => `${text}}`,
  (text) => `${text}trailing`,
  (text) => text.replace('true', 'True'),
  (text) => text.replace('"', ''),
  (text) => text.replace(/\]/, ',]'),
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => {
    const index = at(text, random);
    return text.slice(0, index) + text.slice(index + 1);
  },
  (text, random) => {
    const index = at(text, random);
    const chars = '{}[]":,\\\t1a';
    return text.slice(0, index) + chars.charAt(Math.floor(random() * chars.length)) + text.slice(index);
  },
];

const WHOLE = ['', ' \n', 'null', '[]', '[{}]', '"x"', '1', 'true', '{}', '{ }\n', '{}{}', '\t{}'];
/** What may stand where another type belongs. */
const ANY = ['null', 'true', '1', '"x"', '[]', '{}', '["x"]', '{"x": "y"}', '1.5', '""'];

class Generator {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #member(): string {
    const chance = this.#random();
    if (chance < 0.06) return this.#pick(STRANGE);
    const key = this.#pick(Object.keys(VALUES));
    const values = VALUES[key] ?? ['null'];
    // The first of each list is right somewhere.
    const value = chance < 0.1 ? this.#pick(ANY) : chance < 0.8 ? (values[0] ?? 'null') : this.#pick(values);
    return `"${key}": ${value}`;
  }

  file(): string {
    if (this.#random() < 0.02) return this.#pick(WHOLE);
    const members = Array.from({ length: 1 + Math.floor(this.#random() * 6) }, () => this.#member());
    const between = this.#pick([',\n  ', ',\n\t', ', ', ',\n\n    ']);
    const text = between.includes('\n') ? `{\n  ${members.join(between)}\n}\n` : `{${members.join(between)}}`;
    return this.#random() < 0.15 ? this.#pick(BREAKS)(text, this.#random) : text;
  }
}

/** So many files; the same for the same seed. */
export function generateFiles(count: number, seed: number): string[] {
  const generator = new Generator(seed);
  return Array.from({ length: count }, () => generator.file());
}
