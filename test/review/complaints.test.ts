import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, textFile } from '../support/ask.ts';

const PORTAGE = `>>> Emerging (1 of 1) app-containers/docker-29.7.2::gentoo
 * Determining the location of the kernel source code
 * Found kernel source directory:
 *     /usr/src/linux
 * Found sources for kernel version:
 *     6.18.52-gentoo
 * Checking for suitable kernel configuration options ...
 *   CONFIG_VETH:\t is not set when it should be.
 *   CONFIG_MEMCG_SWAP:\t is not set when it should be.
 *   CONFIG_IP_VS:\t is not set when it should be.
 *   CONFIG_IP_NF_NAT:\t is not set when it should be.
 *   CONFIG_RT_GROUP_SCHED:\t is not set when it should be.
 *   CONFIG_LEGACY_VSYSCALL_NONE enabled: \tContainers with <=glibc-2.13 will not work
 *   CONFIG_NOBODY_KNOWS:\t is not set when it should be.
 * Please check to make sure these options are set correctly.
`;

const CHECK_CONFIG = `info: reading kernel config from /proc/config.gz ...

Generally Necessary:
- cgroup hierarchy: cgroupv2
- \u001b[1;37mCONFIG_NAMESPACES\u001b[m: \u001b[32menabled\u001b[m
- \u001b[1;37mCONFIG_BRIDGE\u001b[m: \u001b[32menabled (as module)\u001b[m
- \u001b[1;37mCONFIG_VETH\u001b[m: \u001b[1;31mmissing\u001b[m
- CONFIG_CGROUP_FREEZER: missing

Network Drivers:
- "overlay":
  - CONFIG_VXLAN: missing
      Optional (for encrypted networks):
      - CONFIG_CRYPTO_GHASH: missing
`;

async function judge(text: string, options = ''): Promise<Map<string, string>> {
  const { document } = await ask(`analyze paste ${options}`, [textFile(text, 'paste')]);
  return new Map(
    (document as ReviewDocument).findings
      .filter(({ rule }) => rule.startsWith('complaint/'))
      .map((finding) => [finding.subject, finding.rule.replace('complaint/', '')]),
  );
}

describe("Portage's kernel messages", () => {
  it('are judged one by one for the kernel that they are about', async () => {
    expect(await judge(PORTAGE)).toEqual(
      new Map([
        ['VETH', 'matters'],
        ['IP_NF_NAT', 'matters'],
        ['RT_GROUP_SCHED', 'harmful'],
        ['MEMCG_SWAP', 'false-alarm'],
        ['IP_VS', 'optional'],
        ['LEGACY_VSYSCALL_NONE', 'optional'],
        ['NOBODY_KNOWS', 'unknown'],
      ]),
    );
  });

  it('take kernel and Docker version from the text', async () => {
    const { document } = await ask('analyze paste', [textFile(PORTAGE, 'paste')]);
    expect((document as ReviewDocument).profile).toMatchObject({ kernel: '6.18.52-gentoo', docker: '29.7.2' });
  });

  it('on an older kernel the same complaint is none', async () => {
    const old = PORTAGE.replace('6.18.52-gentoo', '5.4.38-gentoo');
    expect((await judge(old)).get('MEMCG_SWAP')).toBe('matters');
  });

  it('about what this kernel does not have yet are false alarms', async () => {
    const text = PORTAGE.replace('6.18.52', '6.1.52').replace('CONFIG_VETH:', 'CONFIG_NETFILTER_XTABLES_LEGACY:');
    expect((await judge(text)).get('NETFILTER_XTABLES_LEGACY')).toBe('false-alarm');
  });

  it('about what should be off matter where that hurts; what Docker needs on is left on', async () => {
    const unwanted = (symbol: string): string => ` *   CONFIG_${symbol}:\t should not be set. But it is.\n`;
    expect(
      await judge(['RT_GROUP_SCHED', 'LEGACY_VSYSCALL_NATIVE', 'VETH'].map(unwanted).join(''), '--kernel 6.18'),
    ).toEqual(
      new Map([
        ['RT_GROUP_SCHED', 'matters'],
        ['LEGACY_VSYSCALL_NATIVE', 'matters'],
        ['VETH', 'harmful'],
      ]),
    );
  });

  it('are findings by weight, with their lines, and the gravest first', async () => {
    const { document, outcome } = await ask('analyze paste', [textFile(PORTAGE, 'paste')]);
    const { findings } = document as ReviewDocument;
    expect(outcome).toBe('errors-found');
    expect(findings.map(({ subject, severity, line }) => `${subject} ${severity} ${line}`)).toEqual([
      'VETH error 8',
      'IP_NF_NAT error 11',
      'RT_GROUP_SCHED info 12',
      'MEMCG_SWAP info 9',
      'IP_VS info 10',
      'LEGACY_VSYSCALL_NONE info 13',
      'NOBODY_KNOWS info 14',
      'IP_NF_TARGET_MASQUERADE error null',
    ]);
    expect(findings.find(({ subject }) => subject === 'VETH')?.fix).toMatch(/^`CONFIG_VETH=m` — .* › Virtual ethernet/);
    expect(findings.find(({ subject }) => subject === 'NOBODY_KNOWS')).toMatchObject({ fix: null, facts: [] });
  });

  it('say what to do for those that matter, and only for those', async () => {
    const { document } = await ask('analyze paste', [textFile(PORTAGE, 'paste')]);
    const { fix } = document as ReviewDocument;
    const changed = fix.changes.map(({ symbol, from, to }) => `${symbol} ${from} ${to}`);
    expect(changed).toEqual([
      'VETH n m',
      'IP_NF_NAT n m',
      'IP_NF_TARGET_MASQUERADE absent m',
      'NETFILTER_XTABLES_LEGACY absent y',
    ]);
    expect(fix.fragment).toMatch(/^CONFIG_VETH=m$/m);
    expect(fix.fragment).not.toMatch(/MEMCG_SWAP|RT_GROUP_SCHED|LEGACY_VSYSCALL/);
  });

  it('without a configured kernel are no list of missing options', async () => {
    const text = await read('analyze paste', [
      textFile(
        " * Unable to check for the following kernel config options due\n * to absence of any configured kernel sources or compiled\n * config:\n *  - NAMESPACES\n *  - VETH\n * You're on your own to make sure they are set if needed.\n",
        'paste',
      ),
    ]);
    expect(text).toContain('This is no list of missing options');
    expect(text).not.toContain('What to do');
  });
});

