/** Which kernel, Docker and way of networking a paste is of: what it names, what its words mean, what shows in its lines. */
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/chat/question.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, dispatcher, read, textFile } from '../support/ask.ts';

async function review(text: string, options = ''): Promise<ReviewDocument> {
  return (await ask(`analyze paste ${options}`, [textFile(text, 'paste')])).document as ReviewDocument;
}

const OFF = '# CONFIG_VETH is not set\nCONFIG_BRIDGE=m\n';
const messagesOf = ({ findings }: ReviewDocument): string =>
  findings.map(({ message, why, fix }) => [message, why, fix].join(' ')).join('\n');

describe('the kernel in the words', () => {
  it.each([
    ['a package of sources', 'not in sys-kernel/aufs-sources (3.18.4)', '3.18.4'],
    [
      'parentheses',
      'On the laptop the installed kernel (6.12.10), built last week, `make olddefconfig` drops it',
      '6.12.10',
    ],
    ['the one that is now', 'I was running 6.1 previously, now on kernel 6.12.5', '6.12.5'],
    ['the one that is broken', 'works with kernel 6.6, broken with 6.12.5', '6.12.5'],
    ['the one after a move', 'it stopped after upgrading from kernel 6.1.5 to kernel 6.12.5', '6.12.5'],
    ['the one since an update', 'since the update to kernel 6.12.5 it fails', '6.12.5'],
    ['the one after a move in Chinese', '从 6.1.41 升级到 6.12.5 内核后起不来', '6.12.5'],
    ['one on which nothing works', 'nothing works on kernel 6.6.30', '6.6.30'],
    ['a comment of nothing else', '# kernel 6.6.30', '6.6.30'],
    ['a comment with the name that it has in Gentoo', '# Linux 6.6.30-gentoo', '6.6.30-gentoo'],
    ['a comment in Chinese', '# 内核版本：6.6.30', '6.6.30'],
  ])('is read: %s', async (_name, text, kernel) =>
    expect((await review(`${text}\n${OFF}`)).profile.kernel).toBe(kernel),
  );

  it.each([
    ['before', 'previously with a custom 5.3 kernel, everything worked'],
    ['that worked', 'it worked on kernel 5.15'],
    ['in Chinese', '上一个版本的内核 6.12.41 可以用'],
    ['a line of many', 'this one is not available in kernel 4.1.x'],
    ['from one on', 'you need this on kernel 5.11+'],
    ['a comment about an option', '# needed since kernel 5.11'],
    ['a comment about Docker', '# docker on kernel 6.1'],
  ])('is not the one of %s', async (_name, text) =>
    expect((await review(`${text}\n${OFF}`)).profile.kernel).toBe('6.18'),
  );

  it('counts less than what a program says further down', async () => {
    const text = `Docker on kernel 7.0 fails\n${OFF}modprobe: FATAL: Module veth not found in directory /lib/modules/7.0.1-1-gentoo\n`;
    expect((await review(text)).profile.kernel).toBe('7.0.1-1-gentoo');
  });

  it('counts less than what is asked, unless a program names it', async () => {
    expect((await review(`on my 5.15 kernel\n${OFF}`, '--kernel 6.6')).profile.kernel).toBe('6.6');
    const found = ` * Found sources for kernel version:\n *     5.15.2-gentoo\n${OFF}`;
    expect((await review(found, '--kernel 6.6')).profile.kernel).toBe('5.15.2-gentoo');
  });
});

describe('a kernel that is not named', () => {
  it('is no newer than what is on in it', async () => {
    const text = 'Module                  Size  Used by\nnf_nat_ipv4 13155  1 iptable_nat\nveth 16384 0\n';
    const document = await review(text);
    expect(document.profile.kernel).toBe('4.19');
    expect(messagesOf(document)).toContain('CONFIG_NF_NAT_IPV4 is on here and gone since Linux 5.1');
  });

  it('nor older', async () => {
    const document = await review('$ zgrep LEGACY /proc/config.gz\nCONFIG_NETFILTER_XTABLES_LEGACY=y\n', '');
    expect(document.profile.kernel).toBe('6.18');
    const older = await review('- CONFIG_MEMCG_SWAP: enabled\n- CONFIG_VETH: missing\n');
    expect(older.profile.kernel).toBe('5.15');
    expect(messagesOf(older)).toContain('5.15 was assumed');
  });

  it('is the usual one for a fragment, which may have lines for several', async () => {
    expect((await review('CONFIG_NF_NAT_IPV4=m\nCONFIG_VETH=m\n')).profile.kernel).toBe('6.18');
  });
});

