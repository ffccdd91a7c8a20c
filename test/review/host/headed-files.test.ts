/** Several files in one paste, each below a line that names it: they are read as if each had been attached. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/core/command.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';
import { startTalk } from '../../support/talk.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url);

/** Ways in which people and programs put names above files. */
const FORMS: Readonly<Record<string, (path: string, text: string) => string>> = {
  'tail -n +1': (path, text) => `==> ${path} <==\n${text}\n`,
  dashes: (path, text) => `--- ${path} ---\n${text}\n`,
  equals: (path, text) => `=== ${path} ===\n${text}\n`,
  colon: (path, text) => `${path}:\n${text}\n`,
  'a fence': (path, text) => `\`${path}\`:\n\`\`\`\n${text}\n\`\`\`\n`,
  bold: (path, text) => `**${path}**\n\`\`\`json\n${text}\n\`\`\`\n`,
  more: (path, text) => `::::::::::::::\n${path}\n::::::::::::::\n${text}\n`,
  'a command': (path, text) => `# cat ${path}\n${text}\n`,
  'a comment': (path, text) => `# ${path}\n${text}\n`,
  'a heading': (path, text) => `### ${path}\n\n${text}\n`,
  words: (path, text) => `this is my ${path}:\n${text}\n`,
  'the path alone': (path, text) => `${path}\n${text}\n`,
};

/** Cases of rules with several files, the names as paths. */
const CASES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/input'))
  .map((folder) => ({
    name: folder.replace(/\/input$/, ''),
    files: readdirSync(new URL(`${folder}/`, FIXTURES), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({
        path: `/etc/of-host/${entry.name}`,
        text: readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').trim(),
      })),
  }))
  .filter(
    ({ files }) => files.length > 1 && files.every(({ text }) => text.length < 8000 && !text.includes('# Linux/')),
  );

async function said(files: readonly Attachment[]): Promise<string[]> {
  const { findings } = (await ask('analyze x', [...files])).document as ReviewDocument;
  // What is not read of a bundle is told once.
  return findings
    .filter(({ rule }) => rule !== 'input/unreadable')
    .map(({ rule, subject, severity }) => `${severity} ${rule} ${subject.replace('/etc/of-host/', '')}`)
    .sort();
}

describe.each(Object.entries(FORMS))('below %s', (_form, write) => {
  it.each(CASES.map((each) => [each.name, each.files] as const))('%s', async (_name, files) => {
    const apart = await said(files.map(({ path, text }) => textFile(text, path)));
    const pasted = textFile(files.map(({ path, text }) => write(path, text)).join('\n'), 'pasted.txt');
    expect(await said([pasted])).toEqual(apart);
  });
});

describe('a file by its own name', () => {
  it('is one, whatever paths stand in it', async () => {
    const conf = 'USE="-systemd"\nINSTALL_MASK="\n/usr/lib/systemd/system\n/lib/systemd/system\n"\nMAKEOPTS="-j4"\n';
    const reply = await ask('analyze x', [textFile(conf, 'make.conf')]);
    expect(reply.title).toContain('make.conf');
    expect(reply.title).not.toContain('/lib/systemd');
  });

  it('of which there are too many in a text is no name of a file', async () => {
    const pasted = '==> /etc/portage/make.conf <==\nUSE="a"\n'.repeat(500);
    const reply = await ask('analyze x', [textFile(pasted, 'pasted.txt')]);
    expect(JSON.stringify(reply).length).toBeLessThan(60_000);
  });
});

describe('a code block below a name', () => {
  it('is that file, and what stands in the next block is another matter', async () => {
    const file = '```\n{\n  "log-driver": "local"\n}\n```\n';
    const pasted = `dockerd says\n\`\`\`\nsome line of it\n\`\`\`\n/etc/docker/daemon.json\n${file}\`\`\`\n> zfs --version\nzfs-2.3.4\n\`\`\``;
    expect(await said([textFile(pasted, 'pasted.txt')])).not.toEqual(
      expect.arrayContaining([expect.stringContaining('daemon/broken-json')]),
    );
  });
});

const USE = 'app-containers/docker device-mapper';
const JSON_TEXT = '{ "storage-driver": "devicemapper" }';

describe('in a chat', () => {
  it.each(Object.entries(FORMS))('what is pasted below %s is reviewed, not searched for', async (_form, write) => {
    const text = `${write('/etc/portage/package.use/docker', USE)}\n${write('/etc/docker/daemon.json', JSON_TEXT)}`;
    const { shown } = await startTalk()(`hi, docker does not start\n\n${text}`);
    expect(shown).toContain('devicemapper is gone since Docker 25.0');
    expect(shown).toContain('has no USE flag device-mapper any more');
    expect(shown).toContain('/etc/docker/daemon.json');
  });
});

it.each([
  ['a comment that is more than a path', `# see /etc/portage/make.conf\n${USE}\n`],
  ['a list of what the kernel has', '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /var/lib/docker xfs rw 0 0\n'],
  ['a folder in a Compose file', 'services:\n  web:\n    image: x\n    volumes:\n      - /etc/docker/daemon.json:/x\n'],
])('%s names no file', async (_what, text) => {
  const { inputs } = (await ask('analyze x', [textFile(text, 'mine.txt')])).document as ReviewDocument;
  expect(inputs.map(({ name }) => name).every((name) => name === 'mine.txt')).toBe(true);
});
