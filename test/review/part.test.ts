/** What a part of a configuration proves about what it does not name. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, textFile } from '../support/ask.ts';

async function review(lines: readonly string[], options: string): Promise<ReviewDocument> {
  return (await ask(`analyze part ${options}`, [textFile(`${lines.join('\n')}\n`, 'part')])).document as ReviewDocument;
}

const changesOf = ({ fix }: ReviewDocument): string => fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).join(' ');

describe('a part of a configuration', () => {
  const tables = [
    'CONFIG_IP_NF_FILTER=m',
    'CONFIG_IP_NF_NAT=m',
    'CONFIG_IP_NF_RAW=m',
    'CONFIG_IP_NF_TARGET_MASQUERADE=m',
  ];

  it('with lines that will not survive is told so, and which line keeps them', async () => {
    const document = await review(tables, '--kernel 7.3');
    expect(changesOf(document)).toBe('NETFILTER_XTABLES_LEGACY=y');
    const lost = document.findings.filter(({ severity }) => severity === 'error');
    expect(lost.map(({ subject }) => `CONFIG_${subject}=m`).sort()).toEqual(tables.toSorted());
    for (const finding of lost)
      expect(finding.causes?.map(({ symbol }) => symbol)).toContain('NETFILTER_XTABLES_LEGACY');
  });

  it('with the line, or for a kernel that needs none, is fine', async () => {
    expect(changesOf(await review([...tables, 'CONFIG_NETFILTER_XTABLES_LEGACY=y'], '--kernel 7.3'))).toBe('');
    expect(changesOf(await review(tables, '--kernel 6.12'))).toBe('');
  });

  it('never lowers what it proves to be built in', async () => {
    const lines = ['CONFIG_NF_CONNTRACK_TFTP=y', 'CONFIG_NF_NAT_TFTP=y', '# CONFIG_VXLAN is not set'];
    const document = await review(lines, '--kernel 5.4 --want swarm');
    expect(changesOf(document)).toBe('VXLAN=m');
    const conntrack = document.options.find(({ symbol }) => symbol === 'NF_CONNTRACK');
    expect(conntrack).toMatchObject({ status: 'ok', value: 'y', line: null });
  });

  it('proves what a line selects, and what a switched-off dependency takes away', async () => {
    const { options } = await review(
      ['CONFIG_IP_NF_TARGET_MASQUERADE=m', '# CONFIG_CGROUPS is not set'],
      '--kernel 6.12',
    );
    const of = (name: string): string | undefined => options.find(({ symbol }) => symbol === name)?.status;
    expect(of('MEMCG')).toBe('missing');
    expect(of('IP_NF_TARGET_MASQUERADE')).toBe('ok');
    expect(of('VETH')).toBe('unknown');
  });
});
