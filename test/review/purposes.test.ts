/** The words around pasted options: what they are for, and which kernel they are of. */
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/chat/question.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, dispatcher, read, textFile } from '../support/ask.ts';

async function review(text: string, options = ''): Promise<ReviewDocument> {
  return (await ask(`analyze paste ${options}`, [textFile(text, 'paste.txt')])).document as ReviewDocument;
}

const statusOf = ({ capabilities }: ReviewDocument, id: string): string | undefined =>
  capabilities.find((each) => each.id === id)?.status;

const VXLAN_OFF = 'CONFIG_VXLAN: not set\nCONFIG_BRIDGE: m';
const USERNS_OFF = '# CONFIG_USER_NS is not set\nCONFIG_OVERLAY_FS=m';

describe('a purpose is asked for by the words around options', () => {
  it.each([
    ['swarm', `We want to join a docker swarm, what is missing?\n${VXLAN_OFF}`],
    ['swarm', `想用 Docker 集群，还缺什么？\n${VXLAN_OFF}`],
    ['swarm', `| option | value |\n|---|---|\n| CONFIG_VXLAN | - |\n| CONFIG_BRIDGE | m |\n\nGoal: swarm mode`],
    ['swarm', `$ docker swarm init\n${VXLAN_OFF}`],
    ['swarm', `docker stack deploy fails\n${VXLAN_OFF}`],
    ['overlay-network', `my overlay networks do not come up\n${VXLAN_OFF}`],
    ['rootless', `> Subject: rootless docker\n> ${USERNS_OFF.replace('\n', '\n> ')}`],
    ['rootless', `dockerd-rootless-setuptool.sh check complains\n${USERNS_OFF}`],
    ['rootless', `我想无根运行\n${USERNS_OFF}`],
    ['rootless', `# for rootless docker\n${USERNS_OFF}`],
    ['user-namespaces', `I turned on userns-remap and dockerd fails\n${USERNS_OFF}`],
    ['user-namespaces', `打算启用用户命名空间重映射\n${USERNS_OFF}`],
  ])('%s: %j', async (id, text) => expect(statusOf(await review(text), id)).toBe('missing'));

  it.each<[Locale, string, string]>([
    ['en', 'Read from the text (line 1): it is meant for swarm services', '--want swarm'],
    ['zh-CN', '从文字中读到（第 1 行）：用途是 swarm 服务', '--want swarm'],
  ])('and that is said in %s', async (locale, said, option) => {
    const text = await read('analyze paste', [textFile(`for docker swarm\n${VXLAN_OFF}`, 'paste.txt')], locale);
    expect(text).toContain(said);
    expect(text).toContain(option);
  });

  it('but not what was asked for', async () => {
    const { findings } = await review(`for docker swarm\n${VXLAN_OFF}`, '--want swarm');
    expect(findings.map(({ message }) => message).join()).not.toContain('Read from the text');
  });
});

describe('a word is no purpose', () => {
  it.each([
    `we have no swarm here\n${VXLAN_OFF}`,
    `that is only for swarm, I think\n${VXLAN_OFF}`,
    `I don't need docker swarm\n${VXLAN_OFF}`,
    `不打算用 swarm\n${VXLAN_OFF}`,
    `不用 swarm\n${VXLAN_OFF}`,
    `不需要 docker 集群\n${VXLAN_OFF}`,
    `Swarm: inactive\n${VXLAN_OFF}`,
    `swarm is not needed\n${VXLAN_OFF}`,
    `root@swarm ~ # zgrep VXLAN /proc/config.gz\n${VXLAN_OFF}`,
    `/srv/swarm/notes\n${VXLAN_OFF}`,
    `time="2026-11-30T10:00:00Z" level=info msg="swarm component ready"\n${VXLAN_OFF}`,
  ])('in %j', async (text) => expect(statusOf(await review(text), 'swarm')).toBeUndefined());
});

describe('the kernel that the words name', () => {
  it.each([
    ['CONFIG_BRIDGE=n and CONFIG_VETH=m in my 6.12 kernel', '6.12'],
    ['CONFIG_BRIDGE=n and CONFIG_VETH=m\non a 6.6.30-gentoo kernel', '6.6.30-gentoo'],
    ['uname -r says 6.6.30\nCONFIG_BRIDGE=n and CONFIG_VETH=m', '6.6.30'],
    ['我的 6.12 内核没有开启 CONFIG_VETH 和 CONFIG_BRIDGE', '6.12'],
  ])('counts: %j', async (text, kernel) => expect((await review(text)).profile.kernel).toBe(kernel));

  it.each([
    'CONFIG_BRIDGE=n and CONFIG_VETH=m, the option needs a 5.11 kernel',
    'CONFIG_BRIDGE=n and CONFIG_VETH=m, docker 28.4 kernel checks',
  ])('does not count: %j', async (text) => expect((await review(text)).profile.kernel).toBe('6.18'));

  const RAW =
    "docker: Error response from daemon: Unable to enable filtering: iptables v1.8.11 (legacy): can't initialize iptables table `raw': Table does not exist";

  it('counts where uname -r stands before an error', async () => {
    const { profile } = await review(`$ uname -r\n6.12.40-gentoo\n$ docker run -p 80:80 nginx\n${RAW}`);
    expect(profile.kernel).toBe('6.12.40-gentoo');
  });

  it('of two that are shown the first counts, and that they do not agree is told', async () => {
    const text = `$ uname -r\n6.12.40-gentoo\n$ uname -r\n6.6.30-gentoo\n$ docker ps\n${RAW}`;
    const { profile, findings } = await review(text);
    expect(profile.kernel).toBe('6.12.40-gentoo');
    expect(findings.map(({ message }) => message).join()).toContain('`6.12.40-gentoo` or `6.6.30-gentoo`');
  });
});

it('a row without a value is an option that is not set', async () => {
  const table = '| CONFIG_BRIDGE | m |\n| CONFIG_VETH | - |\n| CONFIG_OVERLAY_FS | m |';
  expect((await review(table)).fix.changes.map(({ symbol }) => symbol)).toContain('VETH');
});

describe('in a chat the words before a paste belong to it', () => {
  it.each([
    ['a line before it', 'What is missing for docker swarm?\n| CONFIG_VXLAN | n |\n| CONFIG_BRIDGE | m |'],
    ['a line before a block', 'for docker swarm, what is wrong?\n```\nVXLAN: not set\nBRIDGE: m\n```'],
  ])('%s', async (_name, text) => {
    const question = await readQuestion(text, 'en', dispatcher);
    if (question.kind !== 'files') throw new Error(question.kind);
    const files = await Promise.all(question.files.map(({ fetch }) => fetch()));
    expect(statusOf((await ask('analyze paste', files)).document as ReviewDocument, 'swarm')).toBe('missing');
  });
});
