/**
 * What was read in part cannot show that all is well: of no kind of file, cut anywhere, does a review say so. Good is said
 * of a whole kernel configuration, and of what a rule finds to be good by itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/core/card.ts';
import type { Locale } from '../../src/core/locale.ts';
import { isReview, type Reply } from '../../src/core/reply.ts';
import { isComfort } from '../../src/review/host/comforts.ts';
import { KINDS } from '../../src/review/host/kinds/index.ts';
import { recognize } from '../../src/review/host/recognize.ts';
import { HOST_RULES } from '../../src/review/host/rules/index.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, textFile } from '../support/ask.ts';

const FIXTURES = new URL('../fixtures/host-review/', import.meta.url);
/** Kinds that no rule has a case of its own for. */
const OTHERS = [
  {
    kind: 'equery-uses',
    name: 'uses.txt',
    text: '[ Legend : U - final flag setting for installation]\n[        : I - package is installed with flag     ]\n * Found these USE flags for app-containers/docker-29.7.2:\n U I\n + + btrfs    : Adds support for btrfs\n - - selinux  : Adds SELinux support\n',
  },
  {
    kind: 'lsmod',
    name: 'lsmod.txt',
    text: 'Module                  Size  Used by\noverlay               200704  0\nveth                   40960  0\nbridge                409600  1 br_netfilter\n',
  },
  { kind: 'proc-filesystems', name: 'filesystems', text: 'nodev\tsysfs\nnodev\ttmpfs\nnodev\toverlay\n\text4\n' },
  { kind: 'dockerfile', name: 'Dockerfile', text: 'FROM alpine:3.22\nRUN apk add curl\nCMD ["curl"]\n' },
];
/** So many files of each kind. */
const MOST = 6;

/** Rules that find something to be good: what they say, they have looked at. */
const COMFORTS = ['daemon/accepted', 'docker/healthy'];
/** How it is said that all is well. */
const ALL_CLEAR =
  /nothing (?:here|in this piece).*keeps|is (?:fine|healthy|complete)\b|looks healthy|everything|Docker (?:runs|works)\b|可以(?:工作|运行)|一切|正常/i;

interface Sample {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

function samples(): Sample[] {
  const paths = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const all = paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const name = path.replace(/^.*\/(?:input|fixed)\//, '');
    const kinds = new Set(recognize(name, text).evidence.map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ kind, name, text }));
  });
  return [...Map.groupBy([...all, ...OTHERS], ({ kind }) => kind).values()].flatMap((each) => {
    const different = [...new Map(each.map((sample) => [sample.text, sample])).values()];
    return different.slice(0, MOST);
  });
}

/** The beginning, the end, and the middle of a text, by lines; and in the middle of one. */
function pieces(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const half = Math.ceil(lines.length / 2);
  const all = [
    text,
    lines.slice(0, 1).join('\n'),
    lines.slice(0, half).join('\n'),
    lines.slice(half).join('\n'),
    lines.slice(Math.floor(lines.length / 4), half + 1).join('\n'),
    text.slice(0, Math.floor(text.length / 2)),
    text.slice(0, Math.floor((text.length * 3) / 4)),
  ];
  return [...new Set(all)].filter((each) => each.trim() !== '');
}

/** The top of a reply: what is read first, and often alone. */
function topOf(reply: Reply): string {
  const { title, advice = '' } = cardOf(reply);
  return [title, advice, reply.verdict ?? ''].join('\n');
}

function comforts(reply: Reply): string[] {
  const { findings } = reply.document as ReviewDocument;
  return findings.filter(({ rule }) => COMFORTS.includes(rule)).map(({ rule }) => rule);
}

async function look(text: string, name: string, locale: Locale): Promise<Reply | null> {
  const reply = await ask('analyze x', [textFile(text, name)], locale);
  return isReview(reply) ? reply : null;
}

/** Tries one text; what is no file of anything has no review. */
async function expectNoAllClear(text: string, name: string, locale: Locale): Promise<void> {
  const reply = await look(text, name, locale);
  if (reply === null) return;
  const what = `${name}: ${text.slice(0, 400)}`;
  if (comforts(reply).length === 0) expect(reply.tone, what).not.toBe('good');
  expect(topOf(reply), what).not.toMatch(ALL_CLEAR);
}

const SAMPLES = samples();

it('each rule that finds something to be good exists, and no other does', () => {
  const good = HOST_RULES.filter(({ id }) => isComfort({ rule: id })).map(({ id }) => id);
  expect(good.sort()).toEqual(COMFORTS);
});

