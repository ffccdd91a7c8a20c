/** What people paste about a kernel is a configuration of which only so much is known. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, show, textFile } from '../support/ask.ts';

async function review(text: string, options = ''): Promise<ReviewDocument> {
  return (await ask(`analyze paste ${options}`, [textFile(text, 'paste')])).document as ReviewDocument;
}

function statusOf({ capabilities }: ReviewDocument, id: string): string | undefined {
  return capabilities.find((each) => each.id === id)?.status;
}

const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

/** The same statement about VETH in every shape that people paste. */
const VETH_OFF: readonly (readonly [string, string, string])[] = [
  ['linux-info', 'CONFIG_VETH:\t is not set when it should be.', 'portage-messages'],
  ['linux-info with a margin', ' *   CONFIG_VETH:\t is not set when it should be.', 'portage-messages'],
  [
    'linux-info in colours',
    ' \u001b[33;01m*\u001b[0m   CONFIG_VETH:\t is not set when it should be.',
    'portage-messages',
  ],
  ['elog', 'WARN: setup\n  CONFIG_VETH:\t is not set when it should be.', 'portage-messages'],
  ['text of an ebuild', ' *   CONFIG_VETH: is required for container networks', 'portage-messages'],
  ['check-config.sh', '- CONFIG_VETH: missing', 'check-config-output'],
  ['check-config.sh in bold', '- **CONFIG_VETH: missing**', 'check-config-output'],
  [
    'check-config.sh in colours',
    '- \u001b[1;37mCONFIG_VETH\u001b[m: \u001b[1;31mmissing\u001b[m',
    'check-config-output',
  ],
  ['check-config.sh, quoted', '> > - CONFIG_VETH: missing', 'check-config-output'],
  ['check-config.sh with quotes', '- "CONFIG_VETH": missing', 'check-config-output'],
  ['menuconfig', '  │ Symbol: VETH [=n]\n  │ Depends on: NETDEVICES [=y] && NET_CORE [=y]', 'menuconfig-search'],
  ['a marked list', '[missing] CONFIG_VETH\n[ok] CONFIG_BRIDGE', 'option-list'],
  ['a check list', '- [ ] CONFIG_VETH\n- [x] CONFIG_BRIDGE', 'option-list'],
  ['a list below a headline', 'These options are missing:\n  * CONFIG_VETH', 'option-list'],
  ['words', 'CONFIG_VETH is not set', 'option-list'],
  ['grep -n', '120:# CONFIG_VETH is not set', 'kernel-excerpt'],
  ['zgrep with names', '/proc/config.gz:# CONFIG_VETH is not set', 'kernel-excerpt'],
  ['zgrep after its command line', '$ zgrep VETH /proc/config.gz\n# CONFIG_VETH is not set', 'kernel-excerpt'],
  ['a quoted configuration', '> # CONFIG_VETH is not set\n> CONFIG_BRIDGE=y', 'kernel-fragment'],
];

describe('an option that is missing', () => {
  it.each(VETH_OFF)('is understood in the words of %s, and mended', async (_name, text, kind) => {
    const document = await review(text, '--kernel 6.12');
    expect(document.inputs[0]?.kind).toBe(kind);
    expect(statusOf(document, 'bridge-networking')).toBe('missing');
    expect(changesOf(document)).toBe('VETH=m');
    const about = document.findings.find(({ subject }) => subject === 'VETH');
    expect(about?.severity).toBe('error');
    expect(text.split('\n')[(about?.line ?? 0) - 1]).toContain('VETH');
  });

  it('is not read out of prose', async () => {
    expect((await ask('analyze paste', [textFile('CONFIG_VETH is set already, and missing nothing\n')])).outcome).toBe(
      'bad-usage',
    );
  });
});

describe('the kernel of a paste', () => {
  const line = 'CONFIG_VETH:\t is not set when it should be.';
  it.each([
    [' * Found sources for kernel version:\n *     6.1.52-gentoo', '6.1.52-gentoo'],
    [' * Determining the location of the kernel source code\n *     /usr/src/linux-6.12.31-gentoo', '6.12.31-gentoo'],
    ['info: reading kernel config from /boot/config-6.1.0 ...', '6.1.0'],
    ['# uname -r\n5.15.32-gentoo-r1', '5.15.32-gentoo-r1'],
    ['Linux box 6.6.13-gentoo-dist #1 SMP PREEMPT_DYNAMIC', '6.6.13-gentoo-dist'],
    ['.config - Linux/x86 6.18.4 Kernel Configuration', '6.18.4'],
    ['$ grep VETH /lib/modules/5.10.7/build/.config', '5.10.7'],
  ])('is read from %j', async (head, version) => {
    expect((await review(`${head}\n${line}\n`)).profile.kernel).toBe(version);
  });

  it('is called assumed and asked for where changes hang on it', async () => {
    const text = await read('analyze paste', [textFile(line)]);
    expect(text).toContain('Linux 6.18 was assumed; --kernel says which it is');
    expect(await read('analyze paste --kernel 6.18', [textFile(line)])).not.toContain('was assumed');
  });

  it('is not taken from the version of a package', async () =>
    expect((await review(` * Messages for package app-containers/docker-28.0.4:\n${line}`)).profile).toMatchObject({
      kernel: '6.18',
      docker: '28.0.4',
    }));

  it('of a distribution gets its change as a drop-in', async () =>
    expect(await read('analyze paste', [textFile(`# uname -r\n6.12.5-gentoo-dist\n${line}`)])).toContain(
      '/etc/kernel/config.d/docker.config',
    ));
});

