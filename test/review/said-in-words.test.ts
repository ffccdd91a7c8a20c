/** What people say of kernel options without a configuration at hand: sentences, lists, menus, warnings, loaded modules. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, textFile } from '../support/ask.ts';

async function review(text: string): Promise<ReviewDocument> {
  return (await ask('analyze paste --kernel 6.12', [textFile(text, 'paste')])).document as ReviewDocument;
}

const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

describe('what is missing is understood and mended', () => {
  it.each([
    ['a sentence', 'I have CONFIG_VETH=n and CONFIG_BRIDGE=m', 'VETH=m'],
    ['a sentence without CONFIG_', 'OVERLAY_FS=m, VETH=n, BRIDGE=m', 'VETH=m'],
    ['a word among names', 'BRIDGE_NETFILTER=m, OVERLAY_FS=y, VETH is missing', 'VETH=m'],
    ['a list behind a word', 'Missing: CONFIG_VETH, CONFIG_OVERLAY_FS', 'OVERLAY_FS=m VETH=m'],
    ['a list before a word', 'CONFIG_VETH and CONFIG_OVERLAY_FS are missing here', 'OVERLAY_FS=m VETH=m'],
    [
      'on and off in a sentence',
      'here CONFIG_VETH off, CONFIG_BRIDGE on, CONFIG_OVERLAY_FS off',
      'OVERLAY_FS=m VETH=m',
    ],
    ['what was looked for in vain', "I can't find CONFIG_VETH in .config, CONFIG_BRIDGE=m", 'VETH=m'],
    ['what was looked for in vain, in Chinese', '没找到 CONFIG_VETH，CONFIG_BRIDGE 是 m', 'VETH=m'],
    [
      'Chinese states',
      'CONFIG_OVERLAY_FS：未设置\nCONFIG_BRIDGE：已启用（模块）\nCONFIG_VETH：缺失',
      'OVERLAY_FS=m VETH=m',
    ],
    ['a headline in Chinese', '缺失的配置项\n- CONFIG_VETH\n- CONFIG_OVERLAY_FS', 'OVERLAY_FS=m VETH=m'],
    ['signs without CONFIG_', '| VETH | ❌ |\n| BRIDGE | ✅ |\n| OVERLAY_FS | ✅ |', 'VETH=m'],
    ['what it has not', 'this kernel has no CONFIG_VETH and no CONFIG_OVERLAY_FS', 'OVERLAY_FS=m VETH=m'],
    ['Chinese', '内核没有开启 CONFIG_VETH 和 CONFIG_OVERLAY_FS', 'OVERLAY_FS=m VETH=m'],
    ['JSON', '{"CONFIG_VETH": "n", "CONFIG_BRIDGE": "m"}', 'VETH=m'],
    ['CSV', 'CONFIG_VETH,n\nCONFIG_BRIDGE,m', 'VETH=m'],
    ['names without CONFIG_', 'VETH: not set\nBRIDGE: m\nOVERLAY_FS: y', 'VETH=m'],
    ['a loop over names', 'CONFIG_BRIDGE=m\nVETH MISSING\nCONFIG_OVERLAY_FS=m', 'VETH=m'],
    [
      'menuconfig',
      '  │ │    < > Virtual ethernet pair device   │ │\n  │ │    <M> 802.1d Ethernet Bridging   │ │',
      'VETH=m',
    ],
    ['a wiki', 'File systems  --->\n    < > Overlay filesystem support\n    [*] Network support', 'OVERLAY_FS=m'],
    ['scripts/config', '$ scripts/config -s VETH -s BRIDGE\nundef\nm', 'VETH=m'],
    ['a warning of the kernel', ".config:208:warning: symbol value 'm' invalid for MEMCG", 'MEMCG=y'],
  ])('%s', async (_name, text, changes) => expect(changesOf(await review(text))).toBe(changes));
});

describe('nothing is made up', () => {
  it.each([
    ['a wish', 'set CONFIG_VETH=m and enable CONFIG_BRIDGE=m'],
    ['what has to be on', 'Please make sure CONFIG_VETH and CONFIG_BRIDGE are enabled'],
    ['what is to be done in Chinese', '启用 CONFIG_VETH 后重启'],
    ['one word of it', 'Please explain CONFIG_VETH=m to me'],
    ['a list of things to do', '- [ ] emerge docker\n- [x] build a kernel'],
    ['prose', 'The TUN device and the BRIDGE are missing a driver for NET'],
  ])('out of %s', async (_name, text) => {
    const { outcome } = await ask('analyze paste', [textFile(text, 'paste')]);
    expect(outcome).toBe('bad-usage');
  });

  it('out of Portage’s own variables', async () => {
    const { document } = await ask('analyze make.conf', [textFile('USE="-x"\nIPV6=n\nTUN=y\n', 'make.conf')]);
    expect((document as ReviewDocument).options).toEqual([]);
  });
});

describe('a value that an option cannot have', () => {
  it('is told, with why', async () => {
    const text = await read('analyze paste --kernel 6.12', [
      textFile(".config:221:warning: symbol value 'm' invalid for CGROUP_BPF\n", 'paste'),
    ]);
    expect(text).toContain('=m is no value for it, which is y or n and no module: the line counts for nothing.');
  });

  it('is told of a file, where the first letter is not enough for the kernel', async () => {
    const text = await read('analyze x --kernel 6.12', [
      textFile('CONFIG_MEMCG="y"\nCONFIG_VETH=yes\nCONFIG_BRIDGE=M\n'),
    ]);
    expect(text).toContain('CONFIG_MEMCG="y" (line 1) has no value that the kernel takes');
    expect(text).toContain('CONFIG_BRIDGE=M (line 3) has no value that the kernel takes');
    expect(text).not.toContain('CONFIG_VETH=yes');
  });
});

describe('a list of names', () => {
  const LIST = 'Which of these do I need?\nCONFIG_VETH\nCONFIG_CGROUP_PERF\nCONFIG_USER_NS\n';

  it('is answered name by name, and not taken for what is missing', async () => {
    const text = await read('analyze paste', [textFile(LIST, 'paste')]);
    expect(text).toContain('whether they are set does not stand here');
    expect(text).toContain('CONFIG_VETH: matters if it is off');
    expect(text).toContain('CONFIG_CGROUP_PERF: optional');
    expect(text).not.toContain('Portage');
    expect(text).not.toContain('scripts/config');
  });
});

describe('lsmod', () => {
  const LIST =
    'Module                  Size  Used by\nveth                   45056  0\noverlay               217088  6\n';

  it('proves what is loaded, and nothing of what is not', async () => {
    const document = await review(LIST);
    expect(document.capabilities.find(({ id }) => id === 'storage-overlay')?.status).toBe('ok');
    expect(document.capabilities.find(({ id }) => id === 'bridge-networking')?.status).toBe('unknown');
    expect(document.fix.changes).toEqual([]);
  });
});

it('what modprobe does not find beside lsmod is not built, and a question for nobody else', async () => {
  const text =
    'Module  Size  Used by\nveth  45056  0\nmodprobe: FATAL: Module br_netfilter not found in directory /lib/modules/6.17.2\n';
  expect(changesOf(await review(text))).toBe('BRIDGE_NETFILTER=m');
});

it('what is only supposed is not said', async () => {
  const text =
    'Symbol: BRIDGE_NETFILTER [=n]\nDepends on: NET [=y] && BRIDGE [=n]\nSimilarly if e.g. `NET=n`, you end up with `NET=n` and it stays off.';
  const { options } = await review(text);
  expect(options.find(({ symbol }) => symbol === 'NET')?.value).toBe('y');
});

it('lsmod is read where its head was filtered away', async () => {
  const text = '$ lsmod | grep -e veth -e overlay\nveth                   45056  0\noverlay               217088  6\n';
  const { capabilities } = await review(text);
  expect(capabilities.find(({ id }) => id === 'storage-overlay')?.status).toBe('ok');
});

describe('the kernel of a paste', () => {
  const line = 'CONFIG_VETH is not set';
  it.each([
    ['I run kernel 6.6.58 on this box', '6.6.58'],
    ['我的内核 6.12.58-gentoo', '6.12.58-gentoo'],
    ['# make kernelversion\n6.1.67', '6.1.67'],
  ])('is read from %j', async (head, version) => {
    const { document } = await ask('analyze paste', [textFile(`${head}\n${line}\n`, 'paste')]);
    expect((document as ReviewDocument).profile.kernel).toBe(version);
  });

  it.each(['needed since kernel 5.11', '# docker on kernel 6.1'])('is not read from %j', async (head) => {
    const { document } = await ask('analyze paste', [textFile(`${head}\n${line}\n`, 'paste')]);
    expect((document as ReviewDocument).profile.kernel).toBe('6.18');
  });
});
