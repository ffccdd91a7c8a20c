import { describe, expect, it } from 'vitest';
import { mergeReviews } from '../../src/review/merge.ts';
import type { Change, ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, textFile } from '../support/ask.ts';

const change = (symbol: string, to: Change['to'], because = 'start'): Change => ({ symbol, from: 'n', to, because });

/** A review that changes this, under this name. */
async function review(name: string, changes: readonly Change[], line = 'analyze x'): Promise<ReviewDocument> {
  const text = name.endsWith('.log') ? 'CONFIG_VETH:\t is not set when it should be.\n' : '# CONFIG_VETH is not set\n';
  const { document } = await ask(line, [textFile(text, name)]);
  const made = document as ReviewDocument;
  return { ...made, fix: { ...made.fix, changes } };
}

describe('the reviews of several files', () => {
  it('change a symbol as the first of them says, in the order of the files', async () => {
    const merged = mergeReviews([
      await review('a', [change('VETH', 'm'), change('BRIDGE', 'y')]),
      await review('b.log', [change('BRIDGE', 'm'), change('TUN', 'm'), change('VETH', 'y')]),
    ]);
    expect(merged.fix.changes.map(({ symbol, to }) => `${symbol}=${to}`).sort()).toEqual([
      'BRIDGE=y',
      'TUN=m',
      'VETH=m',
    ]);
    expect(merged.fix.fragment).toMatch(/^CONFIG_BRIDGE=y$/m);
    expect(merged.fix.fragment).not.toMatch(/^CONFIG_BRIDGE=m$/m);
    expect(merged.fix.script).toContain('-m TUN');
  });

  it('are for the host of the whole configuration among them, and keep what each found', async () => {
    const log = await review('b.log', [], 'analyze x --kernel 5.4');
    const tiny = (await ask('analyze x', [fixture('kernel-config/linux-6.12-x86-tinyconfig.config', 'a')]))
      .document as ReviewDocument;
    const merged = mergeReviews([log, tiny]);
    expect(log.profile.kernel).toBe('5.4');
    expect(merged.profile.kernel).toBe('6.12.117');
    expect(merged.fix.tree).toEqual(tiny.fix.tree);
    expect(merged.fix.sideEffects).toEqual(tiny.fix.sideEffects);
    expect(merged.findings).toEqual([...log.findings, ...tiny.findings]);
    expect(merged.inputs.map(({ name }) => name)).toEqual(['b.log', 'a']);
  });

  it('of one file are its own, and of none a defect', async () => {
    const one = await review('a', []);
    expect(mergeReviews([one])).toBe(one);
    expect(() => mergeReviews([])).toThrow(RangeError);
  });
});