describe('options that only one way of networking needs', () => {
  const tables = ['IP_NF_FILTER', 'IP_NF_NAT', 'IP_NF_RAW', 'IP_NF_TARGET_MASQUERADE'];
  const text = tables.map((symbol) => ` *   CONFIG_${symbol}:\t is not set when it should be.`).join('\n');

  it('are judged together: the usual way does not work', async () => {
    const reply = await ask('analyze paste', [textFile(text)]);
    expect(reply.outcome).toBe('errors-found');
    const document = reply.document as ReviewDocument;
    const wanted = [...tables.map((symbol) => `${symbol}=m`), 'NETFILTER_XTABLES_LEGACY=y'];
    expect(changesOf(document).split(' ').sort()).toEqual(wanted.sort());
    expect(show(reply)).toContain('--want bridge-iptables-nft');
  });

  it('need no gate on an older kernel', async () =>
    expect(changesOf(await review(text, '--kernel 6.12'))).not.toContain('NETFILTER_XTABLES_LEGACY'));

  it('need none where one of them is there already', async () => {
    const some = '- CONFIG_IP_NF_FILTER: enabled (as module)\n- CONFIG_IP_NF_NAT: missing\n';
    expect(changesOf(await review(some))).toBe('IP_NF_NAT=m IP_NF_TARGET_MASQUERADE=m');
  });

  it('are off where what selects them or what they depend on is', async () => {
    const masq = '$ zgrep MASQ /proc/config.gz\n# CONFIG_NETFILTER_XT_TARGET_MASQUERADE is not set\n';
    expect(changesOf(await review(masq, '--kernel 6.17'))).toBe('NETFILTER_XT_TARGET_MASQUERADE=m');
    const gate = '/boot/config-6.18.15:# CONFIG_NETFILTER_XTABLES_LEGACY is not set\n';
    expect(changesOf(await review(gate))).toContain('NETFILTER_XTABLES_LEGACY=y');
    expect(changesOf(await review(gate))).toContain('IP_NF_RAW=m');
  });
});

describe('what is said about control groups', () => {
  it('decides what an option of one version is worth', async () => {
    const device = '- CONFIG_CGROUP_DEVICE: missing\n';
    const of = async (head: string): Promise<string | undefined> =>
      (await review(`${head}\n${device}`)).findings.find(({ subject }) => subject === 'CGROUP_DEVICE')?.rule;
    expect(await of('- cgroup hierarchy: cgroupv2')).toBe('complaint/optional');
    expect(await of('- cgroup hierarchy: properly mounted [/sys/fs/cgroup]')).toBe('complaint/matters');
  });

  const missing =
    '- cgroup hierarchy: cgroupv2\n  Controllers:\n  - cpu: missing\n  - memory: missing\n  - io: available\n';

  it('controllers that are kept away are the business of the host', async () => {
    const text = await read('analyze paste', [textFile(`${missing}- CONFIG_MEMCG: enabled\n`)]);
    expect(text).toContain('cgroup v2 does not offer these controllers: cpu, memory');
    expect(text).toContain('rc_cgroup_mode');
    expect(text).not.toContain('scripts/config');
  });

  it('but not where the kernel has no option for them', async () =>
    expect(await read('analyze paste', [textFile(`${missing}- CONFIG_MEMCG: missing\n`)])).toContain(
      'does not offer this controller: cpu',
    ));
});

describe('a false alarm', () => {
  it('stays one: an option that is gone is not called missing', async () => {
    const text = await read('analyze paste', [
      textFile(
        ' * Found sources for kernel version:\n *     4.0.5-gentoo\n *   CONFIG_RESOURCE_COUNTERS: is optional for statistics\n',
      ),
    ]);
    expect(text).toContain('1 complaint');
    expect(text).toContain('1 is a false alarm or better ignored');
    expect(text).not.toContain('What to do');
  });
});
