import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, textFile } from '../support/ask.ts';

async function review(text: string): Promise<ReviewDocument> {
  const { document } = await ask('analyze paste', [textFile(text, 'paste')]);
  return document as ReviewDocument;
}

function complaintsOf({ findings }: ReviewDocument): string[] {
  return findings.filter(({ rule }) => rule.startsWith('complaint/')).map(({ subject }) => subject);
}

function changesOf({ fix }: ReviewDocument): string[] {
  return fix.changes.map(({ symbol, to }) => `${symbol}=${to}`);
}

describe('options that were looked up between other commands', () => {
  const SESSION = `box ~ # zgrep -i cgroup /proc/config.gz
CONFIG_CGROUPS=y
CONFIG_CGROUP_DEVICE=y
# CONFIG_CGROUP_BPF is not set
box ~ # uname -a
Linux box 6.6.30-gentoo-x86_64 #1 SMP PREEMPT_DYNAMIC x86_64 AMD Ryzen 7 GNU/Linux
`;

  it('are reviewed, although uname is recognized for certain', async () => {
    const document = await review(SESSION);
    expect(document.profile).toMatchObject({ kernel: '6.6.30-gentoo-x86_64', arch: 'x86' });
    expect(changesOf(document)).toEqual(['BPF_SYSCALL=y', 'CGROUP_BPF=y']);
  });

  it('are for the kernel that sessions beside them show, and for none of two', async () => {
    const found = textFile('# zgrep VETH /proc/config.gz\n# CONFIG_VETH is not set\n', 'found');
    const shows = (release: string) =>
      textFile(`box ~ # uname -r\n${release}\nbox ~ # zgrep TUN /proc/config.gz\nCONFIG_TUN=m\n`, release);
    const judgedFor = async (...releases: string[]): Promise<string | undefined> => {
      const { findings } = (await ask('analyze x', [found, ...releases.map(shows)])).document as ReviewDocument;
      return findings.find(({ rule, file }) => rule === 'kernel-config/version-unknown' && file === 'found')?.message;
    };
    expect(await judgedFor()).toContain('was assumed');
    expect(await judgedFor('6.12.5-gentoo')).toContain('judged for 6.12.5-gentoo');
    expect(await judgedFor('6.12.5-gentoo', '6.12.5-gentoo')).toContain('judged for 6.12.5-gentoo');
    expect(await judgedFor('6.12.5-gentoo', '6.6.30-gentoo')).toContain('was assumed');
  });

  it('are not said to be fine because nothing is wrong with the rest', async () => {
    const reply = await ask('analyze paste', [textFile(SESSION, 'paste')]);
    expect(reply.verdict).toMatch(/^Docker does not work with this kernel/);
  });

  it('are no options of emerge --info', async () => {
    const info = `Portage 3.0.68 (python 3.13.5-final-0, default/linux/amd64/23.0, gcc-15, glibc-2.41-r5, 6.12.41-gentoo x86_64)
=================================================================
System uname: Linux-6.12.41-gentoo-x86_64-AMD_Ryzen-with-glibc2.41
CONFIG_PROTECT="/etc /usr/share/gnupg/qualified.txt"
CONFIG_PROTECT_MASK="/etc/env.d"
USE="acl amd64"
`;
    expect((await review(info)).inputs.map(({ kind }) => kind)).toEqual(['emerge-info']);
  });

  it('and that only another purpose needs are told to be for that', async () => {
    const { findings } = await review('# zgrep CONFIG_USER_NS /proc/config.gz\n# CONFIG_USER_NS is not set\n');
    expect(findings.find(({ subject }) => subject === 'USER_NS')).toMatchObject({
      rule: 'kernel-config/option-off',
      severity: 'info',
      why: expect.stringMatching(/^Only for rootless mode/),
    });
  });

  it('are named in one line where they are many', async () => {
    const names = ['USER_NS', 'IP_VS', 'VXLAN', 'MACVLAN', 'IPVLAN'];
    const text = ['# grep -E CONFIG_ .config', ...names.map((name) => `# CONFIG_${name} is not set`)].join('\n');
    const shown = (await read('analyze paste', [textFile(text, 'paste')])).replaceAll(/\s+/g, ' ');
    expect(shown).toContain('5 optional options are off: USER_NS, IP_VS, VXLAN, MACVLAN, IPVLAN');
  });
});

