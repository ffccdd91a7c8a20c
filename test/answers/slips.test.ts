/** Slips of the pen: what was probably meant is what is answered. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { ask, knowledge } from '../support/ask.ts';

const titleOf = async (line: string, locale: Locale = 'en'): Promise<string> => (await ask(line, [], locale)).title;

describe('a slip of the pen', () => {
  it.each([
    ['in small words, two letters exchanged', 'hwo do i strat dokcer at boot', 'install start'],
    ['in the word that asks which', 'wich storge driver shoud i use on btrfs', 'recommend --fs btrfs'],
    ['in the names of two drivers', 'whats teh diffrence overly2 fuse-overlyfs', 'compare overlay2 fuse-overlayfs'],
    ['in a word of failure', 'cant conect to teh docker deamon', 'fix docker-daemon-unreachable'],
    ['in a name in quotes', "how do I use 'overlya2'", 'backend overlay2'],
    ['in what is done', 'how to mvoe docker data to anohter disk', 'install move-data'],
  ])('%s: %s', async (_kind, question, meant) => {
    expect(await titleOf(`ask "${question}"`)).toBe(await titleOf(meant));
  });

  it.each([
    ['one character that sounds like another', 'docker 开机自起怎么设', 'install start'],
    ['in the name of a thing', '镜像加数器怎么配', 'install registry-mirrors'],
    ['in what is done', '怎么把 dokcer 的数据目录迁倒别的硬盘', 'install move-data'],
  ])('%s: %s', async (_kind, question, meant) => {
    expect(await titleOf(`ask "${question}"`, 'zh-CN')).toBe(await titleOf(meant, 'zh-CN'));
  });

  it.each([
    'ceph',
    'k3s',
    'grafana',
    'minio',
    'plex',
    'systemd-nspawn',
    '/var/lib/dokcer',
    '--pirvileged',
    'dokcer.io',
  ])('is not seen in a name that nobody here knows, nor in a path: %s', (name) => {
    expect(knowledge.search.mend(`how do i use ${name}`)).toBe(`how do i use ${name}`);
  });

  it.each(["i didn't do that", "it wasn't me and i couldn't", "they rm'd it"])('is not seen in %s', (said) => {
    expect(knowledge.search.mend(said)).toBe(said);
  });

  it.each([
    ["how do i use 'overlya2'", "how do i use 'overlay2'"],
    ["what is the storage driver 'devicemaper'", "what is the storage driver 'devicemapper'"],
    ["'dokcer' doesn't start", "'docker' doesn't start"],
  ])('is seen in quotation marks: %s', (said, meant) => {
    expect(knowledge.search.mend(said)).toBe(meant);
  });

  it('costs no more in a long question of unknown words', () => {
    const words = Array.from({ length: 400 }, (_, index) => `zqx${'abcdefghij'[index % 10]}vw`).join(' ');
    expect(knowledge.search.mend(words)).toBe(words);
  });
});
