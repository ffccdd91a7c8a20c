import { describe, expect, it } from 'vitest';
import { parseKernelConfig, readValue } from '../../../src/review/kernel-config/parse.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, fixture, read, show, textFile } from '../../support/ask.ts';

const TINY = fixture('kernel-config/linux-6.12-x86-tinyconfig.config');
const DEFCONFIG = fixture('kernel-config/linux-6.12-x86-defconfig.config');
const DEFCONFIG_7_3 = fixture('kernel-config/linux-7.3-x86-defconfig.config');
const DEBIAN = fixture('kernel-config/debian-6.12-amd64.config.gz');

type File = NonNullable<Parameters<typeof ask>[1]>[number];

async function review(line: string, file: File): Promise<ReviewDocument> {
  return (await ask(line, [file])).document as ReviewDocument;
}

/** The file with other values for some symbols, appended as merge_config.sh does. */
function withValues(file: File, values: Readonly<Record<string, string>>): File {
  const text = Buffer.from(file.bytes).toString('latin1');
  const kept = text
    .split('\n')
    .filter((line) => !Object.keys(values).some((symbol) => line.match(`\\bCONFIG_${symbol}\\b`)));
  const added = Object.entries(values).map(([symbol, value]) =>
    value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`,
  );
  return textFile([...kept, ...added, ''].join('\n'));
}

const changesOf = ({ fix }: ReviewDocument): Record<string, string> =>
  Object.fromEntries(fix.changes.map(({ symbol, to }) => [symbol, to]));

describe('the fix', () => {
  it('changes nothing where nothing is missing', async () => {
    const { fix } = await review('analyze config.gz', DEBIAN);
    expect(fix).toMatchObject({ changes: [], unmet: [], sideEffects: [], fragment: '', script: '' });
  });

  it('brings dependencies that nobody asked for, says for what, and tells so', async () => {
    const document = await review('analyze .config', TINY);
    const smp = document.fix.changes.find(({ symbol }) => symbol === 'SMP');
    expect(smp).toMatchObject({ symbol: 'SMP', from: 'n', to: 'y', because: 'CONFIG_CPUSETS', need: 'recommended' });
    expect(document.fix.sideEffects).toContainEqual(smp);
    expect(await read('analyze .config', [TINY])).toMatch(/SMP \(for CPUSETS\)/);
  });

  it('leaves out what selects and defaults bring', async () => {
    const changes = changesOf(await review('analyze .config', TINY));
    expect(changes).not.toHaveProperty('NF_NAT');
    expect(changes).not.toHaveProperty('UTS_NS');
    expect(changes).not.toHaveProperty('NETFILTER_ADVANCED');
  });

  it('is made of modules where the user has modules', async () => {
    expect(changesOf(await review('analyze .config', DEFCONFIG))).toMatchObject({ VETH: 'm', BRIDGE: 'm', MEMCG: 'y' });
    expect(changesOf(await review('analyze .config', TINY))).toMatchObject({ VETH: 'y', BRIDGE: 'y' });
  });

  it('says in the fragment what it is for and how to apply it', async () => {
    const { fix } = await review('analyze .config', DEFCONFIG);
    const comments = fix.fragment.split('\n').filter((line) => line.startsWith('# ') && !line.startsWith('# CONFIG_'));
    expect(comments.join('\n')).toMatch(/6\.12.*merge_config\.sh.*\/etc\/kernel\/config\.d\/.*genkernel/s);
    const values = parseKernelConfig(fix.fragment);
    for (const { symbol, to } of fix.changes) expect(readValue(values, symbol), symbol).toBe(to);
    expect(fix.tree).toEqual({ linux: expect.stringMatching(/^6\.12\.\d+$/), arch: 'x86' });
  });

  it('opens the gate before the iptables tables of Linux 6.17 and later', async () => {
    const document = await review('analyze .config', DEFCONFIG_7_3);
    expect(changesOf(document)).toMatchObject({ NETFILTER_XTABLES_LEGACY: 'y' });
    const nat = document.findings.find(({ subject }) => subject === 'IP_NF_NAT');
    expect(nat?.causes?.[0]).toMatchObject({ symbol: 'NETFILTER_XTABLES_LEGACY', state: 'off' });
    expect(nat?.causes?.[0]?.line).toBeGreaterThan(0);
    expect(nat?.why).toContain('Netfilter legacy tables support');
  });

  it('builds in what would cost a built-in option elsewhere as a module', async () => {
    const batman = { INET: 'y', BRIDGE: 'n', BATMAN_ADV: 'y', BATMAN_ADV_MCAST: 'y' };
    const { fix } = await review('analyze .config', withValues(DEFCONFIG_7_3, batman));
    expect(fix.changes).toContainEqual(expect.objectContaining({ symbol: 'BRIDGE', to: 'y' }));
    expect(fix.sideEffects.map(({ symbol }) => symbol)).not.toContain('BATMAN_ADV_MCAST');
  });

  it('tells or avoids a loss at the end of a chain: INET, IPV6, IPV6_SIT, NET_IP_TUNNEL', async () => {
    const mpls = { INET: 'n', IPV6: 'n', NET_IP_TUNNEL: 'n', MPLS: 'y', MPLS_ROUTING: 'y' };
    const text = Buffer.from(withValues(DEFCONFIG_7_3, mpls).bytes).toString();
    const bare = text.replace(/^.*\b(CONFIG_IPV6\w*)\b.*$/gm, '');
    const { fix } = await review('analyze .config', textFile(bare));
    const sit = fix.changes.find(({ symbol }) => symbol === 'IPV6_SIT');
    const told = fix.sideEffects.some(({ symbol, to }) => symbol === 'MPLS_ROUTING' && to === 'm');
    expect(sit?.to === 'y' || told).toBe(true);
  });

  it('does not build the usual firewall beside the one that is asked for by name', async () => {
    const document = await review('analyze .config --want nftables', DEFCONFIG_7_3);
    expect(document.capabilities.find(({ id }) => id === 'bridge-networking')?.via).toBe('bridge-nftables');
    expect(changesOf(document)).toMatchObject({ NF_TABLES: 'm', NFT_MASQ: 'm' });
    expect(Object.keys(changesOf(document)).filter((symbol) => symbol.startsWith('IP_NF_'))).toEqual([]);
  });

  it('switches off what is better off', async () => {
    const file = withValues(DEFCONFIG, { RT_GROUP_SCHED: 'y' });
    expect(changesOf(await review('analyze .config', file))).toMatchObject({ RT_GROUP_SCHED: 'n' });
  });

  it('sees that a line will be dropped, and mends that', async () => {
    const file = withValues(DEFCONFIG, { IP_VS: 'n', NETFILTER_XT_MATCH_IPVS: 'm' });
    const document = await review('analyze .config --want swarm', file);
    expect(changesOf(document)).toMatchObject({ IP_VS: 'm' });
    const finding = document.findings.find(({ subject }) => subject === 'NETFILTER_XT_MATCH_IPVS');
    expect(finding?.message).toContain('is dropped by');
    expect(finding?.causes).toContainEqual(expect.objectContaining({ symbol: 'IP_VS', state: 'off' }));
  });

  it('stays small for a part of a configuration', async () => {
    const { fix } = await review('analyze part', textFile('# CONFIG_VETH is not set\nCONFIG_BRIDGE=m\n', 'part'));
    expect(fix.changes.map(({ symbol }) => symbol)).toEqual(['VETH']);
  });

  it('works without a tree of its own kernel', async () => {
    const old = textFile(
      '# Linux/x86 4.4.39-gentoo Kernel Configuration\nCONFIG_MODULES=y\nCONFIG_NET=y\n# CONFIG_NF_NAT_IPV4 is not set\n',
    );
    const { fix } = await review('analyze .config', old);
    expect(fix.tree?.linux).toMatch(/^5\.10/);
    expect(fix.changes.map(({ symbol }) => symbol)).toContain('NF_NAT_IPV4');
  });
});

describe('a real-time kernel of 7.3', () => {
  const ready = {
    EXPERT: 'y',
    PREEMPT: 'n',
    PREEMPT_LAZY: 'n',
    PREEMPT_RT: 'y',
    BPF_SYSCALL: 'y',
    CGROUP_BPF: 'y',
    OVERLAY_FS: 'm',
    MEMCG: 'y',
    CFS_BANDWIDTH: 'y',
    BLK_DEV_THROTTLING: 'y',
    VETH: 'm',
    BRIDGE: 'm',
    NETFILTER_ADVANCED: 'y',
    BRIDGE_NETFILTER: 'm',
    NF_TABLES: 'm',
    NF_TABLES_IPV4: 'y',
    NFT_COMPAT: 'm',
    NFT_NAT: 'm',
    NETFILTER_XT_NAT: 'm',
    NETFILTER_XT_TARGET_MASQUERADE: 'm',
  };

  it('is told that the legacy tables cannot be had, is sent to nft, and nothing else changes', async () => {
    const { fix, capabilities } = await review('analyze .config', withValues(DEFCONFIG_7_3, ready));
    expect(capabilities.find(({ id }) => id === 'bridge-networking')).toMatchObject({
      status: 'ok',
      via: 'bridge-iptables-nft',
    });
    expect(fix.changes).toEqual([]);
    expect(fix.unmet.map(({ symbol }) => symbol)).toEqual(['NETFILTER_XTABLES_LEGACY']);
    expect(fix.unmet[0]?.reason).toMatch(/PREEMPT_RT.*bridge-iptables-nft/);
  });

  it('gets no half of what was asked for by name', async () => {
    const nftables = {
      ...ready,
      ...{ NFT_COMPAT: 'n', NETFILTER_XT_NAT: 'n', NETFILTER_XT_TARGET_MASQUERADE: 'n' },
      ...{ NF_TABLES_IPV6: 'y', NFT_MASQ: 'm', NFT_CT: 'm', NFT_FIB: 'm', NFT_FIB_IPV4: 'm', NFT_FIB_IPV6: 'm' },
    };
    const line = 'analyze .config --want bridge-iptables-legacy';
    const reply = await ask(line, [withValues(DEFCONFIG_7_3, nftables)]);
    const { fix, findings } = reply.document as ReviewDocument;
    expect(fix.changes).toEqual([]);
    expect(fix.unmet.length).toBeGreaterThan(1);
    expect(show(reply)).toContain('Cannot be had on this kernel');
    expect(show(reply)).toMatch(/through iptables-legacy — cannot be had/);
    const told = findings.filter(({ facts }) => facts.includes('capability:bridge-iptables-legacy'));
    expect(told.map(({ subject }) => subject).toSorted()).toEqual(fix.unmet.map(({ symbol }) => symbol).toSorted());
  });

  it('gets the nft way set up where nothing is there yet', async () => {
    const bare = { EXPERT: 'y', PREEMPT: 'n', PREEMPT_LAZY: 'n', PREEMPT_RT: 'y' };
    const document = await review('analyze .config', withValues(DEFCONFIG_7_3, bare));
    expect(changesOf(document)).not.toHaveProperty('PREEMPT_RT');
    expect(changesOf(document)).toMatchObject({ NF_TABLES: 'm', NFT_COMPAT: 'm' });
    const besides = document.findings.find(({ rule }) => rule === 'kernel-config/besides-the-kernel');
    expect(besides?.why).toContain('eselect iptables set xtables-nft-multi');
  });
});