describe('the difference of two configurations', () => {
  it.each([
    [
      'diff -u',
      `--- config-6.12.41-gentoo\t2025-08-01
+++ config-6.18.2-gentoo\t2026-01-02
@@ -1,5 +1,5 @@
-# Linux/x86 6.12.41-gentoo Kernel Configuration
+# Linux/x86 6.18.2-gentoo Kernel Configuration
+CONFIG_BRIDGE=m
-CONFIG_BRIDGE=y
-CONFIG_IP_NF_NAT=m
+# CONFIG_NETFILTER_XTABLES_LEGACY is not set
 CONFIG_VETH=m
`,
    ],
    [
      'plain diff',
      `$ diff config-6.12.41-gentoo config-6.18.2-gentoo
1201c1201
< CONFIG_BRIDGE=y
---
> CONFIG_BRIDGE=m
1300d1299
< CONFIG_IP_NF_NAT=m
1410a1409
> # CONFIG_NETFILTER_XTABLES_LEGACY is not set
`,
    ],
    [
      'scripts/diffconfig',
      `$ scripts/diffconfig config-6.12.41-gentoo config-6.18.2-gentoo
-IP_NF_NAT m
 BRIDGE y -> m
+NETFILTER_XTABLES_LEGACY n
`,
    ],
  ])('%s is read as the newer one', async (_name, text) => {
    const document = await review(text);
    expect(document.profile.kernel).toBe('6.18.2-gentoo');
    expect(changesOf(document)).toEqual(
      expect.arrayContaining(['NETFILTER_XTABLES_LEGACY=y', 'IP_NF_NAT=m', 'IP_NF_TARGET_MASQUERADE=m']),
    );
    expect(changesOf(document).join()).not.toMatch(/BRIDGE|VETH/);
  });
});

describe('a paste', () => {
  it.each([
    '> - **CONFIG_IPC_NS**: _missing_',
    '*CONFIG_IPC_NS: missing*',
    '- __CONFIG_IPC_NS__: *missing*',
    '* ~~CONFIG_IPC_NS~~: missing',
  ])('is read through the marks of a chat: %s', async (line) => {
    expect(complaintsOf(await review(line))).toEqual(['IPC_NS']);
  });

  it.each([
    ['The following are missing on my box (6.6.67-gentoo):\nCONFIG_VETH\nCONFIG_BRIDGE\n', '6.6.67-gentoo'],
    [' * CONFIG_MEMCG:\t is not set when it should be.\n\nkernel is 5.15.80\n', '5.15.80'],
    [' * CONFIG_MEMCG:\t is not set when it should be.\nmy kernel version: 6.1.9\n', '6.1.9'],
  ])('tells its kernel in people’s own words', async (text, kernel) => {
    expect((await review(text)).profile.kernel).toBe(kernel);
  });

  it('tells which Docker it is about, so that none is assumed', async () => {
    const text =
      '>>> Emerging (1 of 1) app-containers/docker-29.4.1::gentoo\n * CONFIG_VETH:\t is not set when it should be.\n';
    const reply = await ask('analyze paste', [textFile(text, 'paste')]);
    expect(reply.profile).toMatch(/^Docker 29\.4\.1 · assumed: /);
  });

  it('is not asked to switch off what its kernel does not have', async () => {
    const text = '  CONFIG_LEGACY_VSYSCALL_NATIVE enabled: dangerous\n  CONFIG_VETH:\t is not set when it should be.\n';
    expect((await review(text)).fix.unmet).toEqual([]);
  });

  it('that is to be judged for another kernel is, and nothing of that is assumed', async () => {
    const reply = await ask('analyze part --to 6.18', [textFile('CONFIG_IP_NF_NAT=m\nCONFIG_IP_NF_RAW=m\n', 'part')]);
    expect(reply.profile).toMatch(/^kernel 6\.18 · assumed: /);
  });

  it('that needs one change in several places counts it as one', async () => {
    const { verdict } = await ask('analyze paste', [textFile('- CONFIG_NET_NS: missing\n', 'paste')]);
    expect(verdict).toContain('one change is needed');
  });
});

it('an option whose work several do now is said to be done by them', async () => {
  const [old, now] = [
    '# Linux/x86 5.0.1 Kernel Configuration\nCONFIG_NET=y\nCONFIG_NF_NAT=m\nCONFIG_NF_NAT_IPV4=m\n',
    '# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_NET=y\nCONFIG_NF_NAT=m\nCONFIG_IP_NF_NAT=m\n',
  ];
  const shown = (await read('analyze a b', [textFile(old, 'a.config'), textFile(now, 'b.config')])).replaceAll(
    /\s+/g,
    ' ',
  );
  expect(shown).toMatch(/NF_NAT_IPV4 is gone; NF_NAT \(m\)(?:,| and) IP_NF_NAT \(m\) do its work/);
});
