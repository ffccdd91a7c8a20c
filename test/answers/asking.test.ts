/** Questions that begin with who asks, what the host is or what happened: what asks is answered, the rest is beside it. */
import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../src/answers/asking.ts';
import type { Locale } from '../../src/core/locale.ts';
import { ask } from '../support/ask.ts';

const titleOf = async (line: string, locale: Locale = 'en'): Promise<string> => (await ask(line, [], locale)).title;

describe('a question with a lead-in', () => {
  it.each([
    ['a wish', 'I want to run docker on my gentoo box, which filesystem should I use?', 'ask "choosing a backend"'],
    [
      'a greeting and a past',
      'Hi all, I moved from arch. What package is docker compose in?',
      'ask companion-packages',
    ],
    ['a complaint', 'I hate being root all day, how do I let my account use docker?', 'install docker-group'],
  ])('%s: %s', async (_kind, question, meant) => {
    expect(await titleOf(`ask "${question}"`)).toBe(await titleOf(meant));
  });

  it.each([
    ['a number of the host', '我的根分区只有 20G，想把 docker 的数据挪到 /srv', 'install move-data'],
    ['a restriction', '机房不能直连外网，只能走代理，docker 拉镜像怎么配', 'install proxy'],
    ['a past', '之前用 fedora，现在换 gentoo 了。docker compose 是哪个包？', 'ask companion-packages'],
  ])('%s: %s', async (_kind, question, meant) => {
    expect(await titleOf(`ask "${question}"`, 'zh-CN')).toBe(await titleOf(meant, 'zh-CN'));
  });

  it.each([
    [
      'what asks says nothing of its own',
      "I'm writing to my landlord about the container in the yard, how do I start it?",
    ],
    ['what asks is about something else', 'I have a mysql container, how do I tune innodb_buffer_pool_size?'],
    [
      'words that are scattered over a fact',
      'docker 29 wants the containerd snapshotter, how do i keep the old graph drivers',
    ],
  ])('is not answered where %s', async (_kind, question) => {
    expect((await ask(`ask "${question}"`)).outcome).toBe('not-known');
  });

  it('is split at the ends of clauses, not inside numbers and names', () => {
    expect(splitQuestion('my kernel is 6.12.30 and docker.service runs, how do i check it')).toEqual({
      asking: 'how do i check it',
      beside: 'my kernel is 6.12.30 and docker.service runs',
    });
    expect(splitQuestion('how do i check docker.service 29.1')).toBeUndefined();
  });
});
