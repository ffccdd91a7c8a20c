/** Archives and folders are reviewed as one host; what nobody picked is no error. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/adapters/terminal/files/read-files.ts';
import type { Attachment } from '../../../src/core/command.ts';
import { LIMITS } from '../../../src/core/limits.ts';
import { wordsFor } from '../../../src/core/words/index.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, read } from '../../support/ask.ts';
import { tarOf, zipOf } from '../../support/bundles.ts';

const FILES = {
  'etc/rc.conf': 'rc_cgroup_mode="hybrid"\n',
  'proc/cmdline': 'root=/dev/sda2 cgroup_no_v1=all\n',
  'etc/motd': 'welcome\n',
};
const ENTRIES = Object.entries(FILES).map(([name, text]) => ({ name, text }));

function attach(bytes: Uint8Array, name = 'host.tar.gz'): Attachment {
  return { name, bytes };
}

async function review(files: readonly Attachment[]): Promise<ReviewDocument> {
  return (await ask('analyze x', files)).document as ReviewDocument;
}

describe.each([
  ['tar', tarOf(ENTRIES)],
  ['tar.gz', gzipSync(tarOf(ENTRIES))],
  ['zip', zipOf(ENTRIES)],
])('a %s', (_, bytes) => {
  it('is one host: a rule sees two of its files, by their paths', async () => {
    const { findings, inputs } = await review([attach(bytes)]);
    expect(inputs.map(({ name }) => name).sort()).toEqual(['etc/rc.conf', 'proc/cmdline']);
    const places = findings.find(({ rule }) => rule === 'boot/no-v1-controllers')?.places ?? [];
    expect(places.map(({ file }) => file)).toEqual(['proc/cmdline', 'etc/rc.conf']);
  });

  it('has files that say nothing, in one line that is no error', async () => {
    const { findings } = await review([attach(bytes)]);
    const unread = findings.filter(({ rule }) => rule === 'input/unreadable');
    expect(unread.map(({ severity, message }) => [severity, message.includes('etc/motd')])).toEqual([['info', true]]);
  });
});

describe('what of a bundle was not read is said', () => {
  it.each([
    ['a link', tarOf([...ENTRIES, { name: 'l', text: '/etc/shadow', isLink: true }]), 'links are not followed'],
    ['a way out', tarOf([...ENTRIES, { name: '../x', text: 'x' }]), 'lead out of the archive'],
    ['damage', gzipSync(tarOf(ENTRIES)).subarray(0, -60), 'damaged'],
  ])('%s', async (_, bytes, said) => {
    expect(await read('analyze x', [attach(bytes)])).toContain(said);
  });

  it('in Chinese too', async () => {
    const bytes = tarOf([...ENTRIES, { name: 'l', text: '/etc/shadow', isLink: true }]);
    expect(await read('analyze x', [attach(bytes)], 'zh-CN')).toContain('不跟随链接');
  });

  it('nothing at all is an error that names the bundle', async () => {
    expect((await ask('analyze x', [attach(tarOf([{ name: 'a', text: 'hello\n' }]))])).outcome).toBe('bad-usage');
    expect(await read('analyze x', [attach(tarOf([]).slice(0, 0), 'x.tar')])).toContain('is empty');
  });
});

describe('a folder in the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const stdin = (async function* () {
    // none
  })();
  const fill = (name: string, files: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
    return join(folder, name);
  };

  it('brings its files with their paths, and follows no link', async () => {
    const path = fill('host', { ...FILES, '.git/config': 'x' });
    symlinkSync('/etc/passwd', join(path, 'link'));
    const { files } = await readFiles([path], stdin, wordsFor('en'));
    expect(files.map(({ name }) => name)).toEqual(['host/etc/motd', 'host/etc/rc.conf', 'host/proc/cmdline']);
    expect((await review(files)).findings.map(({ rule }) => rule)).toContain('boot/no-v1-controllers');
  });

  it('with a kernel’s sources brings the configuration alone', async () => {
    const path = fill('linux', { '.config': 'CONFIG_NET=y\n', Kbuild: 'x', Kconfig: 'x', 'init/Kconfig': 'x' });
    expect((await readFiles([path], stdin, wordsFor('en'))).files.map(({ name }) => name)).toEqual(['linux/.config']);
  });

  it('is read up to the cap, and that is said', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.bundleFiles + 1 }, (_, index) => [`f${index}`, 'x']));
    const { files, unread } = await readFiles([fill('many', many)], stdin, wordsFor('en'));
    expect([files.length, unread.length]).toEqual([LIMITS.bundleFiles, 1]);
  });

  it('without files is refused by name', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(readFiles([join(folder, 'empty')], stdin, wordsFor('en'))).rejects.toThrow(/empty/);
  });
});
