/** Options that a paste only lists, in whatever way their names are written: which of them matter, not which are missing. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, textFile } from '../support/ask.ts';

async function review(text: string): Promise<ReviewDocument> {
  return (await ask('analyze paste --kernel 6.18', [textFile(text, 'paste')])).document as ReviewDocument;
}

const judgedIn = ({ findings }: ReviewDocument): Record<string, string> =>
  Object.fromEntries(
    findings
      .filter(({ rule }) => rule.startsWith('complaint/'))
      .map(({ subject, message }) => [subject, message.replace(/^[^:]*: /, '')]),
  );

const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

describe('a list without CONFIG_', () => {
  const LIST = 'These made docker work for me:\n\nBRIDGE\nIP_NF_NAT\nIP_NF_NAT\nMACVLAN\nNETFILTER_FAMILY_ARP\n';

  it('is judged name by name, each once, and nothing is to be set', async () => {
    const document = await review(LIST);
    expect(judgedIn(document)).toEqual({
      BRIDGE: 'matters if it is off',
      IP_NF_NAT: 'matters if it is off',
      MACVLAN: 'optional',
      NETFILTER_FAMILY_ARP: 'not known here',
    });
    expect(changesOf(document)).toBe('');
  });

  it('of other words in capitals is none', async () => {
    const { outcome } = await ask('analyze paste', [
      textFile('LC_ALL\nXDG_RUNTIME_DIR\nSSH_AUTH_SOCK\nTUN\n', 'paste'),
    ]);
    expect(outcome).toBe('bad-usage');
  });
});

describe('a list beside a menu that a guide has drawn', () => {
  const MENU = '[*] Networking support  --->\n    <*> 802.1d Ethernet Bridging\n    [*] Namespaces support\n';

  it('counts more than the menu, which says what to set', async () => {
    const text = `${MENU}\nemerge says:\n\n    *   CONFIG_VETH\n    *   CONFIG_BRIDGE\n    *   CONFIG_MACVLAN （可选）\n`;
    expect(judgedIn(await review(text))).toEqual({
      BRIDGE: 'matters if it is off',
      VETH: 'matters if it is off',
      MACVLAN: 'optional',
    });
  });

  it('is told to say nothing of their state, and not to be Portage’s', async () => {
    const text = await read('analyze paste', [textFile(`${MENU}\nCONFIG_VETH\nCONFIG_BRIDGE\n`, 'paste')]);
    expect(text).toContain('2 options that matter are only named; whether they are set does not stand here.');
    expect(text).not.toContain('Portage');
  });

  it('counts less than a line that says how an option is', async () => {
    const text = 'I need:\nCONFIG_VETH\nCONFIG_BRIDGE\n\n$ zgrep VETH /proc/config.gz\n# CONFIG_VETH is not set\n';
    expect(changesOf(await review(text))).toBe('VETH=m');
  });
});

describe('a list below a headline that calls it missing', () => {
  it.each([
    ['apart from it', 'Missing:\n\nCONFIG_VETH\nCONFIG_OVERLAY_FS\n'],
    ['without CONFIG_', 'These are not set:\nVETH\nOVERLAY_FS\nBRIDGE_NETFILTER\n'],
    ['in Chinese', '我的内核缺少以下选项：\nCONFIG_VETH\nCONFIG_OVERLAY_FS\n'],
  ])('is missing: %s', async (_name, text) => {
    expect(changesOf(await review(text))).toMatch(/OVERLAY_FS=m.*VETH=m/);
  });
});

describe('names that share what they begin with', () => {
  it.each([
    ['slashes', 'CONFIG_VETH/OVERLAY_FS missing', 'OVERLAY_FS=m VETH=m'],
    ['slashes in Chinese', '内核缺少 CONFIG_VETH/OVERLAY_FS', 'OVERLAY_FS=m VETH=m'],
    ['slashes behind a stem', '# CONFIG_VETH is not set\nCONFIG_IP_NF_NAT/FILTER/RAW=m', 'VETH=m'],
    [
      'braces',
      'CONFIG_NETFILTER_XT_MATCH_{ADDRTYPE,CONNTRACK} are not set',
      'NETFILTER_XT_MATCH_ADDRTYPE=m NETFILTER_XT_MATCH_CONNTRACK=m',
    ],
    ['a value for all', 'CONFIG_VETH/OVERLAY_FS=n', 'OVERLAY_FS=m VETH=m'],
    ['without CONFIG_', 'OVERLAY_FS/VETH are missing in my kernel', 'OVERLAY_FS=m VETH=m'],
  ])('are each read: %s', async (_name, text, changes) => expect(changesOf(await review(text))).toBe(changes));

  it('are left alone in a path', async () => {
    const text = 'see /srv/VETH/BRIDGE and CONFIG_VETH/NOTES\n# CONFIG_OVERLAY_FS is not set\n';
    expect(changesOf(await review(text))).toBe('OVERLAY_FS=m');
  });
});

describe('a module that stands before its option', () => {
  it.each(['I was missing the `veth` module (`CONFIG_VETH`) here', 'it lacks the kernel veth support (CONFIG_VETH)'])(
    'is missing with it: %s',
    async (text) => expect(changesOf(await review(`${text}\nCONFIG_BRIDGE=m\n`))).toBe('VETH=m'),
  );
});

describe('check-config.sh in brackets', () => {
  const TEXT =
    'info: reading kernel config from /proc/config.gz ...\n- cgroup hierarchy [nonexistent??\n- CONFIG_CGROUPS [enabled]\n- CONFIG_VETH [missing]\n- CONFIG_BRIDGE_NETFILTER [enabled (as module)[m\n';

  it('is read as what it is, with the hierarchy that is not mounted', async () => {
    const text = await read('analyze paste --kernel 6.18', [textFile(TEXT, 'paste')]);
    expect(text).toContain('output of check-config.sh, 1 complaint');
    expect(text).toContain('No control groups are mounted on this host');
    expect(text).toContain('scripts/config -m VETH && make olddefconfig');
  });
});

describe('a fragment with words before it', () => {
  const TEXT =
    'Here `make olddefconfig` made CONFIG_NETFILTER_XTABLES_LEGACY=n of it.\n\n# CONFIG_NETFILTER_XTABLES_LEGACY is not set\nCONFIG_NF_TABLES=y\nCONFIG_IP_NF_FILTER=y\nCONFIG_BRIDGE=m\n';

  it('is one all the same: a line that cannot last is an error', async () => {
    const { inputs, findings } = await review(TEXT);
    expect(inputs.map(({ kind }) => kind)).toEqual(['kernel-fragment']);
    expect(findings.map(({ message }) => message).join('\n')).toContain(
      '`CONFIG_IP_NF_FILTER=y` (line 5) is dropped by `make olddefconfig`',
    );
  });
});
