/** Healthy hosts of kinds that are easily forgotten: nothing is said against them. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

async function review(files: Readonly<Record<string, string>>, options: string): Promise<ReviewDocument> {
  const attached = Object.entries(files).map(([name, text]) => textFile(text, name));
  const { document } = await ask(`analyze x ${options}`, attached);
  return document as ReviewDocument;
}

async function rulesFor(files: Readonly<Record<string, string>>, options: string): Promise<string[]> {
  return (await review(files, options)).findings.map(({ rule }) => rule);
}

/** What root's host is told, with the rule that says it. */
const OF_ROOT: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['services/docker-not-started', { 'rc-update.txt': 'cgroups | sysinit\n devfs | sysinit\n sshd | default\n' }],
  [
    'services/unit-disabled',
    { 'units.txt': 'UNIT FILE STATE PRESET\ndocker.service disabled disabled\ndocker.socket disabled disabled\n' },
  ],
  ['network/forwarding-off', { 'sysctl.conf': 'net.ipv4.ip_forward = 0\n' }],
  ['daemon/default-value', { 'daemon.json': '{ "data-root": "/var/lib/docker" }\n' }],
  ['compose/privileged', { 'compose.yaml': 'services:\n  a:\n    image: docker:dind\n    privileged: true\n' }],
  ['daemon/no-local-socket', { 'daemon.json': '{ "hosts": ["tcp://127.0.0.1:2375"] }\n' }],
  [
    'compose/docker-socket',
    { 'compose.yaml': 'services:\n  a:\n    image: traefik\n    volumes:\n      - /var/run/docker.sock:/s\n' },
  ],
];

describe('a rootless daemon', () => {
  it.each(OF_ROOT)('is not told %s, which is about that of root', async (rule, files) => {
    expect(await rulesFor(files, '')).toContain(rule);
    expect(await rulesFor(files, '--rootless')).not.toContain(rule);
  });
});

it.each(['127.0.0.1', '127.0.0.2', '127.255.255.254', 'localhost', '[::1]', ''])(
  'the API on %s of this machine is not told to be open to the network',
  async (address) => {
    const text = JSON.stringify({ hosts: [`tcp://${address}:2375`] });
    const said = (await review({ 'daemon.json': text }, '')).findings.filter(
      ({ rule }) => rule === 'daemon/tcp-exposed',
    );
    expect(said.map(({ variant }) => variant)).toEqual(['loopback']);
  },
);

it.each(['0.0.0.0', '[::]', '192.0.2.7', '128.0.0.1', 'box.example.org'])(
  'the API on %s is told to be open to it',
  async (address) => {
    const text = JSON.stringify({ hosts: [`tcp://${address}:2375`] });
    const said = (await review({ 'daemon.json': text }, '')).findings.filter(
      ({ rule }) => rule === 'daemon/tcp-exposed',
    );
    expect(said.map(({ variant, severity }) => [variant, severity])).toEqual([[undefined, 'error']]);
  },
);

it.each([
  [96, []],
  [97, ['mounts/full']],
  [98, ['mounts/full']],
])('a filesystem of Docker that is full to %i hundredths', async (used, expected) => {
  const df = `Filesystem Size Used Avail Use% Mounted on\n/dev/sda2 100G ${used}G ${100 - used}G ${used}% /var/lib/docker\n`;
  const rules = await rulesFor({ 'df.txt': df }, '');
  expect(rules.filter((rule) => rule === 'mounts/full')).toEqual(expected);
});

it.each([
  ['false, "buildkit": true', true],
  ['true, "buildkit": false', false],
])('of a key that stands twice in an object the last counts: {"buildkit": %s}', async (value, isDefault) => {
  const files = { 'daemon.json': `{"features": {"buildkit": ${value}}}\n` };
  const said = (await review(files, '--docker 29.7')).findings.filter(({ rule }) => rule === 'daemon/default-value');
  expect(said.map(({ subject }) => subject).includes('features.buildkit')).toBe(isDefault);
});

const DAEMON_INFO =
  'Server:\n Server Version: 29.7.2\n Storage Driver: overlayfs\n  driver-type: io.containerd.snapshotter.v1\n Cgroup Driver: cgroupfs\n Cgroup Version: 2\n';

it('a storage option that containerd’s store is not told of ends no daemon', async () => {
  const files = {
    'daemon.json': '{ "storage-opts": ["overlay2.override_kernel_check=true"] }\n',
    'info.txt': DAEMON_INFO,
  };
  const { findings } = await review(files, '');
  const said = findings.filter(({ rule }) => rule === 'daemon/storage-opt');
  expect(said.map(({ severity, variant }) => [severity, variant])).toEqual([['info', 'ignored']]);
});

