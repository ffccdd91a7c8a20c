import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inRange } from '../../src/knowledge/version.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, commandsIn, fixture, knowledge, read, show, textFile } from '../support/ask.ts';

const DEBIAN = fixture('kernel-config/debian-6.12-amd64.config.gz');
const DEFCONFIG_6_12 = fixture('kernel-config/linux-6.12-x86-defconfig.config');
const DEFCONFIG_7_3 = fixture('kernel-config/linux-7.3-x86-defconfig.config');
/** Debian's 6.12 as people have it who configure by hand: on the legacy tables, without the nft ones. */
const LEGACY = textFile(
  gunzipSync(DEBIAN.bytes)
    .toString('utf8')
    .replace(/^CONFIG_(NF_TABLES)=.*$/gm, '# CONFIG_$1 is not set'),
);

async function review(line: string, ...files: Parameters<typeof ask>[1] & object): Promise<ReviewDocument> {
  return (await ask(line, files)).document as ReviewDocument;
}

describe('moving to another kernel', () => {
  it('says that Docker stops working, why, and the one line that keeps it', async () => {
    const reply = await ask('analyze .config --to 7.3', [LEGACY]);
    const text = show(reply);
    expect(reply.outcome).toBe('errors-found');
    expect(text).toContain(
      'After make olddefconfig of Linux 7.3: Docker does not work with this kernel as it is. One change is needed for: bridge networking.',
    );
    expect(text).toMatch(/Because CONFIG_NETFILTER_XTABLES_LEGACY is off, these go off: .*IP_NF_NAT/);
    expect(commandsIn(reply)).toContain('scripts/config -e NETFILTER_XTABLES_LEGACY && make olddefconfig');
    expect(reply.files[0]?.content).toMatch(/^[^C]*CONFIG_NETFILTER_XTABLES_LEGACY=y\n$/s);
  });

  it('keeps telling how the file fares as it is', async () => {
    const text = await read('analyze .config --to 7.3', [LEGACY]);
    expect(text).toMatch(/As it is, for Linux 6\.12\.117\n+ *This kernel has everything that Docker needs\./);
  });

  it('is in the document beside everything that was there before', async () => {
    const [plain, moved] = [await review('analyze .config', LEGACY), await review('analyze .config --to 7.3', LEGACY)];
    const { move, ...rest } = moved;
    expect(rest).toEqual(plain);
    expect(plain).not.toHaveProperty('move');
    expect(move).toMatchObject({ from: '6.12.117', to: '7.3', tree: { arch: 'x86' } });
    expect(move?.changes.find(({ symbol }) => symbol === 'IP_NF_NAT')).toMatchObject({
      from: 'm',
      to: 'absent',
      kind: 'dropped',
      matters: true,
      causes: [{ symbol: 'NETFILTER_XTABLES_LEGACY', state: 'off' }],
    });
    expect(move?.fix.changes.map(({ symbol, to }) => `${symbol}=${to}`)).toEqual(['NETFILTER_XTABLES_LEGACY=y']);
  });

  it('gives lines of the old file, and none to what the new kernel adds', async () => {
    const { move } = await review('analyze .config --to 7.3', LEGACY);
    const lines = new TextDecoder().decode(LEGACY.bytes).split('\n');
    for (const { line, symbol } of move?.options ?? []) if (line !== null) expect(lines[line - 1]).toContain(symbol);
    expect(move?.options.find(({ symbol }) => symbol === 'NETFILTER_XTABLES_LEGACY')?.line).toBeNull();
  });

  it('that changes nothing for Docker says so', async () => {
    const reply = await ask('analyze .config --to 6.12.118', [DEBIAN]);
    expect(reply.tone).toBe('good');
    expect(show(reply)).toContain('None of the options that Docker is about changes.');
  });

  it('names what is gone, and what does its work', async () => {
    const old = textFile(
      `# Linux/x86 5.10.1 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_MODULES=y\nCONFIG_MEMCG=y\nCONFIG_MEMCG_SWAP=y\nCONFIG_SWAP=y\n`,
    );
    const { move } = await review('analyze .config --to 6.12', old);
    expect(move?.changes.find(({ symbol }) => symbol === 'MEMCG_SWAP')?.kind).toMatch(/gone|renamed/);
  });

  it('leaves room for what other files say', async () => {
    const log = textFile('CONFIG_USER_NS:\t is not set when it should be.\n', 'emerge.log');
    expect(await read('analyze .config emerge.log --to 7.3', [LEGACY, log])).toMatch(/Docker does not work.*USER_NS/s);
  });

  it('goes back as well', async () => {
    const { move } = await review('analyze .config --to 6.12', DEFCONFIG_7_3);
    expect(move?.from).toMatch(/^7\.3/);
    expect(move?.tree.linux).toMatch(/^6\.12/);
  });

  it('is told in Chinese too', async () => {
    const text = await read('analyze .config --to 7.3', [LEGACY], 'zh-CN');
    expect(text).toContain(
      '用 Linux 7.3 执行 make olddefconfig 之后：照现在的样子，Docker 在这个内核上不能工作。需要改 1 处，涉及：桥接网络。',
    );
    expect(text).toContain('把旧的 .config 复制到新内核的源码目录');
  });

  it('says which Kconfig files stood in for those of the asked kernel', async () => {
    expect(await read('analyze .config --to 6.16', [DEFCONFIG_6_12])).toMatch(
      /no Kconfig files of Linux 6\.16 here: those of 6\.12\.\d+ stand in/,
    );
    expect(await read('analyze .config --to 7.3', [DEFCONFIG_6_12])).not.toContain('stand in');
    const old = textFile('# Linux/x86 4.4.39-gentoo Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_NET=y\n');
    expect(await read('analyze .config', [old])).toMatch(/of Linux 4\.4\.39-gentoo here: those of 5\.10\.\d+ stand in/);
  });
});