describe('the output of check-config.sh', () => {
  it('is read with and without colours; what is enabled is left out', async () => {
    const verdicts = await judge(CHECK_CONFIG, '--kernel 7.3');
    expect([...verdicts.keys()].sort()).toEqual(['CGROUP_FREEZER', 'CRYPTO_GHASH', 'VETH', 'VXLAN']);
    expect(verdicts.get('VETH')).toBe('matters');
    expect(verdicts.get('CRYPTO_GHASH')).toBe('false-alarm');
    expect(verdicts.get('VXLAN')).toBe('optional');
    expect(verdicts.get('CGROUP_FREEZER')).toBe('optional');
  });

  it('with nothing missing is no error, and says no more than it shows', async () => {
    const reply = await ask('analyze paste', [
      textFile('- CONFIG_NAMESPACES: enabled\n- CONFIG_VETH: enabled (as module)\n', 'paste'),
    ]);
    expect(reply.outcome).toBe('ok');
    expect(reply.tone).toBe('info');
  });
});

it('of a kernel older than the tree that stands in, what is known of the option there is told', async () => {
  const complaint = textFile('- CONFIG_NETFILTER_XT_MATCH_ADDRTYPE: missing\n', 'paste');
  const told = 'Up to 3.18 it was visible only with NETFILTER_ADVANCED';
  expect(await read('analyze paste --kernel 3.18.4', [complaint])).toContain(told);
  expect(await read('analyze paste --kernel 6.12', [complaint])).not.toContain(told);
});

describe('tables that are off together', () => {
  const changesOf = async (text: string): Promise<string> => {
    const { document } = await ask('analyze paste --kernel 6.18', [textFile(text, 'paste')]);
    return (document as ReviewDocument).fix.changes.map(({ symbol }) => symbol).join(' ');
  };

  it('are behind a gate, and so is the one that an old checker did not ask about', async () => {
    const changes = await changesOf('- CONFIG_IP_NF_FILTER: missing\n- CONFIG_IP_NF_NAT: missing\n');
    expect(changes.split(' ').sort()).toEqual([
      'IP_NF_FILTER',
      'IP_NF_NAT',
      'IP_NF_RAW',
      'IP_NF_TARGET_MASQUERADE',
      'NETFILTER_XTABLES_LEGACY',
    ]);
  });

  it('a single one proves nothing of the others', async () => {
    expect(await changesOf('- CONFIG_IP_NF_NAT: missing\n- CONFIG_IP_NF_RAW: enabled\n')).not.toContain('IP_NF_FILTER');
  });
});
