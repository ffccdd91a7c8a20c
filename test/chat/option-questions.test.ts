/** Questions around one complaint about an option, and options that somebody was told to set: answered, not reviewed. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { startTalk } from '../support/talk.ts';

const said = (text: string, locale: Locale = 'en'): ReturnType<ReturnType<typeof startTalk>> => startTalk(locale)(text);
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const answerTo = (text: string): ReturnType<typeof said> => said(text, isHan(text) ? 'zh-CN' : 'en');

describe('whether the emerge fails', () => {
  it.each([
    'CONFIG_MEMCG is not set when I emerge docker — will the emerge fail?',
    ' *   CONFIG_MEMCG:\t is not set when it should be.\nwill it abort?',
    'emerge docker 时提示 CONFIG_MEMCG is not set when it should be，会失败吗？',
    '缺 CONFIG_MEMCG，安装 docker 会失败吗',
  ])('%s', async (text) => {
    const { title, shown } = await answerTo(text);
    expect(title).toMatch(/the emerge goes on|emerge 也会继续/);
    expect(shown).toMatch(/Portage only warns: no kernel option|Portage 只是提示：没有哪个内核选项/);
    expect(shown).toMatch(/Docker itself starts without it|Docker 本身也能启动/);
    expect(shown).toContain('scripts/config -e MEMCG');
  });

  it('is told of several as well', async () => {
    expect((await said('is CONFIG_MEMCG or CONFIG_IP_VS missing a reason for emerge to fail?')).title).toContain(
      'The emerge goes on',
    );
  });

  it('is told above the review of many', async () => {
    const options = ['MEMCG', 'CGROUP_PIDS', 'IP_VS', 'VXLAN'];
    const lines = options.map((each) => ` *   CONFIG_${each}:\t is not set when it should be.`).join('\n');
    const { shown } = await said(`Portage complains:\n${lines}\nwill the emerge abort because of that?`);
    expect(shown).toContain('4 complaints');
    expect(shown).toContain('Portage only warns');
    expect((await said(`Portage complains:\n${lines}`)).shown).not.toContain('Portage only warns');
  });

  it('is not promised of other packages', async () => {
    const { shown } = await said(
      'emerge sys-fs/zfs: CONFIG_ZLIB_DEFLATE is not set, CONFIG_MEMCG too, will the emerge fail?',
    );
    expect(shown).not.toContain('Portage only warns');
  });
});

describe('whether a module will do', () => {
  it.each([
    ['is CONFIG_BRIDGE_NETFILTER=m enough or must it be y?', '`m` is enough'],
    ['Is CONFIG_OVERLAY_FS=m ok?', '`m` is enough'],
    ['can CONFIG_MEMCG be a module?', '`y` only'],
    ['CONFIG_BRIDGE_NETFILTER=m 够吗，还是必须 =y？', '设为 `m` 就够了'],
    ['CONFIG_MEMCG 能编成模块吗', '只能是 `y`'],
  ])('%s', async (text, told) => expect((await answerTo(text)).title).toContain(told));

  it('of several, each by itself', async () => {
    const { shown } = await said('Do CONFIG_VETH=m and CONFIG_BRIDGE=m have to be built in?');
    expect(shown).toMatch(/takes either/);
  });
});

describe('whether Docker needs it', () => {
  it.each([
    [
      'check-config says CONFIG_CGROUP_HUGETLB: missing, can I ignore that?',
      'CONFIG_CGROUP_HUGETLB',
      'Docker works without it',
    ],
    ['my kernel has # CONFIG_USER_NS is not set, do I need it?', 'CONFIG_USER_NS', 'Only for rootless mode'],
    ['CONFIG_IP_VS: missing - does docker start without it?', 'CONFIG_IP_VS', 'any other Docker host does without it'],
    [
      '*  CONFIG_OVERLAY_FS:  is not set when it should be.\nIs that required or just recommended?',
      'CONFIG_OVERLAY_FS',
      'Required: an ordinary Docker host',
    ],
    ['CONFIG_VETH=n, is that a problem?', 'CONFIG_VETH', 'Required: an ordinary Docker host'],
    [
      'check-config.sh 说 CONFIG_CGROUP_HUGETLB: missing，可以忽略吗',
      'CONFIG_CGROUP_HUGETLB',
      '没有它 Docker 也能工作',
    ],
    ['内核里 # CONFIG_USER_NS is not set，必须要开吗', 'CONFIG_USER_NS', '只用于：rootless'],
    ['CONFIG_IP_VS 缺失，docker 还能启动吗？', 'CONFIG_IP_VS', '其他 Docker 主机不需要'],
    ['CONFIG_OVERLAY_FS 没开，这个必须开吗', 'CONFIG_OVERLAY_FS', '必需：没有它'],
  ])('%s', async (text, title, told) => {
    const answer = await answerTo(text);
    expect(answer.title).toContain(title);
    expect(answer.shown).toContain(told);
  });

  it('by what the host is', async () => {
    expect((await said('rootless docker: CONFIG_USER_NS is not set, do I need it?')).shown).toContain(
      'Required: an ordinary',
    );
  });
});

describe('why it is wanted, and what is without it', () => {
  it.each([
    [
      'emerge docker prints\n\n *   CONFIG_VXLAN:\t is not set when it should be.\n\nwhy does it want that?',
      'one VXLAN interface per subnet',
    ],
    [
      ' *   CONFIG_CFS_BANDWIDTH:\t is not set when it should be.\nwhat happens if I leave it off?',
      'Without it the files are missing',
    ],
    [' *   CONFIG_VXLAN:\t is not set when it should be.\n为什么要这个？', 'VXLAN 接口'],
    ['CONFIG_CFS_BANDWIDTH 没开，不开会怎么样？', '没有它就没有这两个文件'],
  ])('%s', async (text, told) => expect((await answerTo(text)).shown).toContain(told));
});

const NOT_SAID = /it does not say what your kernel has|看不出你的内核里有没有|whether your kernel has it, I cannot see/;

describe('what somebody was told to set', () => {
  const block = 'CONFIG_NAMESPACES=y\nCONFIG_CGROUPS=y\nCONFIG_OVERLAY_FS=m\nCONFIG_VETH=m';
  it.each([
    'you need CONFIG_CGROUP_PIDS=y',
    'You need to set CONFIG_MEMCG=y, CONFIG_CGROUP_PIDS=y and CONFIG_BLK_CGROUP=y in your kernel',
    'enable CONFIG_VXLAN and CONFIG_IPVLAN',
    'A guy on the forum said I should enable CONFIG_USER_NS=y and CONFIG_SECCOMP=y',
    `The wiki says to enable these:\n${block}\nIs this enough for docker?`,
    `set these:\n${block}`,
    `Required kernel options:\n\n${block}`,
    `${block}\n\nthis is what the handbook tells me to set`,
    '群里说要加上 CONFIG_CGROUP_PIDS=y 才行，是吗',
    '请启用 CONFIG_VXLAN 和 CONFIG_IPVLAN',
    '你需要设置 CONFIG_MEMCG=y、CONFIG_CGROUP_PIDS=y、CONFIG_BLK_CGROUP=y',
    `教程说需要开启：\n${block}\n这些够了吗？`,
    `wiki 上列的内核选项：\n${block}\n都要开吗`,
    `${block}\n这是手册里让我设置的`,
    '请确保以下选项已启用：\nCONFIG_VETH\nCONFIG_BRIDGE\nCONFIG_OVERLAY_FS',
  ])('%s', async (text) => {
    const { shown } = await answerTo(text);
    expect(shown).toMatch(NOT_SAID);
    expect(shown).toMatch(/zgrep|scripts\/config/);
  });

  it('is not taken for what the kernel has beside a complaint', async () => {
    const text = 'CONFIG_IP_VS is not set here.\nThe wiki says to enable:\nCONFIG_VETH=m\nCONFIG_BRIDGE=m\n';
    const { shown } = await said(text);
    expect(shown).toMatch(/1 complaint\b/);
    const row =
      'my kernel lacks CONFIG_IP_VS.\nPeople say: set CONFIG_VETH=m, CONFIG_BRIDGE=m and CONFIG_OVERLAY_FS=m\n';
    expect((await said(row)).shown).not.toMatch(/✓/);
  });

  it('says what the list does not name, where that is asked', async () => {
    expect((await said(`The wiki says to enable these:\n${block}\nis that all?`)).shown).toMatch(/Not in it/);
  });
});

describe('what is reviewed as before', () => {
  const block = 'CONFIG_NAMESPACES=y\nCONFIG_NET_NS=y\n# CONFIG_USER_NS is not set';
  it.each([
    block,
    `I have set these:\n${block}`,
    `my .config:\n${block}\ndo I need anything else?`,
    `zgrep shows:\n${block}`,
    `我已经设置了：\n${block}`,
    `zgrep 的结果：\n${block}\ndocker 需要这些吗`,
    'my kernel has CONFIG_VETH=m and CONFIG_BRIDGE=m and # CONFIG_IP_VS is not set. ok for docker?',
    'CONFIG_MEMCG: is not set when it should be.',
  ])('%s', async (text) => expect((await answerTo(text)).shown).toMatch(/pasted\.(?:txt|config)/));
});

describe('what asks something else', () => {
  it.each([
    'need to reboot after setting CONFIG_VETH=m?',
    'how do I enable CONFIG_MEMCG',
    '怎么打开 CONFIG_MEMCG',
    '设置 CONFIG_VETH=m 之后要重启吗',
  ])('%s', async (text) => {
    const { shown } = await answerTo(text);
    expect(shown).not.toMatch(/Required|Portage only warns|必需：没有它/);
    expect(shown).not.toMatch(NOT_SAID);
  });
});

describe('whether several options have to be set', () => {
  it.each(['do I need CONFIG_VETH and CONFIG_BRIDGE?', '我需要 CONFIG_VETH 和 CONFIG_BRIDGE 吗'])(
    'is a question, and no list of what to set: %s',
    async (text) =>
      expect((await answerTo(text)).title).toMatch(/^(?:What Docker needs of these|这些选项 Docker 是否需要)/),
  );
});
