/** What a file says about itself, or does not say, and what in it leads people astray. */
import { describe, expect, it } from 'vitest';
import { type ConfigView, exists } from '../../src/review/kernel-config/evaluate.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, read, textFile } from '../support/ask.ts';
import { viewOf } from '../support/config-view.ts';

const DEFCONFIG_7_3 = fixture('kernel-config/linux-7.3-x86-defconfig.config');

async function review(line: string, file: ReturnType<typeof textFile>): Promise<ReviewDocument> {
  return (await ask(line, [file])).document as ReviewDocument;
}

function statusOf(document: ReviewDocument, id: string): string | undefined {
  return document.capabilities.find((capability) => capability.id === id)?.status;
}

describe('the kernel version of the file', () => {
  it('decides, not the default profile', async () => {
    const old = await review(
      'analyze .config',
      textFile('# Linux/x86 4.4.39-gentoo Kernel Configuration\nCONFIG_NET=y\n'),
    );
    expect(old.profile.kernel).toBe('4.4.39-gentoo');
    expect(old.options.filter(({ symbol }) => symbol === 'CGROUP_BPF')).toEqual([]);
    const told = await review(
      'analyze .config --kernel 6.18',
      textFile('# Linux/x86 4.4.39-gentoo Kernel Configuration\nCONFIG_NET=y\n'),
    );
    expect(told.profile.kernel).toBe('4.4.39-gentoo');
  });

  it('decides whether there is an option to set: not what is gone, not yet there or switched on by the kernel', () => {
    const asView = (kernel: string): ConfigView => viewOf('CONFIG_VETH=y\n', kernel);
    expect(['5.7.14', '5.8.1', '5.10'].map((kernel) => exists('MEMCG_SWAP', asView(kernel)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['6.16', '6.17'].map((kernel) => exists('NETFILTER_XTABLES_LEGACY', asView(kernel)))).toEqual([false, true]);
    expect(exists('NF_NAT_IPV4', asView('6.12'))).toBe(false);
    // A line proves it, and nobody has to know the option.
    expect(exists('VETH', asView('6.12'))).toBe(true);
    expect(exists('UNHEARD_OF', asView('6.12'))).toBe(true);
  });

  it('is the only thing that the file knows better than the asker: a Docker version in it counts where nobody says one', async () => {
    const messages =
      ' * Messages for package app-containers/docker-24.0.7:\n *   CONFIG_VETH:\t is not set when it should be.\n';
    expect((await review('analyze x', textFile(messages))).profile.docker).toBe('24.0.7');
    expect((await review('analyze x --docker 28.1', textFile(messages))).profile.docker).toBe('28.1');
  });

  it('and its architecture too; what the asker says counts where the file is silent', async () => {
    const arm = textFile('# Linux/arm64 6.12.1 Kernel Configuration\nCONFIG_NET=y\n');
    expect((await review('analyze .config --arch x86', arm)).profile.arch).toBe('arm64');
    const silent = await review('analyze x --arch riscv --kernel 6.1', textFile('CONFIG_VETH=m\n'));
    expect(silent.profile).toMatchObject({ arch: 'riscv', kernel: '6.1' });
    expect(silent.fix.tree).toMatchObject({ arch: 'arm64', linux: expect.stringMatching(/^6\.1\./) });
  });

  it('of 32-bit x86 is not judged by the dependencies of 64-bit', async () => {
    const lines = ['# Linux/x86 6.12.1 Kernel Configuration', 'CONFIG_NET=n', 'CONFIG_VETH=y', ''];
    const judged = await review('analyze .config', textFile(lines.join('\n')));
    const believed = await review('analyze .config', textFile(['CONFIG_X86_32=y', ...lines].join('\n')));
    // No tree is of Linux 5.1; that of 5.10 must not be taken for one.
    const older = await review('analyze .config', textFile(lines.join('\n').replace('6.12.1', '5.1.1')));
    expect(older.options.find(({ symbol }) => symbol === 'VETH')?.status).toBe('ok');
    const veth = ({ options }: ReviewDocument): unknown => options.find(({ symbol }) => symbol === 'VETH')?.status;
    expect([veth(judged), veth(believed)]).toEqual(['missing', 'ok']);
  });

  it('an option that this kernel does not have is not applicable, never missing', async () => {
    const { findings, options } = await review('analyze .config --want encrypted-overlay', DEFCONFIG_7_3);
    expect(options.find((each) => each.symbol === 'CRYPTO_GHASH')?.need).toBe('not-applicable');
    expect(findings.map((finding) => finding.subject)).not.toContain('CRYPTO_GHASH');
  });

  it('nor is one that this kernel decides by itself', async () => {
    const of = async (kernel: string): Promise<unknown> =>
      (await review('analyze x', textFile(`# Linux/x86 ${kernel} Kernel Configuration\nCONFIG_NET=y\n`))).options.find(
        ({ symbol }) => symbol === 'MEMCG_SWAP',
      );
    expect(await of('6.12.1')).toMatchObject({ value: 'absent', line: null, need: 'not-applicable', status: 'ok' });
    expect(await of('5.4.1')).toMatchObject({ value: 'absent', need: 'recommended', status: 'missing' });
  });

  it('not said: --kernel says it, and the reader is told what was assumed', async () => {
    const { profile, findings } = await review('analyze x --kernel 5.4', textFile('CONFIG_VETH=m\n'));
    expect(profile.kernel).toBe('5.4');
    expect(findings.find((finding) => finding.rule === 'kernel-config/version-unknown')?.message).toContain('5.4');
  });
});

describe('a kernel that the asker names and the file contradicts', () => {
  const overruled = async (line: string): Promise<string | undefined> =>
    (await review(line, DEFCONFIG_7_3)).findings.find(({ rule }) => rule === 'kernel-config/version-overruled')
      ?.message;

  it('does not count where it is of the same line, and the asker is told', async () => {
    expect(await overruled('analyze .config --kernel 7.3.99')).toBe(
      `The file is for kernel ${(await review('analyze .config', DEFCONFIG_7_3)).profile.kernel}; --kernel 7.3.99 does not count`,
    );
  });

  it('of another line is a move to it instead', async () =>
    expect(await overruled('analyze .config --kernel 6.12')).toBeUndefined());

  it('is no contradiction when it only says less', async () => {
    expect(await overruled('analyze .config --kernel 7.3')).toBeUndefined();
    expect(await overruled('analyze .config')).toBeUndefined();
  });
});

describe('a part of a configuration', () => {
  it.each([
    ['CONFIG_OVERLAY_FS=m\nCONFIG_VETH=m\n', 'kernel-fragment', []],
    [
      new TextDecoder().decode(fixture('kernel-config/linux-6.12-x86-savedefconfig.defconfig').bytes),
      'kernel-defconfig',
      // It switches NETFILTER_ADVANCED off, without which there is none.
      ['BRIDGE_NETFILTER'],
    ],
  ])('is recognised, and what it does not name is missing only where it proves so', async (text, kind, proven) => {
    const document = await review('analyze part.config', textFile(text, 'part.config'));
    expect(document.inputs[0]?.kind).toBe(kind);
    const missing = document.options.filter((option) => option.status === 'missing' && option.value === 'absent');
    expect(missing.map(({ symbol }) => symbol)).toEqual(proven);
    expect(statusOf(document, 'start')).toBe('unknown');
  });

  it('what it switches off is called missing', async () => {
    const { findings } = await review(
      'analyze part.config',
      textFile('# CONFIG_NAMESPACES is not set\n', 'part.config'),
    );
    expect(findings.map((finding) => finding.subject)).toContain('NAMESPACES');
  });
});

describe('traps in the file', () => {
  const withLines = (...lines: string[]): ReturnType<typeof textFile> =>
    textFile(['# Linux/x86 6.12.1-gentoo Kernel Configuration', ...lines, ''].join('\n'));

  it('a commented-out assignment sets nothing, and the reader is told', async () => {
    const { findings } = await review('analyze .config', withLines('# CONFIG_VETH=m', 'CONFIG_NET=y'));
    expect(findings.find((finding) => finding.rule === 'kernel-config/commented-out')).toMatchObject({
      subject: 'VETH',
      line: 2,
    });
  });

  it('of two lines the last one counts, and the reader is told', async () => {
    const document = await review('analyze .config', withLines('CONFIG_VETH=y', '# CONFIG_VETH is not set'));
    expect(document.options.find((option) => option.symbol === 'VETH')?.value).toBe('n');
    expect(document.findings.find((finding) => finding.rule === 'kernel-config/set-twice')).toMatchObject({
      subject: 'VETH',
      line: 3,
    });
  });

  it('an option that is better off is named', async () => {
    const { findings } = await review('analyze .config', withLines('CONFIG_RT_GROUP_SCHED=y'));
    expect(findings.find((finding) => finding.subject === 'RT_GROUP_SCHED')?.rule).toBe('kernel-config/option-harmful');
  });

  it('line ends and marks are mentioned above everything else', async () => {
    expect(
      await read('analyze .config', [textFile('\ufeff# Linux/x86 6.12.1 Kernel Configuration\r\nCONFIG_NET=y\r\n')]),
    ).toContain('Windows line ends');
  });

  it('the name of a file cannot carry markup into the answer', async () => {
    const text = await read('analyze x', [textFile('CONFIG_NET=y\n', '`**evil**\u001b[31m`\n.config')]);
    expect(text).not.toContain('\u001b');
    const { title, document } = await ask('analyze x', [textFile('CONFIG_NET=y\n', '`**evil**\n.config')]);
    expect(title).toMatch(/^`ˋ\*\*evil\*\* .config` — /);
    expect((document as ReviewDocument).inputs[0]?.name).toBe('`**evil**\n.config');
  });
});
