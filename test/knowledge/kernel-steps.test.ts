/** The options that a fix tells to set are enough: a fragment leaves out nothing without which the rest is lost. */
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/knowledge/schema/common.ts';
import { knowledge } from '../support/ask.ts';

type Fragment = NonNullable<Step['kernel']>;

/** Every fragment of a fix. */
const steps = knowledge
  .all('symptom')
  .flatMap(({ id, fix }) => fix.flatMap(({ kernel, text }) => (kernel === undefined ? [] : [{ id, text, kernel }])));

/** Steps that bring iptables-nft to a kernel without it. */
const nftSteps = steps.filter(({ kernel }) => 'NF_TABLES' in kernel && 'NFT_COMPAT' in kernel);

/** Options of iptables-nft itself, without the xtables extensions, which hang on the rules that are wanted. */
function requiredOfNft(): string[] {
  const demands = knowledge.get('capability', 'bridge-iptables-nft')?.requires ?? [];
  return demands
    .filter(({ need }) => need === 'required')
    .flatMap(({ all }) => all ?? [])
    .filter((symbol) => /^(?:NFT_|NF_TABLES)/.test(symbol));
}

/** Gates of the legacy tables that what is set hangs on and that stay closed, in a kernel that has them. */
function closedGates(kernel: Fragment): string[] {
  const tree = knowledge.kconfigTree('6.18', 'x86');
  const needed = Object.keys(kernel).flatMap((symbol) => tree?.symbol(symbol)?.dependsOn?.match(/\w+_LEGACY\b/g) ?? []);
  return [...new Set(needed)].filter((gate) => !(gate in kernel));
}

describe('a fix that brings iptables-nft', () => {
  it('is told by several symptoms', () => {
    expect(nftSteps.map(({ id }) => id)).toEqual(expect.arrayContaining(['nf-tables-missing', 'nft-nat-missing']));
    expect(requiredOfNft()).toEqual(expect.arrayContaining(['NF_TABLES', 'NFT_COMPAT', 'NFT_NAT', 'NFT_COUNTER']));
  });

  it.each(nftSteps)('sets or names everything that $id needs', ({ text, kernel }) => {
    const named = (symbol: string) => [text.en, text['zh-CN']].every((words) => words?.includes(`\`${symbol}\``));
    expect(requiredOfNft().filter((symbol) => !(symbol in kernel || named(symbol)))).toEqual([]);
  });
});

describe('a fix that sets a legacy table', () => {
  it('opens the gates in front of it', () => {
    const closed = steps.map(({ id, kernel }) => ({ id, gates: closedGates(kernel) }));
    expect(closed.filter(({ gates }) => gates.length > 0)).toEqual([]);
    expect(closedGates({ IP_NF_MANGLE: 'm' })).toEqual(['IP_NF_IPTABLES_LEGACY']);
  });
});
