/** The script of `collect` is run for real, over a made-up root and with made-up programs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/core/command.ts';
import { openBundle } from '../../src/review/input/bundle/open-bundle.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read } from '../support/ask.ts';

/** What must never be in an archive, and the line of a file that holds it. */
const SECRETS: Readonly<Record<string, string>> = {
  'hunter2-proxy': 'http_proxy="http://me:hunter2-proxy@proxy.example:3128"',
  'p@ss-with-at': 'SYNC="https://me:p@ss-with-at@mirror.example/x"',
  'plain-password': 'export DB_PASSWORD=plain-password',
  'quoted password': "password = 'quoted password'",
  'json-auth-value': '{"auth": "json-auth-value"}',
  'registry-token': '  "identitytoken": "registry-token",',
  'api-key-value': 'API_KEY: api-key-value',
  'flag-token': 'dockerd --token flag-token',
  'bearer-value-123': 'Authorization: Bearer bearer-value-123',
  'SWMTKN-1-abcdefghijk': 'docker swarm join SWMTKN-1-abcdefghijk',
  ghp_abcdefghijklmnop: 'url ghp_abcdefghijklmnop',
  'T000/B000/slackhook': 'hook https://hooks.slack.com/services/T000/B000/slackhook',
  '123456/discordhook': 'hook https://discord.com/api/webhooks/123456/discordhook',
  MIIprivatekeyline: '-----BEGIN RSA PRIVATE KEY-----\nMIIprivatekeyline\n-----END RSA PRIVATE KEY-----',
  'cifs-word': '//nas/x /mnt cifs user=me,password=cifs-word 0 0',
};

const CONFIG = '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_CRYPTO_AUTHENC=y\nCONFIG_NET=y\n';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>, mode?: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'collect-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
  }
  return folder;
}

interface Collected {
  readonly archive: Attachment;
  /** The files in it, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the script, and opens the archive that it leaves. */
async function collect(shell: readonly string[], env: Readonly<Record<string, string>>): Promise<Collected> {
  const [script] = (await ask('collect')).files;
  const folder = folderWith({ [script?.name ?? 'x']: script?.content ?? '' });
  const [command = 'sh', ...args] = shell;
  const out = execFileSync(command, [...args, script?.name ?? 'x'], {
    cwd: folder,
    env: { PATH, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  expect(out.trim()).toBe(archives.join());
  const archive = { name: out.trim(), bytes: readFileSync(join(folder, out.trim())) };
  const bundle = openBundle(archive);
  expect(bundle).toMatchObject({ isDamaged: false, skipped: [] });
  return { archive, files: new Map(bundle?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])) };
}

/** The shells of this machine that a Gentoo host may have as /bin/sh. */
const SHELLS = [['sh'], ['dash'], ['busybox', 'sh'], ['bash', '--posix']].filter(
  ([command = '']) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined,
);

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('the script in %s', (_, shell) => {
  it('takes the files of another root, at their paths, with secrets masked', async () => {
    const root = folderWith({
      'etc/portage/package.use/docker': 'app-containers/docker btrfs\n',
      'etc/portage/make.conf': `USE="-systemd"\n${Object.values(SECRETS).join('\n')}\n`,
      'etc/docker/daemon.json': '{"authorization-plugins": ["x"], "log-driver": "local"}\n',
      'etc/rc.conf': 'rc_cgroup_mode="hybrid"\n',
      'proc/cmdline': 'root=/dev/sda1 cgroup_disable=memory\n',
      'usr/src/linux/.config': CONFIG,
      'var/log/docker.log': 'x\n'.repeat(1000),
      'etc/shadow': 'root:x\n',
    });
    const { archive, files } = await collect(shell, { ROOT: root });
    const top = 'docker-gentoo-report/';
    expect([...files.keys()].map((name) => name.replace(top, '')).sort()).toEqual([
      'etc/docker/daemon.json',
      'etc/portage/make.conf',
      'etc/portage/package.use/docker',
      'etc/rc.conf',
      'log/docker.log',
      'proc/cmdline',
      'usr/src/linux/.config',
    ]);
    expect(files.get(`${top}usr/src/linux/.config`)).toBe(CONFIG);
    expect(files.get(`${top}etc/docker/daemon.json`)).toBe('{"authorization-plugins": ["x"], "log-driver": "local"}\n');
    expect(files.get(`${top}log/docker.log`)).toHaveLength(800);
    const conf = files.get(`${top}etc/portage/make.conf`) ?? '';
    expect(Object.keys(SECRETS).filter((secret) => conf.includes(secret))).toEqual([]);
    expect(conf).toContain('USE="-systemd"');
    const { findings } = (await ask('analyze x', [archive])).document as ReviewDocument;
    const rules = findings.map(({ rule }) => rule);
    for (const rule of ['cgroup/mode', 'boot/controller-off']) expect(rules).toContain(rule);
    expect(JSON.stringify(findings)).not.toMatch(/hunter2|slackhook/);
  });

  it('keeps what programs print, and masks that as well', async () => {
    const programs = folderWith({ docker: `#!/bin/sh\necho "$*: http://me:hunter2-proxy@proxy"\n` }, 0o755);
    const { files } = await collect(shell, { PATH: `${programs}:${PATH}` });
    expect(files.get('docker-gentoo-report/output/docker-info.txt')).toBe('info: http://***@proxy\n');
    expect(files.get('docker-gentoo-report/output/uname.txt')).toMatch(/^Linux /);
  });
});

describe('collect', () => {
  it('shows the script and how to use it, and prints it alone', async () => {
    const reply = await ask('collect');
    const shown = await read('collect');
    expect(shown).toContain('sh docker-gentoo-collect.sh');
    expect(shown).toContain('#!/bin/sh');
    expect(reply.files[0]?.content).toMatch(/^#!\/bin\/sh\n/);
    expect(await read('collect', [], 'zh-CN')).toContain('遮盖');
  });

  it('is short enough to be read, on lines that fit', async () => {
    const [script] = (await ask('collect')).files;
    expect(script?.content.split('\n').length).toBeLessThan(110);
  });
});