describe('a kernel that could go on another way than before', () => {
  it('is brought back to the usual way by one line, and the other way is named', async () => {
    const reply = await ask('analyze .config --to 7.3', [DEBIAN]);
    expect(show(reply)).toMatch(/One change is needed for: bridge networking\. .*iptables-nft/);
    expect(commandsIn(reply)).toContain('scripts/config -e NETFILTER_XTABLES_LEGACY && make olddefconfig');
  });

  it('goes that way where the usual one cannot be had', async () => {
    const realTime = new TextDecoder()
      .decode(gunzipSync(DEBIAN.bytes))
      .replace('# CONFIG_PREEMPT_RT is not set', 'CONFIG_PREEMPT_RT=y');
    const { move } = await review('analyze .config --to 7.3', textFile(realTime));
    expect(move?.capabilities.find(({ id }) => id === 'bridge-networking')).toMatchObject({
      status: 'ok',
      via: 'bridge-iptables-nft',
    });
    expect(move?.fix.changes).toEqual([]);
  });
});

describe('--kernel beside a file that names its own', () => {
  it('of another line is a move, and the answer says how it was understood', async () => {
    const text = await read('analyze .config --kernel 7.3', [LEGACY]);
    expect(text).toContain('Docker does not work');
    expect(text).toContain('--kernel 7.3 is taken as a move to that kernel, the same as --to 7.3');
  });

  it('of the same line is no move', async () => {
    const document = await review('analyze .config --kernel 6.12.40', LEGACY);
    expect(document.move).toBeUndefined();
    expect(document.profile.kernel).toBe('6.12.117');
  });

  it('says the kernel of a file that does not name one', async () => {
    const nameless = textFile(new TextDecoder().decode(LEGACY.bytes).replace(/^# Linux\/x86.*$/m, '#'));
    expect((await review('analyze .config --kernel 7.3', nameless)).move).toBeUndefined();
    expect((await review('analyze .config --kernel 6.12 --to 7.3', nameless)).move).toMatchObject({ to: '7.3' });
  });
});

describe('a move that cannot be rehearsed', () => {
  it.each([
    ['another architecture', '# Linux/riscv 6.12.1 Kernel Configuration\nCONFIG_RISCV=y\n', 'this file is for riscv'],
    ['32-bit x86', '# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_X86_32=y\n', '64-bit x86 and arm64 only'],
    ['a part of a configuration', 'CONFIG_VETH=m\n', 'judged as one for Linux 7.3, not rehearsed'],
    [
      'a complaint',
      '  *   CONFIG_VETH:\t is not set when it should be.\n',
      'judged as one for Linux 7.3, not rehearsed',
    ],
    [
      'a paste that names its kernel',
      '$ grep VETH /boot/config-6.12.9\n# CONFIG_VETH is not set\n',
      'judged as one for Linux 6.12.9, not rehearsed',
    ],
  ])('is said, and the file reviewed as it is: %s', async (_name, text, expected) => {
    const reply = await ask('analyze .config --to 7.3', [textFile(text)]);
    expect(show(reply)).toContain(expected);
    expect((reply.document as ReviewDocument).move).toBeUndefined();
  });

  it('to no version is bad usage', () =>
    expect(() => ask('analyze .config --to next', [LEGACY])).toThrow(/no version/));
});

describe('two kernels in one question', () => {
  const files = [
    { ...LEGACY, name: 'old.config' },
    { ...DEFCONFIG_7_3, name: 'new.config' },
  ];

  it('have a section and a fix each, none in common', async () => {
    const document = await review('analyze old.config new.config', ...files);
    const alone = await Promise.all(files.map((file) => review('analyze x', file)));
    expect(document.kernels?.map(({ fix }) => fix)).toEqual(alone.map(({ fix }) => fix));
    expect(document.fix).toEqual(alone[1]?.fix);
    const reply = await ask('analyze old.config new.config', files);
    expect(reply.blocks.filter((block) => block.type === 'heading').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['`old.config`, Linux 6.12.117', expect.stringMatching(/^`new\.config`, Linux 7\.3/)]),
    );
    expect(reply.files.find(({ name }) => name === 'docker.config')?.content).toBe(alone[1]?.fix.fragment);
  });

  it('are compared: what changed that matters comes first', async () => {
    const { comparison } = await review('analyze old.config new.config', ...files);
    expect(comparison).toMatchObject({ from: 'old.config', to: 'new.config' });
    expect(comparison?.changes.find(({ symbol }) => symbol === 'OVERLAY_FS')).toMatchObject({
      from: 'm',
      matters: true,
    });
    expect(await read('analyze old.config new.config', files)).toContain('From old.config to new.config');
  });

  const MORTAL = knowledge.all('kernel-option').filter(({ lifetime }) => lifetime.successors && lifetime.removedIn);
  it.each([...new Set(MORTAL.map(({ lifetime }) => lifetime.removedIn))])(
    'of which the second is %s: nothing that it does not have yet does the work of what is gone',
    async (gone) => {
      const on = MORTAL.map(({ id }) => `CONFIG_${id}=y\n`).join('');
      const file = (release: string, lines: string) =>
        textFile(`# Linux/x86 ${release} Kernel Configuration\nCONFIG_64BIT=y\n${lines}`, release);
      const { comparison } = await review('analyze a b', file('3.10.1', on), file(`${gone}.1`, ''));
      const named = comparison?.changes.flatMap(({ successors }) => successors) ?? [];
      const isNotYet = (symbol: string): boolean => {
        const since = knowledge.get('kernel-option', symbol)?.lifetime.since;
        return since !== undefined && inRange(`${gone}.1`, `< ${since}`);
      };
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(({ symbol }) => isNotYet(symbol))).toEqual([]);
    },
  );

  it('that are the same are said to be', async () => {
    const text = await read('analyze a b', [
      { ...DEBIAN, name: 'a' },
      { ...DEBIAN, name: 'b' },
    ]);
    expect(text).toContain('They have the same of all options that Docker is about.');
    expect(text).toContain('Docker runs on 2 of 2 kernels.');
  });

  it('and a log of Portage: the complaints stand by themselves', async () => {
    const log = textFile('CONFIG_VETH:\t is not set when it should be.\n', 'emerge.log');
    const document = await review('analyze a b c', ...files, log);
    expect(document.kernels).toHaveLength(2);
    expect(document.findings.some(({ file }) => file === 'emerge.log')).toBe(true);
    expect(show(await ask('analyze a b c', [...files, log]))).toMatch(/VETH/);
  });
});
