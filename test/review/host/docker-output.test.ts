/** docker info, docker version and logs: whatever comes, they are read or left alone, in time that grows with the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/review/host/recognize.ts';
import { read, textFile } from '../../support/ask.ts';

const INFO = `Client:
 Context:    default
Server:
 Server Version: 29.4.1
 Storage Driver: overlay2
  Backing Filesystem: extfs
 Cgroup Driver: systemd
 Cgroup Version: 2
 Swarm: active
 Security Options:
  seccomp
   Profile: builtin
  rootless
 Kernel Version: 6.18.39-gentoo
 Architecture: aarch64
 Docker Root Dir: /home/ann/.local/share/docker
`;

function told(text: string): Record<string, unknown> {
  const { evidence } = recognize('x', text);
  return Object.fromEntries(evidence.flatMap((each) => each.told.map(({ key, value }) => [key, value])));
}

describe('docker info', () => {
  const values = {
    docker: '29.4.1',
    storageDriver: 'overlay2',
    existing: 'overlay2',
    containerdStore: false,
    fs: 'ext4',
    cgroup: 2,
    cgroupDriver: 'systemd',
    init: 'systemd',
    swarm: true,
    rootless: true,
    kernel: '6.18.39-gentoo',
    arch: 'arm64',
    dataRoot: '/home/ann/.local/share/docker',
  };

  it.each([
    ['as it is printed', INFO],
    ['without its indentation, as chats send it', INFO.replaceAll(/^ +/gm, '')],
    ['quoted in a mail', INFO.replaceAll(/^/gm, '> ')],
    ['in a session', `ann@host ~ $ docker info\n${INFO}ann@host ~ $ uname -r\n6.18.39-gentoo\n`],
    ['with Windows line ends', INFO.replaceAll('\n', ' \n')],
  ])('is read %s', (_form, text) => {
    expect(told(text)).toEqual(values);
  });

  it('is read as JSON', () => {
    const json = JSON.stringify({
      ServerVersion: '29.4.1',
      Driver: 'overlay2',
      DriverStatus: [['Backing Filesystem', 'extfs']],
      CgroupDriver: 'systemd',
      CgroupVersion: '2',
      Swarm: { LocalNodeState: 'active' },
      SecurityOptions: ['name=seccomp,profile=builtin', 'name=rootless'],
      KernelVersion: '6.18.39-gentoo',
      Architecture: 'aarch64',
      DockerRootDir: '/home/ann/.local/share/docker',
    });
    expect(told(json)).toEqual(values);
    expect(told(JSON.stringify(JSON.parse(json), null, 2))).toEqual(values);
  });

  it('of a healthy host is called healthy', async () => {
    const shown = await read('analyze x', [textFile(INFO.replace('  rootless\n', ''), 'info.txt')]);
    expect(shown).toContain('I found nothing wrong in what I read');
  });

  it('tells which images are where, and which mapping is on', () => {
    expect(
      told('Server Version: 29.1.0\nStorage Driver: overlayfs\n driver-type: io.containerd.snapshotter.v1\n'),
    ).toEqual({
      docker: '29.1.0',
      storageDriver: 'overlayfs',
      containerdStore: true,
    });
    expect(
      told('Server Version: 24.0.7\nStorage Driver: zfs\nDocker Root Dir: /srv/docker/100000.100000\n'),
    ).toMatchObject({
      fs: 'zfs',
      usernsRemap: true,
      dataRoot: '/srv/docker',
    });
  });
});

describe('docker version', () => {
  it.each([
    ['Client version: 1.6.1\nClient API version: 1.18\nGo version (client): go1.4.2\nServer version: 1.6.2\n', '1.6.2'],
    [
      'Client:\n Version: 29.1.0\n API version: 1.52\n Go version: go1.25\nServer:\n Engine:\n  Version: 28.5.2\n  API version: 1.51\n',
      '28.5.2',
    ],
    [
      'Client:\n Version: 29.1.0\n API version: 1.52\n Go version: go1.25\nCannot connect to the Docker daemon\n',
      '29.1.0',
    ],
    ['Docker version 29.1.3, build f52814d\n', '29.1.3'],
    [
      '{"Client":{"Version":"29.1.0","ApiVersion":"1.52","GoVersion":"go1.25"},"Server":{"Version":"29.1.1","Components":[{"Name":"containerd","Version":"v2.2.0"}]}}',
      '29.1.1',
    ],
  ])('%j tells %s', (text, version) => {
    expect(told(text).docker).toBe(version);
  });
});

describe('a log', () => {
  const started =
    'level=info msg="Docker daemon" commit=x containerd-snapshotter=true storage-driver=overlayfs version=29.1.3';
  it.each([
    ['logfmt', `time="2026-05-01T10:00:00.000000000Z" ${started}`],
    ['journalctl', `May 01 10:00:00 host dockerd[812]: time="2026-05-01T10:00:00.000000000Z" ${started}`],
    ['syslog without a number', `May  1 10:00:00 host dockerd: time="2026-05-01T10:00:00.000000000Z" ${started}`],
    [
      'a coloured terminal',
      `\u001b[36mINFO\u001b[0m[2026-05-01T10:00:00Z] Docker daemon ${started.slice(0, 10)} ${started}`,
    ],
  ])('of %s tells what dockerd said of itself', (_form, line) => {
    expect(told(`${line}\n`)).toEqual({ docker: '29.1.3', storageDriver: 'overlayfs', containerdStore: true });
  });
});

describe('hostile text', () => {
  const pieces = fc.constantFrom(
    'Server Version: ',
    'Storage Driver: overlay2\n',
    ' Security Options:',
    'WARNING: ',
    '{"ServerVersion":',
    '"DriverStatus":[[',
    'time="2026-05-01T10:00:00Z" level=fatal msg="',
    'failed to start daemon: ',
    'Module x not found in directory /lib/modules/',
    '[    0.000000] Linux version 6.1 (',
    '\u001b[31m',
    '\n',
    '"',
    '\\',
    '\u0000',
    '99999999999999999999.9',
  );

  it('is read without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        expect(() => recognize('x', parts.join(''))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('is reviewed without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 3, maxLength: 30 }), async (parts) => {
        const text = `Server Version: 29.1.0\nStorage Driver: overlay2\nLogging Driver: local\n${parts.join('').replaceAll('\u0000', '')}`;
        expect(await read('analyze x', [textFile(text, 'info.txt')])).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'Server Version: 1\n',
    ' a: b\n',
    'WARNING: No swap limit support\n',
    'level=fatal ',
    'Module x not found in directory /lib/modules/1 ',
    '[    0.000000] x\n',
  ])('twice as much of %j takes about twice as long', (piece) => {
    const text = `Server Version: 29.1.0\nStorage Driver: overlay2\nSwarm: active\ntime="2026-05-01T10:00:00Z" level=info msg=dockerd\n`;
    const cost = (length: number): number => {
      const input = text + piece.repeat(length / piece.length);
      const before = process.cpuUsage().user;
      for (let run = 0; run < 3; run += 1) recognize('x', input);
      return process.cpuUsage().user - before;
    };
    cost(100_000);
    const [short, long] = [cost(250_000), cost(1_000_000)];
    expect(long).toBeLessThan(12 * short + 60_000);
  });
});

describe('a log is called after its daemon', () => {
  const line = (time: number, msg: string): string => `time="2026-05-01T10:00:0${time}.1Z" level=info msg="${msg}"\n`;
  const containerd = line(1, 'starting containerd') + line(2, 'containerd successfully booted in 0.03s');
  it.each([
    ['containerd alone', containerd, 'log of containerd'],
    [
      'syslog',
      'May 01 10:00:01 box containerd[12]: level=error msg="failed to load plugin" type=x\n',
      'log of containerd',
    ],
    ['dockerd with both', line(0, 'Starting up') + containerd, 'log of dockerd'],
  ])('%s', async (_case, text, called) => {
    expect(await read('analyze', [textFile(text, 'some.log')])).toMatch(new RegExp(`some\\.log — ${called}\\b`));
  });
});
