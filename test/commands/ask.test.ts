import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { ask } from '../support/ask.ts';

/** So many offers are seen at a glance. */
const GLANCE = 3;

/** What answers a question: the answer itself, and what is offered at a glance, as the titles that they have. */
async function answersTo(question: string, locale: Locale): Promise<string[]> {
  const reply = await ask(`ask "${question}"`, [], locale);
  expect(reply.outcome).toBe('ok');
  const offers = reply.actions.flatMap((action) => (action.type === 'ask' ? [action.command] : [])).slice(0, GLANCE);
  const offered = await Promise.all(offers.map((command) => ask(command, [], locale)));
  return [reply.title, ...offered.map(({ title }) => title)];
}

describe('ask', () => {
  it.each<[string, Locale, string[]]>([
    ['which storage backend should I use on zfs', 'en', ['recommend', 'backend zfs', 'recommend --fs zfs']],
    ['why does docker want br_netfilter', 'en', ['kernel BRIDGE_NETFILTER']],
    ['how do I start docker at boot with openrc', 'en', ['install start']],
    ['can I run docker as a normal user', 'en', ['install docker-group', 'install rootless']],
    ['what happened to app-emulation/docker', 'en', ['ask package-move']],
    ['is aufs still recommended', 'en', ['backend aufs']],
    ['swarm needs which kernel options', 'en', ['kernel swarm']],
    ['为什么需要 br_netfilter', 'zh-CN', ['kernel BRIDGE_NETFILTER']],
    ['普通用户怎么运行 docker', 'zh-CN', ['install docker-group', 'install rootless', 'install rootless-openrc']],
    ['存储驱动怎么选', 'zh-CN', ['recommend', 'ask choosing-a-backend']],
    ['怎样添加 docker overlay', 'zh-CN', ['install docker-overlay']],
  ])('%s', async (question, locale, wanted) => {
    const titles = await Promise.all(wanted.map(async (command) => (await ask(command, [], locale)).title));
    const answers = await answersTo(question, locale);
    expect(answers.filter((title) => titles.includes(title))).not.toEqual([]);
  });

  it('asks for a question, and says when nothing matches', async () => {
    expect((await ask('ask')).outcome).toBe('bad-usage');
    const reply = await ask('ask qqqqzzzz');
    expect(reply.outcome).toBe('bad-usage');
    expect(reply.title).toContain('nothing is known about `qqqqzzzz`');
  });
});
