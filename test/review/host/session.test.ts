/** What was copied out of a terminal: prompts belong to no file, and each output is read as what it is. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, read, textFile } from '../../support/ask.ts';

async function review(text: string, name = 'paste.txt'): Promise<ReviewDocument> {
  return (await ask('analyze x', [textFile(text, name)])).document as ReviewDocument;
}

async function rulesFor(text: string, name?: string): Promise<string[]> {
  return (await review(text, name)).findings.map(({ rule }) => rule);
}

const RELEASE = 'Linux box 6.12.47-gentoo #1 SMP PREEMPT_DYNAMIC Mon Sep 21 08:00:00 UTC 2026 x86_64 GNU/Linux';

describe('a prompt before a file is no part of it', () => {
  it.each([
    '# cat /etc/docker/daemon.json',
    '# sudo head -n 40 /etc/docker/daemon.json',
    '$ cat daemon.json',
    'box ~ # cat /etc/docker/daemon.json',
    'box /etc/docker # cat daemon.json',
    'ann@box ~ $ cat /etc/docker/daemon.json',
    'root@box:/etc/docker# cat daemon.json',
    'box:~$ sudo cat /etc/docker/daemon.json',
    '[root@box docker]# cat daemon.json',
    '% cat /etc/docker/daemon.json',
  ])('%s', async (prompt) => {
    const rules = await rulesFor(`${prompt}\n{\n  "storage-driver": "aufs"\n}\n`);
    expect(rules).toContain('daemon/storage-driver-gone');
    expect(rules).not.toContain('daemon/broken-json');
  });

  it('nor is one behind it', async () => {
    const rules = await rulesFor('{\n  "log-driver": "local"\n}\nbox ~ # \n', 'daemon.json');
    expect(rules).not.toContain('daemon/broken-json');
  });

  it('nor the words around a here-document', async () => {
    const rules = await rulesFor('# cat > /etc/docker/daemon.json <<EOF\n{ "storage-driver": "aufs" }\nEOF\n');
    expect(rules).toContain('daemon/storage-driver-gone');
    expect(rules).not.toContain('daemon/broken-json');
  });

  it.each(['# the settings of docker', '# docker info says overlay2', '# more in /etc/conf.d/docker'])(
    'but a comment is a fault as it was: %s',
    async (comment) => {
      expect(await rulesFor(`${comment}\n{\n  "log-driver": "local"\n}\n`, 'daemon.json')).toContain(
        'daemon/broken-json',
      );
    },
  );

  it('nor is a line of a Dockerfile one', async () => {
    const { inputs, findings } = await review('FROM gentoo/stage3\nWORKDIR /app # cat /etc/hosts\nRUN make\n');
    expect(inputs.map(({ kind }) => kind)).toEqual(['dockerfile']);
    expect(findings.map(({ rule }) => rule)).not.toContain('host/read-in-part');
  });

  it('the fix is the file without it, at the place that the command tells', async () => {
    const { hostFix } = await review(
      'box ~ # cat /etc/portage/package.use/containers\napp-containers/docker aufs btrfs\n',
    );
    expect(hostFix?.files).toMatchObject([
      {
        path: '/etc/portage/package.use/containers',
        content: expect.stringMatching(/^app-containers\/docker btrfs\n/),
      },
    ]);
  });
});

describe('what several commands printed', () => {
  const TWO = [
    'box ~ # cat /etc/docker/daemon.json',
    '{ "storage-driver": "aufs" }',
    'box ~ # cat /etc/conf.d/docker',
    'DOCKER_OPTS="-H tcp://0.0.0.0:2375"',
  ].join('\n');

  it('is read one by one, and a line has the number that it has in the whole', async () => {
    const { findings } = await review(TWO);
    const places = (rule: string): unknown[] =>
      findings.filter((each) => each.rule === rule).flatMap(({ places: at = [] }) => at.map(({ line }) => line));
    expect(places('daemon/storage-driver-gone')).toContain(2);
    expect(places('daemon/tcp-exposed')).toContain(4);
  });

  it('of one kind is named once', async () => {
    const { inputs } = await review(`$ uname -r\n6.12.47-gentoo\n$ uname -a\n${RELEASE}\n`);
    expect(inputs.map(({ kind }) => kind)).toEqual(['uname']);
  });

  it('is not all known: that is said', async () => {
    const text = `$ uname -a\n${RELEASE}\n$ frobnicate\nwidgets: 3\ngears: 4\n`;
    expect(await read('analyze x', [textFile(text, 'paste.txt')])).toContain('the lines 4 to 5 were not read');
    expect(await read('analyze x', [textFile(text, 'paste.txt')], 'zh-CN')).toContain('第 4 到 5 行没有读取');
  });
});

describe('lines of the kernel beside its release', () => {
  const KILLED = 'Memory cgroup out of memory: Killed process 901 (node) total-vm:900000kB, anon-rss:260000kB';

  it.each([
    ['seconds', `[73011.204118] ${KILLED}`],
    ['few digits', `[73011.204] ${KILLED}`],
    ['dates', `[Mon Sep 21 08:00:00 2026] ${KILLED}`],
    ['short dates', `[Sep21 08:00] ${KILLED}`],
    ['levels', `kern  :err   : [73011.204118] ${KILLED}`],
  ])('are read: %s', async (_, line) => {
    for (const text of [`${RELEASE}\n${line}\n`, `$ uname -a\n${RELEASE}\n$ dmesg | tail\n${line}\n`, `${line}\n`])
      expect((await review(text)).findings.map(({ variant }) => variant)).toContain('memory-limit');
  });

  it('tell a limit of a group from the memory of the host', async () => {
    const variants = async (line: string): Promise<unknown[]> =>
      (await review(`${RELEASE}\n[73011.204118] ${line}\n`)).findings
        .filter(({ rule }) => rule === 'log/kernel-trouble')
        .map(({ variant }) => variant);
    expect(await variants(KILLED)).toEqual(['memory-limit']);
    expect(await variants('Out of memory: Killed process 901 (node) total-vm:900000kB')).toEqual(['memory']);
    expect(await variants('docker0: port 1(veth0a1b2c3) entered disabled state')).toEqual([]);
  });

  it('say it once, in the language of who asks', async () => {
    const files = [textFile(`${RELEASE}\n[73011.204118] ${KILLED}\n`, 'paste.txt')];
    expect((await read('analyze x', files)).match(/at the memory limit|met its memory limit/g)).toHaveLength(1);
    expect(await read('analyze x', files, 'zh-CN')).toContain('达到内存上限');
  });
});
