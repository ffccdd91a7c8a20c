/** What a capability asks of a kernel of some versions can be set in each of them. */
import { describe, expect, it } from 'vitest';
import { inRange } from '../../src/knowledge/version.ts';
import { knowledge } from '../support/ask.ts';

/** Options that are gone while the condition still holds, as `symbol since version`. Without a condition they drop out by themselves. */
function goneUnder(kernel: string, symbols: readonly string[]): string[] {
  return symbols.flatMap((symbol) => {
    const removed = knowledge.get('kernel-option', symbol)?.lifetime.removedIn;
    return removed !== undefined && inRange(removed, kernel) ? [`${symbol} since ${removed}`] : [];
  });
}

describe('a requirement for some kernels', () => {
  it('ends where an option that it names ends', () => {
    const wrong = knowledge.all('capability').flatMap(({ id, requires }) =>
      requires.flatMap(({ when, all = [], any = [] }) => {
        const kernel = when?.kernel;
        return kernel === undefined ? [] : goneUnder(kernel, [...all, ...any.flat()]).map((gone) => `${id}: ${gone}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(goneUnder('< 5.1', ['NF_CONNTRACK_IPV4', 'NF_NAT_IPV4'])).toEqual(['NF_CONNTRACK_IPV4 since 4.19']);
  });
});
