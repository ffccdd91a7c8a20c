/** What a fix prefers, and by how much: the prices of docs/decisions/0004-solver.md. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../../src/review/fix/solve.ts';
import { ConfigModel } from '../../../src/review/kconfig/model.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, fixture, textFile } from '../../support/ask.ts';
import { fileOf, settable, smallTree } from '../kconfig/small-tree.ts';

/** What is set for a goal that needs `count` new options, or one that is on to go. */
function solveWith(count: number): Record<string, number> {
  const chain = Array.from({ length: count }, (_, index) => [
    `NEW${index}`,
    settable(index === 0 ? {} : { d: `NEW${index - 1}` }),
  ]);
  const symbols = { OLD: settable(), ...Object.fromEntries(chain), GOAL: settable({ d: `!OLD || NEW${count - 1}` }) };
  const model = new ConfigModel(smallTree(symbols), fileOf({ OLD: 'y' }), 'whole');
  const policy = { isKept: () => false, isForbidden: () => false, costOf: () => 1 };
  return Object.fromEntries(solve(model, [{ symbol: 'GOAL', set: true }], policy).edits);
}

it('something is switched off only where that spares eight new lines', () => {
  expect(solveWith(7)).not.toHaveProperty('OLD');
  expect(solveWith(7)).toMatchObject({ NEW0: 2, NEW6: 2, GOAL: 2 });
  expect(solveWith(9)).toEqual({ OLD: 0, GOAL: 2 });
});

describe('of the ways to one thing', () => {
  /** A file with other values for some symbols. */
  async function changesFor(name: string, values: Readonly<Record<string, string>>, want: string): Promise<string[]> {
    const lines = Buffer.from(fixture(`kernel-config/${name}`).bytes)
      .toString('latin1')
      .split('\n');
    const named = new RegExp(`\\bCONFIG_(${Object.keys(values).join('|') || '-'})\\b`);
    const added = Object.entries(values).map(([symbol, value]) => `CONFIG_${symbol}=${value}`);
    const text = [...lines.filter((line) => !named.test(line)), ...added, ''].join('\n');
    const { document } = await ask(`analyze x --want ${want}`, [textFile(text)]);
    return (document as ReviewDocument).fix.changes.map(({ symbol }) => symbol);
  }
  const NFT = { NF_TABLES: 'm', NF_TABLES_IPV4: 'y', NF_TABLES_IPV6: 'y', NFT_COMPAT: 'm' };

  it('IPv6 goes the one that IPv4 goes, though another is shorter', async () => {
    const changes = await changesFor('linux-6.12-x86-tinyconfig.config', {}, 'ipv6');
    expect(changes).toEqual(expect.arrayContaining(['IP_NF_NAT', 'IP6_NF_NAT']));
    expect(changes.filter((symbol) => symbol.startsWith('NFT_'))).toEqual([]);
  });

  it('the usual firewall is taken though another is a little shorter', async () => {
    const changes = await changesFor('linux-6.12-x86-tinyconfig.config', NFT, 'swarm');
    expect(changes).toContain('IP_NF_NAT');
    expect(changes).not.toContain('NFT_MASQ');
  });
});
