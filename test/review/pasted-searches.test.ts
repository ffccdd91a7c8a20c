/** What a search in a configuration did not show is not set: as long as nobody shortened what it printed. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, textFile } from '../support/ask.ts';

async function review(text: string): Promise<ReviewDocument> {
  return (await ask('analyze paste', [textFile(text, 'paste')])).document as ReviewDocument;
}

const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

/** The options of a grep for CGROUP that the kernel writes a line for in any case. */
const ALWAYS = ['CGROUPS', 'CGROUP_SCHED', 'CGROUP_PIDS', 'CGROUP_RDMA', 'CGROUP_FREEZER', 'CGROUP_HUGETLB'];
const MORE = ['CGROUP_DEVICE', 'CGROUP_CPUACCT', 'CGROUP_PERF', 'CGROUP_MISC', 'BLK_CGROUP', 'NET_CLS_CGROUP'];
const SHOWN = [...ALWAYS, ...MORE, 'CGROUP_NET_PRIO', 'BLK_CGROUP_IOCOST', 'BLK_CGROUP_IOLATENCY'].map(
  (name) => `CONFIG_${name}=y`,
);
const session = (command: string, lines: readonly string[]): string => ['6.12.40-gentoo', command, ...lines].join('\n');

describe('an option that a search did not show', () => {
  it.each([
    '$ zgrep CGROUP /proc/config.gz',
    '# zcat /proc/config.gz | grep CGROUP',
    "$ grep -iE 'cgroup' /usr/src/linux-6.12.40-gentoo/.config",
    '$ grep -n "CGROUP" /boot/config-6.12.40-gentoo',
  ])('is off: %s', async (command) => {
    const document = await review(session(`$ uname -r\n6.12.40-gentoo\n${command}`, SHOWN));
    expect(document.capabilities.find(({ id }) => id === 'start')?.status).toBe('missing');
    expect(changesOf(document)).toBe('BPF_SYSCALL=y CGROUP_BPF=y');
  });

  it.each([
    ['somebody left lines out', '$ zgrep CGROUP /proc/config.gz', SHOWN.slice(0, 3)],
    ['dots stand for lines', '$ zgrep CGROUP /proc/config.gz', [...SHOWN, '[...]']],
    ['another command took lines away', '$ zgrep CGROUP /proc/config.gz | head', SHOWN],
    ['the pattern is one of whole words', '$ grep -w CGROUP /boot/config-6.12.40', SHOWN],
    ['what was looked for is turned round', '$ grep -v CGROUP /boot/config-6.12.40', SHOWN],
    ['the pattern is no plain word', '$ grep "CGROUP_[A-D]" /boot/config-6.12.40', SHOWN],
    ['only one value was looked for', '$ grep CGROUP_BPF=m /boot/config-6.12.40', ['CONFIG_VETH=m']],
    ['there are two searches', '$ grep CGROUP /boot/config-1\n$ grep CGROUP /boot/config-2', SHOWN],
  ])('is not known where %s', async (_why, command, lines) => {
    const document = await review(session(command, lines));
    expect(document.capabilities.find(({ id }) => id === 'start')?.status).not.toBe('missing');
    expect(changesOf(document)).not.toContain('CGROUP_BPF');
  });

  it('is off where one search of several, in the same file, showed nothing', async () => {
    const text =
      '$ zgrep CONFIG_VETH= /proc/config.gz\nCONFIG_VETH=m\n$ zgrep OVERLAY_FS= /proc/config.gz 2>/dev/null\n$ uname -r\n6.12.40-gentoo';
    expect(changesOf(await review(text))).toBe('OVERLAY_FS=m');
  });

  it('goes together with the line that it depends on', async () => {
    expect(changesOf(await review('- CONFIG_CGROUP_BPF: missing\nKernel version 6.12.40'))).toBe(
      'BPF_SYSCALL=y CGROUP_BPF=y',
    );
    expect(changesOf(await review('CONFIG_BPF_SYSCALL: enabled\n- CONFIG_CGROUP_BPF: missing'))).toBe('CGROUP_BPF=y');
  });
});

