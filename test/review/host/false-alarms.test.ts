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
];

describe('a rootless daemon', () => {
  it.each(OF_ROOT)('is not told %s, which is about that of root', async (rule, files) => {
    expect(await rulesFor(files, '')).toContain(rule);
    expect(await rulesFor(files, '--rootless')).not.toContain(rule);
  });
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
