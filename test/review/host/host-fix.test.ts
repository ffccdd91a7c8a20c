/** The change of a host's files: each where it lies, none mixed with another, and nothing to run that is only half of it. */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/card.ts';
import type { Attachment } from '../../../src/core/command.ts';
import type { HostFix } from '../../../src/review/host/fix/host-fix.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, read, textFile } from '../../support/ask.ts';

const GRAPH = '{ "graph": "/srv/docker", "log-driver": "local" }\n';
const DEAD_FLAG = 'app-containers/docker device-mapper btrfs\n';

async function fixOf(...files: readonly Attachment[]): Promise<HostFix | null> {
  return ((await ask('analyze x', files)).document as ReviewDocument).hostFix;
}

describe('a changed file', () => {
  it.each([
    ['daemon.json', GRAPH, '/etc/docker/daemon.json'],
    ['etc/docker/daemon.json', GRAPH, '/etc/docker/daemon.json'],
    ['backup/etc/docker/daemon-29.json', GRAPH, '/etc/docker/daemon-29.json'],
    ['C:\\copy\\etc\\docker\\daemon.json', GRAPH, '/etc/docker/daemon.json'],
    ['package.use', DEAD_FLAG, '/etc/portage/package.use'],
    ['/etc/portage/package.use/containers', DEAD_FLAG, '/etc/portage/package.use/containers'],
    ['portage/package.use/containers', DEAD_FLAG, '/etc/portage/package.use/containers'],
    ['package.use/a/b', DEAD_FLAG, '/etc/portage/package.use/a/b'],
    ['etc/sysctl.d/local.conf', 'net.ipv4.ip_forward = 0\n', '/etc/sysctl.d/local.conf'],
    ['sysctl.conf', 'net.ipv4.ip_forward = 0\n', null],
  ])('named %s goes where it lies', async (name, text, path) => {
    expect((await fixOf(textFile(text, name)))?.files.map((file) => file.path)).toEqual([path]);
  });

  it('goes nowhere by guess where two seem to lie at the same place', async () => {
    const fix = await fixOf(textFile(DEAD_FLAG, 'docker'), textFile('app-containers/docker-cli -hardened\n', 'cli'));
    expect(fix?.files.map(({ path }) => path)).toEqual([null, null]);
  });

  it('is not mixed with another of the same name', async () => {
    const fix = await fixOf(
      textFile('app-emulation/docker-proxy debug\n', 'docker'),
      textFile('app-editors/vim X\napp-containers/docker -seccomp device-mapper\n', 'docker'),
    );
    expect(fix?.files.map(({ content }) => content)).toContain('app-editors/vim X\napp-containers/docker -seccomp\n');
  });

  it('has all its lines mended, however many there are', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `=app-containers/docker-29.${index} device-mapper btrfs\n`);
    const fix = await fixOf(textFile(lines.join(''), 'package.use'));
    expect(fix?.files[0]?.content).not.toContain('device-mapper');
  });

  it('is attached under a name of its own', async () => {
    const { files } = await ask('analyze x', [
      textFile(DEAD_FLAG, 'etc/portage/package.use/docker'),
      textFile('DOCKER_OPTS="--graph /srv/docker"\n', 'etc/conf.d/docker'),
      textFile(DEAD_FLAG, 'old/package.use/docker'),
    ]);
    const names = files?.map(({ name }) => name) ?? [];
    expect(names).toContain('docker');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
  });
});

describe('a file of which nothing is left', () => {
  const FILE = textFile('app-containers/docker overlay device-mapper\n', 'package.use/docker');

  it('is to be deleted, and no empty one put in its place', async () => {
    const shown = (await read('analyze x', [FILE])).replaceAll(/\s+/g, ' ');
    expect(shown).toContain(
      'Nothing is left of package.use/docker (/etc/portage/package.use/docker): delete these lines',
    );
    expect(shown).not.toContain('in place of');
  });

  it('is not attached', async () => {
    expect((await ask('analyze x', [FILE])).files ?? []).toEqual([]);
  });
});

describe('a change of what dockerd reads', () => {
  it.each([
    ['OpenRC, where nothing says which', [textFile(GRAPH, 'daemon.json')], 'rc-service docker restart'],
    [
      'systemd',
      [textFile(GRAPH, 'daemon.json'), textFile('UNIT FILE STATE PRESET\ndocker.service enabled disabled\n', 'units')],
      'systemctl restart docker',
    ],
    [
      'a drop-in',
      [textFile('[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --graph=/srv/docker\n', 'override.conf')],
      'systemctl daemon-reload && systemctl restart docker',
    ],
  ])('ends with a new start: %s', async (_name, files, command) => {
    expect((await fixOf(...files))?.commands.at(-1)).toMatchObject({ phase: 'restart', command });
  });

  it('is one that Portage reads: nothing is started', async () => {
    expect((await fixOf(textFile(DEAD_FLAG, 'package.use')))?.commands).toEqual([]);
  });

  it('leaves alone what systemctl only shows', async () => {
    const status = `● docker.service - Docker Application Container Engine
     Loaded: loaded (/usr/lib/systemd/system/docker.service; enabled; preset: disabled)
     Active: active (running) since Mon 2026-01-05 10:00:00 CET; 2h ago
     CGroup: /system.slice/docker.service
             └─1234 /usr/bin/dockerd --graph=/srv/docker --label a…
`;
    const { document } = await ask('analyze x', [textFile(status, 'status')]);
    const { findings, hostFix } = document as ReviewDocument;
    expect(findings.find(({ rule }) => rule === 'daemon/unknown-flag')).toMatchObject({ variant: 'renamed' });
    expect(hostFix).toBeNull();
  });
});

describe('the card of a host', () => {
  const snippet = async (...files: readonly Attachment[]): Promise<string | undefined> =>
    cardOf(await ask('analyze x', files)).snippet?.text;

  it('has the commands where they are the whole change', async () => {
    const services = 'cgroups | sysinit\n  local | default\n docker |\n  dbus | default\n';
    expect(await snippet(textFile(services, 'rc-update.txt'))).toBe('rc-update add docker default');
  });

  it('has none where files change besides: between saving images and starting again lies the change', async () => {
    const files = [textFile('{ "storage-driver": "overlay" }\n', 'daemon.json')];
    expect(await read('analyze x', files)).toContain('docker save');
    expect(await snippet(...files)).toBeUndefined();
  });

  it('has none where there is no way back', async () => {
    const files = [textFile('{ "storage-driver": "btrfs" }\n', 'daemon.json')];
    const { document } = await ask('analyze x --existing overlay2', files);
    const { commands = [] } = (document as ReviewDocument).hostFix ?? {};
    expect(commands.map(({ phase }) => phase)).toContain('point-of-no-return');
    expect(cardOf(await ask('analyze x --existing overlay2', files)).snippet).toBeUndefined();
  });
});
