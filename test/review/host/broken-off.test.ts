/** A file that breaks off anywhere is recognized, is said to break off, and nothing is concluded from what is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url);
/** That it breaks off, in whatever words. */
const OF_THE_CUT = new Set(['host/breaks-off', 'daemon/broken-json']);
/** One of so many places is tried, another in each file. */
const STEP = 23;

const INFO = JSON.stringify({
  ID: 'c0ffee',
  Containers: 4,
  ContainersRunning: 2,
  Images: 30,
  Driver: 'overlay2',
  DriverStatus: [
    ['Backing Filesystem', 'xfs'],
    ['Supports d_type', 'true'],
  ],
  Plugins: { Volume: ['local'], Network: ['bridge', 'host'], Log: ['json-file', 'local'] },
  MemoryLimit: true,
  CgroupDriver: 'cgroupfs',
  CgroupVersion: '2',
  LoggingDriver: 'json-file',
  NFd: 30,
  KernelVersion: '6.12.58-gentoo',
  Architecture: 'x86_64',
  RegistryConfig: { InsecureRegistryCIDRs: ['127.0.0.0/8', '::1/128'] },
  DockerRootDir: '/var/lib/docker',
  ServerVersion: '29.7.0',
  Swarm: { LocalNodeState: 'inactive' },
  DefaultRuntime: 'runc',
  SecurityOptions: ['name=apparmor', 'name=seccomp,profile=builtin', 'name=cgroupns'],
  Warnings: null,
});

async function review(text: string, name: string): Promise<ReviewDocument> {
  return (await ask('analyze x', [textFile(text, name)])).document as ReviewDocument;
}

function grave({ findings }: ReviewDocument): string[] {
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && !OF_THE_CUT.has(rule))
    .map(({ rule, subject }) => `${rule} ${subject}`);
}

/** Files of tests that are JSON and have more than one key. */
function daemonFiles(): string[] {
  const texts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('fixed/daemon.json') || path.endsWith('input/daemon.json'))
    .map((path) => readFileSync(new URL(path, FIXTURES), 'utf8').trim())
    .filter((text) => {
      try {
        return Object.keys(JSON.parse(text) as object).length > 1;
      } catch {
        return false;
      }
    });
  return [...new Set(texts)];
}

describe('docker info as JSON', () => {
  const whole = review(INFO, 'info.json');
  const places = [...INFO].map((_, at) => at).filter((at) => at > INFO.indexOf('"MemoryLimit"') && at % 5 === 0);

  it.each(places)('cut behind %i characters', async (at) => {
    const document = await review(INFO.slice(0, at), 'pasted.txt');
    expect(document.inputs.map(({ kind }) => kind)).toEqual(['docker-info']);
    expect(document.findings.map(({ rule }) => rule)).toContain('host/breaks-off');
    expect(grave(await whole).concat('')).toEqual(expect.arrayContaining(grave(document)));
  });

  it('that is whole is not said to break off', async () => {
    expect((await whole).findings.map(({ rule }) => rule)).not.toContain('host/breaks-off');
  });
});

describe('daemon.json', () => {
  it.each(daemonFiles())('%s', async (text) => {
    const known = grave(await review(text, 'daemon.json'));
    for (let at = text.length - 1 - (text.length % 7); at > 8; at -= STEP) {
      const document = await review(text.slice(0, at), 'daemon.json');
      expect(document.findings.map(({ rule }) => rule)).not.toContain('daemon/accepted');
      expect(known, text.slice(0, at)).toEqual(expect.arrayContaining(grave(document)));
    }
  });
});

describe('compose.yaml', () => {
  it.each([
    ['in a name', 'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          mem'],
    ['in a name beside others', 'services:\n  web:\n    image: nginx\n    restart: always\n    volum'],
    ['in a list', 'services:\n  web:\n    image: nginx\n    command: ["nginx", "-g", "daem'],
    ['in a quote', 'services:\n  web:\n    image: nginx\n    ports:\n      - "80:8'],
  ])('%s', async (_where, text) => {
    expect((await review(text, 'compose.yaml')).findings.map(({ rule }) => rule)).toContain('host/breaks-off');
  });

  it.each([
    'services:\n  web:\n    image: nginx\n    command:\n      --verbose',
    'services:\n  web:\n    image: nginx\n    command: |\n      set -e\n      run',
    'services:\n  web:\n    image: nginx\n    command: >\n      run: it\n      now',
    'services:\n  web:\n    image: nginx\n    volumes:\n      - data:/data\nvolumes:\n  data:',
    "services:\n  web:\n    image: nginx\n    environment:\n      - NOTE=it's fine",
    'services:\n  web:\n    image: nginx\n    command: [\n      "a",\n      "b"\n    ]',
  ])('that is whole: %j', async (text) => {
    expect((await review(text, 'compose.yaml')).findings.map(({ rule }) => rule)).not.toContain('host/breaks-off');
  });
});