it.each(['vfs', 'fuse-overlayfs'])('%s may lie on overlay', async (driver) => {
  const findmnt = 'TARGET SOURCE FSTYPE OPTIONS\n/ overlay overlay rw\n';
  const files = { 'daemon.json': '{ "storage-driver": "overlay2" }\n', 'findmnt.txt': findmnt };
  expect(await rulesFor(files, '')).toContain('mounts/data-root');
  const other = { ...files, 'daemon.json': `{ "storage-driver": "${driver}" }\n` };
  expect(await rulesFor(other, '')).not.toContain('mounts/data-root');
});

it('a range of ids is not made to reach into that of somebody else', async () => {
  const grown = async (other: string): Promise<string[] | undefined> =>
    (await review({ subuid: `alice:100000:1000\n${other}` }, '--rootless')).hostFix?.files.map(
      ({ content }) => content,
    );
  expect(await grown('bob:200000:65536\n')).toEqual(['alice:100000:65536\nbob:200000:65536\n']);
  expect((await grown('bob:101000:65536\n')) ?? []).toEqual([]);
});

it('a mask of conf.d alone leaves the service there', async () => {
  const use = {
    'package.use': 'app-containers/docker -systemd\n',
    'rc-update.txt': 'docker | default\ncgroups | sysinit\n',
  };
  const mask = (where: string): Record<string, string> => ({
    ...use,
    'make.conf': `COMMON_FLAGS="-O2"\nINSTALL_MASK="${where}"\n`,
  });
  expect(await rulesFor(mask('/etc/init.d'), '')).toContain('portage/install-mask');
  expect(await rulesFor(mask('/etc/conf.d'), '')).not.toContain('portage/install-mask');
});

describe('what is stable on amd64', () => {
  const KEYWORD = { 'package.accept_keywords': '=app-containers/docker-29.6.0 ~arm64\n' };
  const MASK = { 'package.mask': '>=app-containers/docker-29.7\n' };
  it('says nothing about a keyword of another architecture, nor beside a mask', async () => {
    expect(await rulesFor(KEYWORD, '')).toContain('portage/keyword-behind');
    expect(await rulesFor(KEYWORD, '--arch arm64')).not.toContain('portage/keyword-behind');
    expect(await rulesFor({ ...KEYWORD, ...MASK }, '')).not.toContain('portage/keyword-behind');
  });
  it('is not kept away by a mask on another architecture', async () => {
    expect(await rulesFor(MASK, '')).toContain('portage/stable-masked');
    expect(await rulesFor(MASK, '--arch arm64')).not.toContain('portage/stable-masked');
  });
});

it('that dockerd takes a file is not said where the service gives the same as a flag', async () => {
  const hosts = { 'daemon.json': '{ "hosts": ["unix:///var/run/docker.sock"] }\n' };
  expect(await rulesFor(hosts, '--init openrc')).toContain('daemon/accepted');
  expect(await rulesFor(hosts, '--init systemd')).not.toContain('daemon/accepted');
  const unit = { 'docker.service': '[Service]\nType=notify\nExecStart=/usr/bin/dockerd --icc=false\n' };
  expect(await rulesFor({ ...hosts, ...unit }, '--init systemd')).not.toContain('daemon/flag-and-file');
});

it('of what the service gives too it is not said that it does no harm', async () => {
  const file = { 'daemon.json': '{ "pidfile": "/var/run/docker.pid" }\n' };
  expect(await rulesFor(file, '--init systemd')).toContain('daemon/default-value');
  expect(await rulesFor(file, '--init openrc')).not.toContain('daemon/default-value');
});

it('of an object that stands twice both count, as Go puts them together', async () => {
  const text = (first: string): string =>
    `{ "log-driver": "json-file", "log-opts": { ${first} }, "log-opts": { "max-file": "3" } }\n`;
  expect(await rulesFor({ 'daemon.json': text('"compress": "true"') }, '')).toContain('daemon/log-rotation');
  expect(await rulesFor({ 'daemon.json': text('"max-size": "10m"') }, '')).not.toContain('daemon/log-rotation');
});

describe('a module that the kernel is told to refuse', () => {
  const BOOT = 'BOOT_IMAGE=/vmlinuz-6.12.41 root=/dev/sda2 ro module_blacklist=';
  const isTold = async (names: string, daemon = '{}'): Promise<boolean> =>
    (await rulesFor({ cmdline: `${BOOT}${names}\n`, 'daemon.json': daemon }, '')).includes('boot/module-refused');

  it('is none where the name is not spelled as the kernel does', async () => {
    expect(await isTold('nf_nat')).toBe(true);
    expect(await isTold('nf-nat')).toBe(false);
  });
  it('may be br_netfilter where Docker does not load it', async () => {
    expect(await isTold('br_netfilter', '{ "userland-proxy": false }')).toBe(true);
    expect(await isTold('br_netfilter')).toBe(false);
  });
  it('may be one of iptables where nftables is the backend', async () => {
    expect(await isTold('xt_addrtype')).toBe(true);
    expect(await isTold('xt_addrtype', '{ "firewall-backend": "nftables" }')).toBe(false);
  });
});

