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

  it.each([
    "I don't use systemd, how do I start docker at boot",
    'how do I start docker at boot without systemd',
    '我不用 systemd，怎么开机启动 docker',
  ])('does not take for the host what a question denies: %s', async (question) => {
    const reply = await ask(`ask "${question}"`);
    expect(reply.outcome).toBe('ok');
    expect(reply.title).toMatch(/starting the service|启动服务/i);
  });

  it.each([
    ['an option that no fact speaks of', 'what does docker run --privileged actually give'],
    ['a plain word that is also a name in the kernel', 'unix socket inside container to talk to postgres'],
    ['a known word beside one that is the subject', 'apparmor profile for firefox'],
    ['a known word beside one that is the subject', '手机没网了怎么办'],
    [
      'a failure beside what is done on purpose',
      'I ran emerge --depclean and iptables was gone and docker fails to start',
    ],
    [
      'what holds for rootless hosts only',
      "can't remove /var/lib/docker/btrfs/subvolumes, permission denied even as root",
    ],
    ['drivers that are not those of Docker', 'how to install nvidia drivers on gentoo'],
  ])('gives no answer on the strength of %s', async (_kind, question) => {
    expect((await ask(`ask "${question}"`)).outcome).toBe('not-known');
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
