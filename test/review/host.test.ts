/** The review is about one host: what it was said to be, which way its networking goes, how old its kernel is. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, read, show, textFile } from '../support/ask.ts';

const TINY = fixture('kernel-config/linux-6.12-x86-tinyconfig.config');
const DEBIAN = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes).toString('utf8');

/** Debian's kernel without these options. */
function without(...symbols: readonly string[]): ReturnType<typeof textFile> {
  return textFile(
    symbols.reduce(
      (text, symbol) => text.replace(new RegExp(`^CONFIG_${symbol}=.*$`, 'm'), `# CONFIG_${symbol} is not set`),
      DEBIAN,
    ),
  );
}

async function review(file: ReturnType<typeof textFile>, options = ''): Promise<ReviewDocument> {
  return (await ask(`analyze .config ${options}`, [file])).document as ReviewDocument;
}

const idsOf = ({ capabilities }: ReviewDocument): string[] => capabilities.map(({ id }) => id);
const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

describe('a host that was described', () => {
  it.each([
    ['--rootless', 'rootless', 'USER_NS'],
    ['--userns-remap', 'user-namespaces', 'USER_NS'],
    ['--selinux', 'selinux', 'SECURITY_SELINUX'],
    ['--fs xfs --disk-quota', 'backing-xfs', 'XFS_QUOTA'],
    ['--fs btrfs', 'backing-btrfs', 'BTRFS_FS'],
    ['--fs f2fs', 'backing-f2fs', 'F2FS_FS'],
    ['--fs ext4', 'backing-ext4', 'EXT4_FS'],
    ['--existing btrfs', 'storage-btrfs', 'BTRFS_FS'],
    ['--init systemd', 'init-systemd', 'FHANDLE'],
  ])('with %s is reviewed for it, and mended', async (options, id, symbol) => {
    expect(idsOf(await review(without(symbol)))).not.toContain(id);
    const document = await review(without(symbol), options);
    expect(idsOf(document)).toContain(id);
    expect(document.fix.changes.map((change) => change.symbol)).toContain(symbol);
  });

  it('that is rootless has its images below data-root', async () => {
    const moved = textFile('{ "data-root": "/data/docker" }', 'daemon.json');
    const idsWith = async (options: string): Promise<(string | undefined)[]> =>
      ((await ask(`analyze daemon.json --docker 29.7 ${options}`, [moved])).document as ReviewDocument).findings.map(
        ({ rule }) => rule,
      );
    expect(await idsWith('')).toContain('daemon/data-root-without-images');
    expect(await idsWith('--rootless')).not.toContain('daemon/data-root-without-images');
  });

  it.each([
    ['29.6', true],
    ['29.7', false],
  ])('on Docker %s has images outside of data-root despite the feature: %s', async (docker, isOutside) => {
    const moved = textFile(
      '{ "data-root": "/data/docker", "features": { "embedded-containerd": true } }',
      'daemon.json',
    );
    const { document } = await ask(`analyze daemon.json --docker ${docker}`, [moved]);
    const rules = (document as ReviewDocument).findings.map(({ rule }) => rule);
    expect(rules.includes('daemon/data-root-without-images')).toBe(isOutside);
  });

  it('without the file system of its data has no Docker', async () => {
    expect((await ask('analyze .config --fs xfs', [without('XFS_FS')])).outcome).toBe('errors-found');
    expect((await ask('analyze .config', [without('XFS_FS')])).outcome).toBe('ok');
  });
});

describe('a kernel that cannot do cgroup v2', () => {
  const old = textFile(
    '# Linux/x86 4.4.39-gentoo Kernel Configuration\nCONFIG_CGROUPS=y\n# CONFIG_CGROUP_FREEZER is not set\n',
  );

  it('is reviewed for version 1', async () => {
    const document = await review(old);
    expect(idsOf(document)).toContain('limits-cgroup-v1');
    expect(idsOf(document)).not.toContain('limits');
    expect(changesOf(document)).toContain('CGROUP_FREEZER=y');
  });

  it('is told when its line ended', async () => {
    const text = await read('analyze .config', [old]);
    expect(text).toContain('Linux 4.4 gets no more fixes since 2022-02; its last release is 4.4.302');
    expect(await read('analyze .config', [old], 'zh-CN')).toContain('最后一个版本是 4.4.302');
    expect(await read('analyze .config', [textFile(DEBIAN)])).not.toContain('no more fixes');
  });

  it('is told so too when nobody kept its line', async () =>
    expect(
      await read('analyze .config', [textFile('# Linux/x86 5.8.3 Kernel Configuration\nCONFIG_NET=y\n')]),
    ).toContain('Linux 5.8 gets no more fixes.'));
});