it('a proxy for HTTP is enough where another file has the one for HTTPS', async () => {
  const unit = { 'http-proxy.conf': '[Service]\nEnvironment="HTTP_PROXY=http://proxy.example.com:3128"\n' };
  const file = (key: string): Record<string, string> => ({
    ...unit,
    'daemon.json': `{ "proxies": { "${key}": "http://proxy.example.com:3128" } }\n`,
  });
  expect(await rulesFor(unit, '')).toContain('daemon/proxy-reach');
  expect(await rulesFor(file('no-proxy'), '')).toContain('daemon/proxy-reach');
  expect(await rulesFor(file('https-proxy'), '')).not.toContain('daemon/proxy-reach');
});

it('ALL_PROXY is no proxy for HTTPS to dockerd', async () => {
  const both = 'HTTP_PROXY=http://proxy.example.com:3128" "ALL_PROXY=http://proxy.example.com:3128';
  expect(await rulesFor({ 'http-proxy.conf': `[Service]\nEnvironment="${both}"\n` }, '')).toContain(
    'daemon/proxy-reach',
  );
});

it('ufw beside Docker touches its own chains only', async () => {
  const services = (name: string): Record<string, string> => ({
    'rc-update.txt': `cgroups | sysinit\n docker | default\n ${name} | default\n`,
  });
  expect(await rulesFor(services('shorewall'), '')).toContain('services/firewall-beside');
  expect(await rulesFor(services('ufw'), '')).not.toContain('services/firewall-beside');
});

describe('a port that is published without an address', () => {
  const compose = (tail = ''): Record<string, string> => ({
    'compose.yaml': `services:\n  db:\n    image: postgres\n    ports:\n      - "5432:5432"\n${tail}`,
  });
  const BINDING = 'com.docker.network.bridge.host_binding_ipv4';
  it('is open', async () => {
    expect(await rulesFor(compose(), '')).toContain('compose/database-exposed');
  });
  it('is not, where its network has one', async () => {
    const network = `networks:\n  default:\n    driver_opts:\n      ${BINDING}: 127.0.0.1\n`;
    expect(await rulesFor(compose(network), '')).not.toContain('compose/database-exposed');
  });
  it('is not, where dockerd gives one to every network', async () => {
    const daemon = `{ "default-network-opts": { "bridge": { "${BINDING}": "127.0.0.1" } } }\n`;
    const files = { ...compose(), 'daemon.json': daemon };
    expect(await rulesFor(files, '')).not.toContain('compose/database-exposed');
  });
});

it('the data of containerd fills no disk for a Docker that has its own', async () => {
  const files = {
    'df.txt':
      'Filesystem Type Size Used Avail Use% Mounted on\n/dev/a ext4 39G 39G 0 100% /\n/dev/b xfs 3T 1T 2T 6% /data\n',
    'daemon.json': '{ "data-root": "/data/docker" }\n',
  };
  expect(await rulesFor(files, '--docker 29.7')).toContain('mounts/full');
  expect(await rulesFor(files, '--docker 28.5')).not.toContain('mounts/full');
});

it('the legacy builder is the usual one before Docker 23.0', async () => {
  const files = { '.bashrc': 'export DOCKER_BUILDKIT=0\n' };
  expect(await rulesFor(files, '--docker 29.7')).toContain('docker/client-environment');
  expect(await rulesFor(files, '--docker 20.10')).not.toContain('docker/client-environment');
});

it('devicemapper limits the size of a container', async () => {
  const files = (driver: string): Record<string, string> => ({
    'compose.yaml': 'services:\n  a:\n    image: a\n    storage_opt:\n      size: 20G\n',
    'info.txt': `Server:\n Server Version: 24.0.9\n Storage Driver: ${driver}\n`,
  });
  expect(await rulesFor(files('overlay2'), '')).toContain('compose/storage-size');
  expect(await rulesFor(files('devicemapper'), '')).not.toContain('compose/storage-size');
});

it('an ebuild that does without nftables is not kept away by its mask', async () => {
  const files = { 'package.mask': 'net-firewall/nftables\n' };
  expect(await rulesFor(files, '--docker 29.7')).toContain('portage/needed-masked');
  expect(await rulesFor(files, '--docker 28.4')).not.toContain('portage/needed-masked');
});

describe('vm.max_map_count', () => {
  const isTold = async (image: string, environment: string): Promise<boolean> => {
    const service = `  a:\n    image: ${image}\n    environment:\n      ${environment}\n`;
    return (await rulesFor({ 'compose.yaml': `services:\n${service}` }, '')).includes('compose/map-count');
  };
  it.each(['- discovery.type=single-node', 'discovery.type: single-node'])(
    'is no matter for a trial: %s',
    async (type) => {
      expect(await isTold('elasticsearch:9.2.0', type.replace('single', 'multi'))).toBe(true);
      expect(await isTold('elasticsearch:9.2.0', type)).toBe(false);
      expect(await isTold('sonarqube:lts', type)).toBe(true);
    },
  );
});
