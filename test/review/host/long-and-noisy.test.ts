/** Files that are longer than what is read of them, logs with noise, and files that were once taken for something else. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, read, textFile } from '../../support/ask.ts';

async function review(name: string, text: string): Promise<ReviewDocument> {
  const { document } = await ask('analyze x --docker 29.7', [textFile(text, name)]);
  return document as ReviewDocument;
}

const info = (message: string): string => `time="2026-11-02T09:00:00Z" level=info msg="${message}"\n`;
const FATAL = 'failed to start daemon: error initializing graphdriver: driver not supported: overlay2\n';

describe('a log that is longer than what is read', () => {
  const many = info('Container failed to exit within 10s of signal 15 - using the force').repeat(9000);

  it('is read at its end, and that is said', async () => {
    const { findings } = await review('docker.log', `${many}${info('Starting up')}${FATAL}`);
    const ends = findings.find(({ rule, variant }) => rule === 'log/known-message' && variant === 'fatal');
    expect(ends?.places?.[0]?.line).toBe(9002);
    const part = findings.find(({ rule }) => rule === 'host/read-in-part');
    expect(part?.message).toMatch(/docker\.log/);
    expect(part?.values).toMatchObject({ to: 9003, all: 9003 });
  });

  it('of a short one nothing is left out', async () => {
    const { findings } = await review('docker.log', `${info('Starting up')}${FATAL}`);
    expect(findings.map(({ rule }) => rule)).not.toContain('host/read-in-part');
  });
});

it.each([
  ['make.conf', `COMMON_FLAGS="-O2"\n${'A="1"\n'.repeat(6000)}USE="-seccomp"\n`],
  ['sysctl.conf', `# all\n${'net.core.somaxconn = 1\n'.repeat(21_000)}`],
  ['package.use', 'app-misc/a b\n'.repeat(21_000)],
  ['compose.yaml', `services:\n  web:\n    image: a\n${'#\n'.repeat(11_000)}    privileged: true\n`],
])('that the end of a long %s was not read is said', async (name, text) => {
  const { findings } = await review(name, text);
  expect(findings.map(({ rule }) => rule)).toContain('host/read-in-part');
});

describe('what containerd tries and leaves out again', () => {
  const skipped = info('skip loading plugin').replace(
    '\n',
    ' error="aufs is not supported (modprobe aufs failed: exit status 1 \\"modprobe: FATAL: Module zfs not found in directory /lib/modules/6.12.41\\"): skip plugin" id=io.containerd.snapshotter.v1.zfs\n',
  );

  it('is no missing module', async () => {
    const text = `${info('starting containerd')}${skipped}${info('containerd successfully booted in 0.04s')}`;
    const { findings } = await review('containerd.log', text);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('what dockerd needs still is', async () => {
    const text = `${info('Starting up')}time="2026-11-02T09:00:01Z" level=warning msg="Running modprobe bridge br_netfilter failed with message: modprobe: WARNING: Module bridge not found in directory /lib/modules/6.12.41"\n`;
    const { findings } = await review('docker.log', text);
    expect(findings.map(({ rule }) => rule)).toContain('log/modules-missing');
  });
});

it('the address of the daemon is no published port', async () => {
  const line = 'failed to load listeners: listen tcp 0.0.0.0:2375: bind: address already in use';
  const { findings } = await review('docker.log', `${info('Starting up')}${line}\n`);
  expect(findings.map(({ rule }) => rule)).toEqual(['log/own-end']);
});

it('a drop-in without a command is known, by its folder or by the proxy that it sets', async () => {
  const unit = '[Service]\nEnvironment="HTTPS_PROXY=http://proxy.example.com:3128"\n';
  const { inputs } = await review('http-proxy.conf', unit);
  expect(inputs.map(({ kind }) => kind)).toEqual(['dockerd-unit']);
  const limits = '# /etc/systemd/system/docker.service.d/limits.conf\n[Service]\nLimitCORE=0\n';
  expect((await review('limits.conf', limits)).inputs.map(({ kind }) => kind)).toEqual(['dockerd-unit']);
});

it('what nobody hands on to dockerd sets nothing', async () => {
  const { findings } = await review('conf.d-docker', 'DOCKERD_OPTS="--storage-driver btrfs"\n');
  expect(findings.map(({ rule }) => rule)).toEqual(['daemon/conf-unread']);
});

it('licenses of packages are no USE flags', async () => {
  const reply = await ask('analyze x', [
    textFile('app-containers/nvidia-container-toolkit NVIDIA-2025\n', 'package.license'),
  ]);
  expect(reply.outcome).not.toBe('ok');
});

describe('a daemon that came up', () => {
  const start = [
    info('Starting up'),
    'time="2026-11-02T09:00:01Z" level=warning msg="could not change group /data/run/docker.sock to docker: group docker not found"\n',
    'time="2026-11-02T09:00:02Z" level=error msg="failure getting variant of the processor" error="not implemented for this board"\n',
  ].join('');

  it('has warnings that are told, whatever errors it went over', async () => {
    const { findings } = await review('docker.log', `${start}${info('Daemon has completed initialization')}`);
    const group = findings.find(({ subject }) => subject === 'docker-group-missing');
    expect(group).toMatchObject({ rule: 'log/known-message', variant: 'noted', severity: 'info' });
  });

  it('is another thing where the error came afterwards', async () => {
    const error = 'time="2026-11-02T09:00:09Z" level=error msg="nobody here has ever heard of that trouble"\n';
    const { findings } = await review('docker.log', `${start}${info('Daemon has completed initialization')}${error}`);
    expect(findings.find(({ rule }) => rule === 'log/unknown-end')).toMatchObject({ variant: 'errors' });
  });
});

describe('more than a review tells', () => {
  it('of a host is said at the end', async () => {
    const lines = 'app-containers/docker device-mapper overlay\n'.repeat(150);
    const shown = await read('analyze x', [textFile(lines, 'package.use')]);
    expect(shown).toContain('And 100 more findings, which are not listed');
  });

  it('is counted, also where one kind of finding is many', async () => {
    const ports = Array.from({ length: 300 }, (_, index) => `      - "${6000 + index}:5432"\n`).join('');
    const compose = `services:\n  db:\n    image: postgres\n    ports:\n${ports}`;
    expect((await review('compose.yml', compose)).moreFindings).toBe(100);
  });

  it('of commands is read all the same', async () => {
    const session = Array.from({ length: 400 }, (_, index) => `box ~ # uname -r\n6.18.${index}-gentoo\n`).join('');
    const { host } = await review('session.txt', session);
    expect(host?.values.find(({ key }) => key === 'kernel')?.value).toBe('6.18.0-gentoo');
  });
});