it('each kind of file is tried', () => {
  const tried = new Set(SAMPLES.map(({ kind }) => kind));
  expect(KINDS.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

describe.each(Object.entries(Object.groupBy(SAMPLES, ({ kind }) => kind)))('%s', (_, of = []) => {
  it.each<Locale>(['en', 'zh-CN'])('has no all-clear in %s that nothing shows', async (locale) => {
    for (const { name, text } of of) for (const piece of pieces(text)) await expectNoAllClear(piece, name, locale);
  });
});

it('that docker info is healthy is not said of its beginning', async () => {
  const whole = SAMPLES.filter(({ kind }) => kind === 'docker-info');
  const praised: string[] = [];
  for (const { name, text } of whole) {
    const reply = await look(text, name, 'en');
    if (reply === null || !comforts(reply).includes('docker/healthy')) continue;
    praised.push(name);
    const lines = text.split('\n');
    const end = lines.findIndex((line) => line.includes('Live Restore'));
    for (let count = 2; count <= end; count += 3) {
      const cut = await look(lines.slice(0, count).join('\n'), name, 'en');
      expect(cut && comforts(cut), lines[count - 1]).not.toContain('docker/healthy');
    }
  }
  expect(praised).not.toEqual([]);
});

const CONFIG = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes).toString();
/** What nobody needs to change, in each way in which people show a kernel. */
const SET = ['NAMESPACES', 'NET_NS', 'CGROUPS', 'VETH', 'BRIDGE', 'OVERLAY_FS', 'NF_NAT', 'CGROUP_BPF'];
const PASTES: Readonly<Record<string, string>> = {
  'lines of a search': SET.map((name) => `CONFIG_${name}=y`).join('\n'),
  'a command and its lines': `# zgrep -E 'NS|CGROUP' /proc/config.gz\n${SET.map((name) => `CONFIG_${name}=y`).join('\n')}`,
  'numbered lines': SET.map((name, at) => `${at + 151}:CONFIG_${name}=y`).join('\n'),
  'check-config.sh': `Generally Necessary:\n${SET.map((name) => `- CONFIG_${name}: enabled`).join('\n')}`,
  'what check-config.sh misses': 'Optional Features:\n- CONFIG_CGROUP_HUGETLB: missing\n- CONFIG_AUFS_FS: missing',
  'messages of Portage': ' *   CONFIG_CGROUP_HUGETLB:\t is not set when it should be.\n',
  'a drawn menu':
    '[*] Networking support\n    [*] Network packet filtering framework (Netfilter)\n[*] Namespaces support\n',
  'a list of modules':
    'Module                  Size  Used by\noverlay               200704  0\nveth                   40960  0\n',
  'a search in menuconfig': 'Symbol: OVERLAY_FS [=y]\nType  : tristate\n',
  'a list in words': SET.map((name) => `${name}: yes`).join('\n'),
  'names alone': SET.join('\n'),
  'a fragment': `${SET.map((name) => `CONFIG_${name}=y`).join('\n')}\n# CONFIG_AUDIT is not set\n`,
};

describe('a kernel', () => {
  it.each(Object.entries(PASTES))('of which is shown: %s', async (_, text) => {
    for (const locale of ['en', 'zh-CN'] as const)
      for (const piece of pieces(text)) await expectNoAllClear(piece, 'pasted.txt', locale);
  });

  it.each(
    pieces(CONFIG)
      .slice(1)
      .map((piece, index) => [index, piece] as const),
  )('in its piece %i', async (_, piece) => {
    await expectNoAllClear(piece, '.config', 'en');
  });

  it.each([30, 100, 300, 1000, 2000, 4000])('in its first %i lines', async (count) => {
    await expectNoAllClear(CONFIG.split('\n').slice(0, count).join('\n'), '.config', 'en');
  });
});

describe('what dockerd takes is not called good', () => {
  const FILE = '$ cat /etc/docker/daemon.json\n{ "debug": true }\n';
  const BESIDE: Readonly<Record<string, string>> = {
    'below words, and beside other output': `docker fails to start\n$ uptime\n 10:00 up 1 day\n${FILE}`,
    'below words in Chinese, and beside other output': `容器还是报错\n$ uptime\n 10:00 up 1 day\n${FILE}`,
    'beside what a command failed with': `${FILE}$ docker run x\ndocker: Error response from daemon: something odd\n`,
    'above a log that nobody knows': `${FILE}$ journalctl -u docker\nDec 01 10:00:00 box dockerd[1]: failed to start daemon: something odd\n`,
  };
  it.each(Object.entries(BESIDE))('%s', async (_, text) => {
    const reply = await look(text, 'pasted.txt', 'en');
    expect(reply?.tone).not.toBe('good');
    expect(reply && comforts(reply)).toEqual([]);
  });

  it.each([
    ['alone', FILE],
    ['beside what was read', `${FILE}$ uname -r\n6.18.2-gentoo\n`],
    ['below words about no trouble', `here it is\n${FILE}`],
  ])('but where nothing tells of a trouble: %s', async (_, text) => {
    expect((await look(text, 'pasted.txt', 'en'))?.tone).toBe('good');
  });
});