describe('the base of every system', () => {
  it('is asked for, so that a kernel which runs nothing does not pass', async () => {
    const document = await review(without('FUTEX', 'FILE_LOCKING', 'POSIX_TIMERS'));
    expect(document.capabilities[0]).toMatchObject({
      id: 'gentoo-base',
      status: 'missing',
      essential: true,
      changes: 3,
    });
    expect(changesOf(document)).toBe('FUTEX=y FILE_LOCKING=y POSIX_TIMERS=y');
  });

  it('is there in a file that leaves it to the defaults of the kernel', async () => {
    const text = DEBIAN.replace(/^CONFIG_(FUTEX|BINFMT_ELF)=.*\n/gm, '');
    expect((await review(textFile(text))).capabilities[0]).toMatchObject({ id: 'gentoo-base', status: 'ok' });
  });
});

describe('the way that bridge networking goes', () => {
  const bridge = ({ capabilities }: ReviewDocument): unknown =>
    capabilities.find(({ id }) => id === 'bridge-networking');

  it('is the usual one where that lacks one module, and the other is named', async () => {
    const reply = await ask('analyze .config', [without('IP_NF_RAW')]);
    const document = reply.document as ReviewDocument;
    expect(changesOf(document)).toBe('IP_NF_RAW=m');
    expect(bridge(document)).toMatchObject({
      status: 'missing',
      via: 'bridge-iptables-legacy',
      instead: { id: 'bridge-iptables-nft' },
    });
    expect(show(reply)).toContain('Until then bridge networking works only as bridge networking through iptables-nft');
  });

  it('is the other where the usual lacks more, and the host gets a step of its own', async () => {
    const nftOnly = without('IP_NF_RAW', 'IP_NF_NAT', 'IP_NF_FILTER');
    const text = await read('analyze .config', [nftOnly]);
    expect(text).toMatch(/What to do\n {2}1 {2}Not the usual way here, but bridge networking through iptables-nft/);
    expect(text).toContain('but the host has to be set up for it');
    const asked = await read('analyze .config --want bridge-iptables-legacy', [nftOnly]);
    expect(asked).not.toContain('Not the usual way');
    expect(asked).toContain('-m IP_NF_RAW');
  });

  it('is none that a wanted capability excludes', async () => {
    const lacking = ['IP_NF_RAW', 'IP_NF_NAT', 'IP_NF_FILTER', 'NETFILTER_XT_NAT', 'NETFILTER_XT_TARGET_MASQUERADE'];
    const nftables = without(...lacking, 'IP_NF_TARGET_MASQUERADE', 'NFT_COMPAT');
    expect(bridge(await review(nftables))).toMatchObject({ status: 'ok', via: 'bridge-nftables' });
    expect(bridge(await review(nftables, '--want swarm'))).toMatchObject({ status: 'missing' });
    expect(bridge(await review(nftables, '--want swarm'))).not.toMatchObject({ via: 'bridge-nftables' });
  });
});

describe('the words of a review', () => {
  it('tell required and recommended changes apart, in the command too', async () => {
    const document = await review(without('VETH', 'CPUSETS', 'KEYS'));
    expect(document.fix.script.split('\n')[0]).toBe('scripts/config -m VETH && \\');
    expect(document.fix.changes.map(({ need }) => need)).toEqual(['required', 'recommended', 'recommended']);
    expect(show(await ask('analyze .config', [without('VETH', 'CPUSETS', 'KEYS')]))).toContain(
      'One change is needed for: bridge networking.',
    );
  });

  it('count changes, not options', async () => {
    const document = await review(TINY);
    const start = document.capabilities.find(({ id }) => id === 'start');
    expect(start?.changes).toBe(document.fix.changes.filter(({ serves }) => serves?.includes('start')).length);
    expect(start?.changes).toBeLessThan(start?.missing.length ?? 0);
  });

  it('name optional options in one line', async () => {
    const text = await read('analyze .config', [without('PSI', 'CHECKPOINT_RESTORE')]);
    expect(text).toMatch(/• 2 optional options are off: CHECKPOINT_RESTORE, PSI/);
  });
});