describe('a Docker that nobody runs any more', () => {
  const OLD =
    ' * Messages for package app-emulation/docker-17.11.0:\n *   CONFIG_CGROUP_DEVICE: is not set when it should be.\n *   CONFIG_VETH: is not set when it should be.\n';

  it('is named, and its messages are judged for today’s', async () => {
    const document = await review(OLD);
    expect(document.profile.docker).toBe('29.7');
    expect(document.fix.changes.map(({ symbol }) => symbol)).toEqual(['VETH']);
    expect(messagesOf(document)).toContain('These messages come from Docker 17.11.0; judged for Docker 29.7');
  });

  it('in Chinese as well', async () => {
    expect(await read('analyze paste', [textFile(OLD, 'paste')], 'zh-CN')).toContain(
      '这些消息来自 Docker 17.11.0；这里按 Docker 29.7 判断',
    );
  });

  it('is reviewed on cgroup v1, the only one that it knows, where it is asked for', async () => {
    const { capabilities, fix } = await review(OLD, '--docker 17.11');
    expect(capabilities.map(({ id }) => id)).toContain('limits-cgroup-v1');
    expect(fix.changes.map(({ symbol }) => symbol)).toContain('CGROUP_DEVICE');
  });
});

describe('a question about options that are off', () => {
  const kindOf = async (text: string): Promise<string> => (await readQuestion(text, 'zh-CN', dispatcher)).kind;

  it('is a paste where it says so of several and asks for help', async () => {
    expect(await kindOf('我的内核缺少 CONFIG_VETH/BRIDGE，怎么办')).toBe('files');
    expect(await kindOf('CONFIG_VETH 没开会怎样')).not.toBe('files');
  });
});

describe('a module that is not found although its option is a module', () => {
  const TEXT =
    'Docker does not start.\n\n$ systemctl status docker\nactive (exited)\n\n$ sudo modprobe br_netfilter\nmodprobe: FATAL: Module br_netfilter not found in directory /lib/modules/6.18.1-gentoo\n\n$ zgrep BRIDGE_NETFILTER /proc/config.gz\nCONFIG_BRIDGE_NETFILTER=m\n';

  it('is a matter for a review, in a chat too: nothing is to be set', async () => {
    const question = await readQuestion(TEXT, 'en', dispatcher);
    if (question.kind !== 'files') throw new Error(question.kind);
    const files = await Promise.all(question.files.map(({ fetch }) => fetch()));
    const text = await read('analyze paste', files);
    expect(text).toContain('The module br_netfilter is not found, although CONFIG_BRIDGE_NETFILTER=m');
    expect(text).toContain('boot the kernel that is installed there');
    expect(text).not.toContain('scripts/config');
  });
});

describe('the way of bridge networking', () => {
  const NFT_OFF = 'CONFIG_VETH=m\n# CONFIG_NFT_COMPAT is not set\n';

  it.each([
    ['what iptables says', `$ iptables --version\niptables v1.8.13 (nf_tables)\n${NFT_OFF}`],
    ['words', `it fails even if iptables-nft is used rather than iptables-legacy\n${NFT_OFF}`],
  ])('is the one that the host has: %s', async (_name, text) => {
    const { fix } = await review(text, '--kernel 6.12');
    expect(fix.changes.map(({ symbol }) => symbol)).toContain('NFT_COMPAT');
    expect(fix.changes.map(({ symbol }) => symbol)).not.toContain('IP_NF_NAT');
  });

  it('is no task for a host that is shown to have it', async () => {
    const text = await read('analyze paste --kernel 6.12', [
      textFile(`$ iptables --version\niptables v1.8.13 (nf_tables)\n${NFT_OFF}`, 'paste'),
    ]);
    const [, steps = ''] = text.split('What to do');
    expect(steps.split('Details')[0]).not.toContain('the host has to be set up for it');
  });

  it('stays open where both are spoken of', async () => {
    const { fix } = await review(`iptables-nft or iptables-legacy?\n${NFT_OFF}`, '--kernel 6.12');
    expect(fix.changes).toEqual([]);
  });
});
