import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { ask, knowledge, read } from '../support/ask.ts';

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
    ['why is my .config not found by portage', 'en', ['fix portage-config-unavailable']],
    ['quota per container on xfs', 'en', ['recommend --disk-quota --fs xfs']],
    ['gentoo 怎么换源', 'zh-CN', ['ask portage-mirrors']],
    ['btrfs 要不要给 docker 单独建子卷', 'zh-CN', ['backend btrfs']],
    ['要開哪些 USE 給 docker', 'zh-CN', ['ask use-flag-table']],
    ['when is cgroup v1 removed', 'en', ['fix cgroup-v1-deprecated']],
    ['DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=slirp4netns and ipv6 stops working', 'en', ['fix rootless-port-driver']],
    ['docker 怎么换源', 'zh-CN', ['install registry-mirrors']],
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
    ['what never speaks of the thing that is named', 'macvlan container gets no dhcp lease from the router'],
    ['what the kernel needs for a thing that is to be switched off', 'how do I turn off ipv6 in docker'],
    ['a symptom that is called by one plain word', 'docker 容器和虚拟机有什么区别'],
    ['a symptom where nothing fails, beside an unknown word', '容器端口改成走 grpc 协议'],
    [
      'the page of all options, for those of a kernel that runs',
      'how do I see which kernel options my running kernel has',
    ],
    ['what the kernel needs, for something to be looked up', '怎麼看容器的網路流量'],
    ['words scattered over a fact, for a yes or a no', '一台机器上能跑两个 buildx 吗'],
    ['a list of kernel options beside an unknown word', 'synology with my own kernel, docker info says cgroup v1'],
    ['a name of which only docker is left beside one word, for an amount', 'docker 需要多大的硬盘'],
    ['one word, for when something will be', 'when will docker 30 go stable on amd64'],
    ['a release for what is published', 'docker 下个大版本什么时候发布'],
    ['half a name in a question of common words', 'how do containers get their address'],
    ['one word of a name that is half context', 'nginx 容器 502 bad gateway'],
    ['a word of failure that says what is done', 'compress all stopped containers at once'],
  ])('gives no answer on the strength of %s', async (_kind, question) => {
    expect((await ask(`ask "${question}"`)).outcome).toBe('not-known');
  });

  it.each<[string, string, Locale]>([
    ['does app-containers/docker have an ipv6 use flag', 'ipv6', 'en'],
    ['is there a podman USE flag for docker-cli', 'podman', 'en'],
    ['docker 有 wayland 這個 USE 嗎', 'wayland', 'zh-CN'],
  ])('tells of a USE flag that no package has: %s', async (question, name, locale) => {
    const reply = await ask(`ask "${question}"`, [], locale);
    expect(reply.outcome).toBe('not-known');
    expect(reply.title).toMatch(new RegExp(`USE.*${name}|${name}.*USE`));
    expect(JSON.stringify(reply.actions)).toContain('use-flag-table');
  });

  it.each([
    ['docker 的 cuda USE 是干嘛的', 'cuda'],
    ["USE='overlay btrfs' docker, is overlay still needed", 'overlay'],
    ['what is the doc USE flag for', 'doc'],
  ])('answers for the flag beside the word: %s', async (question, flag) => {
    expect((await ask(`ask "${question}"`)).title).toBe((await ask(`use ${flag}`)).title);
  });

  it.each([
    ['a list of options does not say whether', 'rootless 模式可以綁定網卡嗎'],
    ['a list of options does not say whether', 'can I run docker without a bridge at all'],
    ['a page about a thing does not say how much', 'how big can a container get on btrfs'],
    ['an option that no fact speaks of', 'do I need CONFIG_KVM'],
    ['what is said of anything', 'build and restart the containers'],
    ['a choice of something else', '請推薦適合新手的筆電'],
    ['a flag of the same name', 'is it possible to use docker with a hardened kernel'],
  ])('leaves open what nothing decides (%s): %s', async (_kind, question) => {
    expect((await ask(`ask "${question}"`)).outcome).toBe('not-known');
  });

  it.each([
    ['is 5.15 kernel new enough for docker 29', 'ask kernel-version'],
    ['docker 能不能不用 iptables', 'ask docker-needs-iptables-yourself'],
    ['what kernal optons for maclvan', 'ask what kernel options for macvlan'],
    ['rootless 模式可以綁定 80 埠嗎', 'fix rootless-low-ports'],
    ['内核选项 VXLAN 是干嘛的', 'kernel VXLAN'],
    ['make menuconfig 里 docker 要开什么', 'install kernel-options'],
  ])('%s', async (question, command) => {
    expect((await ask(`ask "${question}"`)).title).toBe((await ask(command)).title);
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

  it.each(['sudo vs doas on gentoo', 'firefox crashes when I open a pdf', '可以推荐一部电影吗'])(
    'offers nothing for one faint likeness: %s',
    async (question) => {
      expect((await ask(`ask "${question}"`)).title).toBe((await ask('ask qqqqzzzz')).title);
    },
  );

  it.each(['will my container be famous one day', '容器 会做梦吗', 'does a docker whale sing at night'])(
    'does not call none of its business what speaks of Docker: %s',
    async (question) => {
      const { outcome, title } = await ask(`ask "${question}"`);
      expect(outcome).toBe('not-known');
      expect(title).not.toBe((await ask('ask qqqqzzzz')).title);
    },
  );

  it.each([
    ['since the update traefik says client version is too old, fixed in later ones?', 'fix client-api-too-old'],
    ['打开了 tcp://0.0.0.0:2375 这样好吗', 'fix tcp-without-tls'],
  ])('offers the one thing that comes near: %s', async (question, line) => {
    const { outcome, actions, factLine } = await ask(`ask "${question}"`);
    const commands = actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
    expect(outcome === 'ok' ? [factLine] : commands).toContain(line);
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

it('takes a word more behind a name for one, where the answer has no such part', async () => {
  const names = ['topic', 'symptom', 'capability'] as const;
  const asked = names.flatMap((kind) => knowledge.all(kind).map(({ aliases: [alias = ''] }) => `ask ${alias} gentoo`));
  for (const line of asked) expect((await ask(line)).outcome, line).not.toBe('bad-usage');
  expect(asked.length).toBeGreaterThan(300);
});

it.each([
  ['does docker need CONFIG_VXLAN on my new 6.19.8 kernel, it was fine on 6.1', '6.19.8'],
  ['with my old 4.9 kernel it worked, does docker need CONFIG_VXLAN', undefined],
  ['我的 6.12.30-gentoo 内核要开 CONFIG_VXLAN 吗', '6.12.30'],
  ['旧的 4.9 内核可以，docker 要开 CONFIG_VXLAN 吗', undefined],
])('reads which kernel somebody has before the word, too: %s', async (text, kernel) => {
  expect((await ask(`ask "${text}"`)).read?.kernel).toBe(kernel);
});

it.each(['why does CONFIG_IP_NF_NAT vanish at every make olddefconfig', '为什么 CONFIG_IP_NF_NAT 编译完就消失了'])(
  'tells of an option that vanishes what has to be on before it: %s',
  async (text) => expect(await read(`ask "${text}"`)).toContain('NETFILTER_XTABLES_LEGACY'),
);
