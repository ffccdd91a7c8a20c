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

  it('asks for a question', async () => {
    expect((await ask('ask')).outcome).toBe('bad-usage');
  });

  it.each([
    ['gibberish', 'qqqqzzzz'],
    ['another subject', 'how long do I boil eggs'],
    ['another subject, in words that facts have too', 'which graphics card should I buy for games'],
    ['another subject in Chinese', '今天晚上吃什么'],
    ['another subject, with half of a name', 'how do I bake bread'],
  ])('says in one friendly line that it does not know: %s', async (_name, question) => {
    const reply = await ask(`ask ${question}`);
    expect(reply.outcome).toBe('not-known');
    expect(reply.citations).toEqual([]);
    expect(reply.actions.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['hello there', 'Hello'],
    ['thanks a lot!', 'welcome'],
  ])('answers %s like a person', async (line, word) => {
    const reply = await ask(`ask ${line}`);
    expect(reply.outcome).toBe('ok');
    expect(reply.title).toContain(word);
  });

  it.each([
    ['which storage driver should I use on zfs', 'Take '],
    ['how do I move from devicemapper to overlay2', 'Moving away from devicemapper'],
    ['overlay2 or btrfs', 'overlay2 / btrfs'],
    ['is aufs native', 'aufs'],
    ['I get: modprobe: FATAL: Module vxlan not found in directory /lib/modules/6.6.1', 'CONFIG_VXLAN'],
    ['what do I need', 'first container'],
  ])('sees what is asked: %s', async (question, title) => {
    expect((await ask(`ask "${question}"`)).title).toContain(title);
  });

  it('takes words about the host as its profile, options more than words', async () => {
    expect((await ask('ask which storage driver is best on zfs')).profile).toContain('zfs');
    expect((await ask('ask how do I start docker with systemd')).profile).toContain('systemd');
    expect((await ask('ask does kernel 5.4 need VETH')).profile).toContain('kernel 5.4');
    expect((await ask('ask does kernel 5.4 need VETH --kernel 6.1')).profile).toContain('kernel 6.1');
  });

  it.each([
    ['怎麼在 Gentoo 安裝 Docker', '怎么在 Gentoo 安装 Docker'],
    ['升級之後映像檔不見了', '升级之后镜像不见了'],
    ['ＢＲＩＤＧＥ＿ＮＥＴＦＩＬＴＥＲ', 'BRIDGE_NETFILTER'],
    ['VE\u200bTH', 'VETH'],
  ])('reads %s as %s', async (written, plain) => {
    const one = await ask(`ask ${JSON.parse(`"${written}"`)}`, [], 'zh-CN');
    const other = await ask(`ask ${plain}`, [], 'zh-CN');
    expect(one.outcome).toBe('ok');
    expect(one.title).toBe(other.title);
  });
});
