/** What a rule says is true of every host that it says it of: hosts of which it was not. */
import { expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

type Files = Readonly<Record<string, string>>;

async function findings(files: Files, options: string): Promise<ReviewDocument['findings']> {
  const attached = Object.entries(files).map(([name, text]) => textFile(text, name));
  const { document } = await ask(`analyze x ${options}`, attached);
  return (document as ReviewDocument).findings;
}

async function rulesFor(files: Files, options: string): Promise<string[]> {
  return (await findings(files, options)).map(({ rule }) => rule);
}

it.each([
  ['24.0', false],
  ['29.7', true],
])('`-*` takes no flag from docker %s that its ebuild does not have', async (docker, hasOverlay2) => {
  const files = { 'make.conf': 'COMMON_FLAGS="-O2"\nUSE="-* ssl"\n' };
  const said = (await findings(files, `--docker ${docker}`)).find(({ rule }) => rule === 'portage/minus-star');
  const flags = said?.values?.flags ?? [];
  expect(flags).toContain('sys-process/tini[args]');
  expect([flags].flat().includes('app-containers/docker[overlay2]')).toBe(hasOverlay2);
});

it.each(['btrfs', 'zfs'])(
  'the snapshotter %s is not asked what the graph driver of that name needs',
  async (driver) => {
    const text = (isStore: boolean): string =>
      JSON.stringify({ features: { 'containerd-snapshotter': isStore }, 'storage-driver': driver });
    const rules = ['across/driver-filesystem', 'daemon/storage-driver'];
    const told = await rulesFor({ 'daemon.json': text(false) }, '--docker 29.7 --fs ext4');
    expect(told).toEqual(expect.arrayContaining(rules));
    const silent = await rulesFor({ 'daemon.json': text(true) }, '--docker 29.7 --fs ext4');
    expect(silent.filter((rule) => rules.includes(rule))).toEqual([]);
  },
);

it('with remapped users images stay below data-root on Docker 29 too', async () => {
  const rule = 'daemon/data-root-without-images';
  const root = { 'data-root': '/srv/docker' };
  expect(await rulesFor({ 'daemon.json': JSON.stringify(root) }, '--docker 29.7')).toContain(rule);
  const remapped = JSON.stringify({ ...root, 'userns-remap': 'default' });
  expect(await rulesFor({ 'daemon.json': remapped }, '--docker 29.7')).not.toContain(rule);
});

it.each([
  ['/usr/bin/crun', true],
  ['/usr/bin/runc', false],
  ['docker-runc', false],
])('whether %s is a program that Docker does not bring along', async (path, isOther) => {
  const text = JSON.stringify({ runtimes: { own: { path } } });
  expect((await rulesFor({ 'daemon.json': text }, '--docker 29.7')).includes('daemon/runtime-program')).toBe(isOther);
});

it('podman as docker is no trouble where the client is masked', async () => {
  const wrapper = { 'package.use': 'app-containers/podman wrapper\n' };
  const client = 'app-containers/docker-cli';
  expect(await rulesFor({ ...wrapper, 'package.accept_keywords': `${client} ~amd64\n` }, '')).toContain(
    'portage/podman-wrapper',
  );
  expect(await rulesFor({ ...wrapper, 'package.mask': `${client}\n` }, '')).not.toContain('portage/podman-wrapper');
});

it.each([
  ['/usr/lib/systemd/system', true],
  [
    '/usr/lib/systemd/system -/usr/lib/systemd/system/docker.service -/usr/lib/systemd/system/containerd.service',
    false,
  ],
  ['-/usr/lib/systemd/system/docker.service', false],
])('INSTALL_MASK="%s" keeps a service off the disk: %s', async (mask, isKept) => {
  const files = {
    'make.conf': `COMMON_FLAGS="-O2"\nUSE="systemd"\nINSTALL_MASK="${mask}"\n`,
    'units.txt': 'UNIT FILE STATE PRESET\nsshd.service enabled disabled\n',
  };
  expect((await rulesFor(files, '')).includes('portage/install-mask')).toBe(isKept);
});

it('a kernel without the tables of iptables is no trouble where dockerd was told not to call it', async () => {
  const files = {
    'eselect.txt': 'Available iptables symlink targets:\n  [1]   xtables-legacy-multi *\n  [2]   xtables-nft-multi\n',
    config: '# Linux/x86 6.18.30 Kernel Configuration\nCONFIG_NET=y\n# CONFIG_NETFILTER is not set\n',
  };
  expect(await rulesFor(files, '--docker 29.7')).toContain('portage/iptables-flavour');
  const legacy = { 'package.use': 'net-firewall/iptables -nftables\n' };
  expect(await rulesFor(legacy, '--docker 29.7 --kernel 6.18')).toContain('portage/iptables-legacy-only');
  const off = { ...files, ...legacy, 'daemon.json': '{ "iptables": false }\n' };
  const rules = await rulesFor(off, '--docker 29.7');
  expect(rules.filter((rule) => rule.startsWith('portage/iptables-'))).toEqual([]);
});

it.each([
  ['{}', '29.7', 'plain'],
  ['{ "tls": true }', '29.7', null],
  ['{ "tls": true }', '19.03', 'unverified'],
  ['{ "tlsverify": true }', '19.03', null],
  ['{ "tlsverify": false }', '29.7', 'unverified'],
  ['{ "tls": true, "tlsverify": false }', '29.7', 'unverified'],
])('what %s asks of clients of Docker %s', async (text, docker, expected) => {
  const file = { ...JSON.parse(text), hosts: ['tcp://192.0.2.7:2376'] };
  const said = (await findings({ 'daemon.json': JSON.stringify(file) }, `--docker ${docker}`)).find(
    ({ rule }) => rule === 'daemon/tcp-exposed',
  );
  expect(said ? (said.variant ?? 'plain') : null).toBe(expected);
});

it.each([
  ['nofile', false],
  ['NOFILE', false],
  ['as', false],
  ['files', true],
])('whether runc knows no limit %s', async (name, isUnknown) => {
  const limits = { own: { Name: name, Soft: 100, Hard: 200 } };
  const said = await rulesFor({ 'daemon.json': JSON.stringify({ 'default-ulimits': limits }) }, '--docker 29.7');
  expect(said.includes('daemon/ulimits')).toBe(isUnknown);
});

it.each([
  ['', true],
  ['    network_mode: bridge\n', true],
  ['    network_mode: host\n', false],
  ['    network_mode: none\n', false],
])('a database with "%s" publishes its port: %s', async (line, isPublished) => {
  const compose = `services:\n  db:\n    image: postgres\n${line}    ports:\n      - "5432:5432"\n`;
  expect((await rulesFor({ 'compose.yaml': compose }, '')).includes('compose/database-exposed')).toBe(isPublished);
});

it.each([
  ['20.10', false],
  ['29.7', true],
])('docker %s without the flag seccomp: containers keep their profile', async (docker, isKept) => {
  const said = await rulesFor({ 'package.use': 'app-containers/docker -seccomp\n' }, `--docker ${docker}`);
  expect(said.includes('portage/seccomp-off')).toBe(isKept);
});

it.each([
  ['-* MIT\\nApache-2.0', false],
  ['-* @FREE', false],
  ['-* MIT', true],
])('whether ACCEPT_LICENSE="%s" refuses docker', async (licenses, isRefused) => {
  const text = `COMMON_FLAGS="-O2"\nACCEPT_LICENSE="${licenses.replace('\\n', '\n')}"\n`;
  expect((await rulesFor({ 'make.conf': text }, '')).includes('portage/license-refused')).toBe(isRefused);
});

it.each([
  ['29.7', '{ "storage-driver": "btrfs" }', 'btrfs', true],
  ['29.7', '{ "storage-driver": "btrfs", "features": { "containerd-snapshotter": true } }', 'btrfs', false],
  ['29.7', '{ "storage-driver": "overlay2" }', 'overlay2', true],
  ['24.0', '{ "storage-driver": "overlay2" }', 'overlay2', false],
])('docker %s with %s and without its flag has no driver', async (docker, text, flag, isMissing) => {
  const files = { 'daemon.json': text, 'package.use': `app-containers/docker -${flag}\n` };
  expect((await rulesFor(files, `--docker ${docker}`)).includes('portage/driver-not-built')).toBe(isMissing);
});

it.each([
  ['24.0', true],
  ['29.7', false],
])(
  'with the store of containerd on Docker %s layers do not lie on the NFS of the data root',
  async (docker, isNamed) => {
    const files = {
      'mounts.txt': 'nas:/docker /var/lib/docker nfs4 rw 0 0\n/dev/sda2 / ext4 rw 0 0\n',
      'daemon.json': JSON.stringify(isNamed ? {} : { features: { 'containerd-snapshotter': true } }),
    };
    expect((await rulesFor(files, `--docker ${docker}`)).includes('mounts/data-root')).toBe(isNamed);
  },
);

it.each([
  ['6.18.39-gentoo', false],
  ['6.18.39-gentoo-x86_64', false],
  ['6.18.39-gentoo-mine', false],
  ['6.18.39-gentoo-r1', true],
  ['6.18.39-gentoo-dist', true],
  ['6.18.3-gentoo', true],
])('whether %s is of other sources than 6.18.39-gentoo', async (release, isOther) => {
  const files = {
    'eselect.txt': 'Available kernel symlink targets:\n  [1]   linux-6.18.39-gentoo *\n  [2]   linux-6.12.10-gentoo\n',
    'uname.txt': `Linux box ${release} #1 SMP PREEMPT_DYNAMIC Mon Nov 30 10:00:00 CET 2026 x86_64 Intel GNU/Linux\n`,
  };
  expect((await rulesFor(files, '')).includes('portage/sources-not-running')).toBe(isOther);
});

it.each([
  ['{ "dns": ["172.17.0.1"] }', true],
  ['{ "dns": ["172.17.0.1"], "bip": "172.26.0.1/16" }', false],
  ['{ "dns": ["172.26.0.1"], "bip": "172.26.0.1/16" }', true],
  ['{ "dns": ["172.17.0.1"], "default-address-pools": [{ "base": "10.9.0.0/16", "size": 24 }] }', false],
])('whether the bridge is asked for names by %s', async (text, isBridge) => {
  expect((await rulesFor({ 'daemon.json': text }, '--docker 29.7')).includes('daemon/dns')).toBe(isBridge);
});

it.each([
  ['20.10', []],
  ['29.7', ['seccomp', 'buildkit']],
])('switches that Docker %s does not know so are not told of', async (docker, expected) => {
  const text = JSON.stringify({ 'seccomp-profile': 'unconfined', features: { buildkit: false } });
  const said = await findings({ 'daemon.json': text }, `--docker ${docker}`);
  expect(said.filter(({ rule }) => rule === 'daemon/switches').map(({ variant }) => variant)).toEqual(expected);
});

const PRETEND =
  'These are the packages that would be merged, in order:\n\n[ebuild  N     ] app-containers/docker-29.7.2::gentoo  USE="container-init overlay2 seccomp -apparmor"\n';

it.each([
  ['{ "iptables": false, "ip6tables": false, "ipv6": true, "fixed-cidr-v6": "fd12:3456:789a::/64" }', false],
  ['{ "ipv6": true, "fixed-cidr-v6": "fd12:3456:789a::/64" }', true],
])('whether %s makes dockerd call iptables', async (text, isCalled) => {
  const said = await findings({ 'daemon.json': text, 'emerge.txt': PRETEND }, '--docker 29.7');
  const told = said.filter(({ rule, variant }) => rule === 'portage/iptables-not-pulled' || variant === 'kernel');
  expect(told.map(({ rule }) => rule).sort()).toEqual(isCalled ? ['daemon/ipv6', 'portage/iptables-not-pulled'] : []);
});

it.each([
  ['{ "storage-driver": "btrfs" }', 'no-container'],
  ['{ "storage-driver": "btrfs", "features": { "containerd-snapshotter": true } }', 'plain'],
])('what runs with %s on a data root that is mounted noexec', async (text, expected) => {
  const mounts = '/dev/sda3 /var/lib/docker btrfs rw,noexec 0 0\n/dev/sda2 / ext4 rw 0 0\n';
  const said = await findings({ 'daemon.json': text, 'mounts.txt': mounts }, '--docker 29.7');
  expect(said.find(({ rule }) => rule === 'mounts/noexec')?.variant ?? 'plain').toBe(expected);
});

const RUNLEVELS = ' docker | default\n iptables | default\n ip6tables | default\n';

it.each([
  [{}, ['iptables, ip6tables']],
  [{ iptables: false }, ['ip6tables']],
  [{ iptables: false, ip6tables: false }, []],
])('a firewall beside Docker clears only rules that Docker writes: %j', async (daemon, subjects) => {
  const files = { 'rc-update.txt': RUNLEVELS, 'daemon.json': JSON.stringify({ ...daemon, 'log-driver': 'local' }) };
  const said = (await findings(files, '--docker 29.7')).filter(({ rule }) => rule === 'services/firewall-beside');
  expect(said.map(({ subject }) => subject)).toEqual(subjects);
});

it.each([
  ['overlay', { 'storage-driver': 'btrfs' }],
  ['xt_nat', { iptables: false }],
])('the module %s is not missed where Docker does without it: %j', async (module, daemon) => {
  const grub = { 'etc/default/grub': `GRUB_CMDLINE_LINUX="quiet module_blacklist=${module}"\n` };
  const rule = 'boot/module-refused';
  expect(await rulesFor(grub, '--docker 28.5')).toContain(rule);
  expect(await rulesFor({ ...grub, 'daemon.json': JSON.stringify(daemon) }, '--docker 28.5')).not.toContain(rule);
});

it.each([
  ['24.0.7', true],
  ['24.0.8', false],
])('docker %s and a mirror with a path: refused %s', async (docker, isRefused) => {
  const files = { 'daemon.json': '{"registry-mirrors": ["https://mirror.example/hub"]}' };
  const said = (await findings(files, `--docker ${docker}`)).filter(({ variant }) => variant === 'refused');
  expect(said.length > 0).toBe(isRefused);
});

it.each([
  ['linux-6.12.3-gentoo', '6.12.3-gentoo-mybox', false],
  ['linux-6.12.3', '6.12.3-mybox', false],
  ['linux-6.12.3', '6.12.3-gentoo-dist', true],
  ['linux-6.12.3-gentoo', '6.12.3-gentoo-r1', true],
])('%s are the sources of a kernel %s: told otherwise %s', async (target, release, isOther) => {
  const files = {
    'eselect.txt': `Available kernel symlink targets:\n  [1]   ${target} *\n`,
    'uname.txt': `Linux box ${release} #1 SMP PREEMPT Mon Nov 30 10:00:00 UTC 2026 x86_64 GNU/Linux\n`,
  };
  expect((await rulesFor(files, '')).includes('portage/sources-not-running')).toBe(isOther);
});