describe('merge_config.sh', () => {
  const OUTPUT = `/usr/src/linux-6.18.4-gentoo # scripts/kconfig/merge_config.sh .config docker.config
Value of CONFIG_BRIDGE is redefined by fragment docker.config:
Previous value: # CONFIG_BRIDGE is not set
New value: CONFIG_BRIDGE=m

Value requested for CONFIG_IP_NF_NAT not in final .config
Requested value:  CONFIG_IP_NF_NAT=m
Actual value:

Value requested for CONFIG_VXLAN not in final .config
Requested value:  CONFIG_VXLAN=m
Actual value:     CONFIG_VXLAN=y

Value requested for CONFIG_RT_GROUP_SCHED not in final .config
Requested value:  # CONFIG_RT_GROUP_SCHED is not set
Actual value:     CONFIG_RT_GROUP_SCHED=y
`;

  it.each([OUTPUT, OUTPUT.replaceAll('Value requested', 'WARNING: Value requested')])(
    'tells what did not get in, and why',
    async (text) => {
      const document = await review(text);
      expect(document.inputs[0]).toMatchObject({ kind: 'merge-config-output', kernelVersion: '6.18.4-gentoo' });
      expect(changesOf(document)).toBe(
        'IP_NF_NAT=m IP_NF_TARGET_MASQUERADE=m NETFILTER_XTABLES_LEGACY=y RT_GROUP_SCHED=n',
      );
      const told = document.findings.filter(({ rule }) => rule.startsWith('complaint/')).map(({ subject }) => subject);
      expect(told.sort()).toEqual(['IP_NF_NAT', 'RT_GROUP_SCHED']);
    },
  );

  it('is read in Chinese as well', async () => {
    const { title } = await ask('analyze paste --locale zh-CN', [textFile(OUTPUT, 'paste')]);
    expect(title).toContain('merge_config.sh 的输出');
  });
});

describe('a list of what Portage would have checked', () => {
  it('says how to find out, and of no option that it is off', async () => {
    const text =
      ' * Unable to check for the following kernel config options due\n * to absence\n *  - VETH\n *  - BRIDGE\n';
    const reply = await ask('analyze paste', [textFile(text, 'paste')]);
    expect(reply.verdict).toContain('/boot/config-$(uname -r)');
    const { findings } = reply.document as ReviewDocument;
    expect(findings.find(({ subject }) => subject === 'VETH')?.message).toBe('CONFIG_VETH: matters if it is off');
  });
});

describe('check-config.sh on a host without control groups', () => {
  const TEXT =
    'Generally Necessary:\n- cgroup hierarchy: nonexistent??\n- CONFIG_CGROUPS: enabled\n- CONFIG_VETH: enabled\n';

  it('tells to mount them, and to leave the kernel alone', async () => {
    const reply = await ask('analyze paste', [textFile(TEXT, 'paste')]);
    expect(reply).toMatchObject({ outcome: 'errors-found', tone: 'bad' });
    expect(reply.verdict).toMatch(/^Docker does not start on this host: no control groups are mounted/);
    const { findings, fix } = reply.document as ReviewDocument;
    expect(findings[0]?.why).toContain('rc-update add cgroups sysinit');
    expect(fix.changes).toEqual([]);
    expect(reply.actions).toContainEqual(expect.objectContaining({ command: 'fix cgroup-mountpoint-missing' }));
  });

  it('tells of the kernel where it has none either', async () => {
    const { findings } = await review(TEXT.replace('CGROUPS: enabled', 'CGROUPS: missing'));
    expect(findings.map(({ rule }) => rule)).not.toContain('host/cgroup-not-mounted');
  });
});

describe('a remark about daemon.json', () => {
  it('is no daemon.json', async () => {
    const { inputs } = await review(
      '# daemon.json has "firewall-backend": "nftables"\n$ zgrep NFT /proc/config.gz\n# CONFIG_NFT_MASQ is not set\n',
    );
    expect(inputs.map(({ kind }) => kind)).toEqual(['kernel-excerpt']);
  });
});
