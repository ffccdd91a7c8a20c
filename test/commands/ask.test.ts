import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';

describe('ask', () => {
  it.each([
    ['which storage backend should I use on zfs', /zfs|overlay/],
    ['why does docker want br_netfilter', /BRIDGE_NETFILTER/],
    ['how do I start docker at boot with openrc', /start|Start|OpenRC|boot/],
    ['can I run docker as a normal user', /group|rootless|Rootless|root/],
    ['what happened to app-emulation/docker', /app-containers|renamed|moved|category/],
    ['is aufs still recommended', /aufs/],
    ['swarm needs which kernel options', /swarm|IP_VS|Swarm/],
  ])('%s', async (question, answer) => {
    const reply = await ask(`ask "${question}"`);
    expect(reply.outcome).toBe('ok');
    expect(
      [
        reply.title,
        reply.verdict,
        ...reply.actions.map((action) => (action.type === 'ask' ? action.command : '')),
      ].join('\n'),
    ).toMatch(answer);
  });

  it.each([
    ['为什么需要 br_netfilter', /BRIDGE_NETFILTER/],
    ['普通用户怎么运行 docker', /docker-group|rootless/],
    ['存储驱动怎么选', /recommend|backend|存储/],
    ['怎样添加 docker overlay', /docker-overlay|layman|overlay/],
  ])('%s', async (question, answer) => {
    const reply = await ask(`ask ${question}`, [], 'zh-CN');
    expect(reply.outcome).toBe('ok');
    expect(
      [
        reply.title,
        reply.verdict,
        ...reply.actions.map((action) => (action.type === 'ask' ? action.command : '')),
      ].join('\n'),
    ).toMatch(answer);
  });

  it('asks for a question, and says when nothing matches', async () => {
    expect((await ask('ask')).outcome).toBe('bad-usage');
    expect((await ask('ask qqqqzzzz')).title).toContain('nothing is known');
  });
});
