/** Kernels older than every tree: what they have and the tree that stands in has not is neither impossible nor forgotten. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, knowledge, textFile } from '../support/ask.ts';

const WHOLE = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes).toString();
const OLD = ['3.18.140', '4.4.302', '4.9.337', '4.14.336', '4.19.325', '5.4.300'];
/** Gone since, as the kernel or a checker calls them. */
const GONE = knowledge
  .all('kernel-option')
  .filter(({ lifetime }) => lifetime.removedIn !== undefined)
  .map(({ id }) => id);

async function review(kernel: string, ...lines: readonly string[]): Promise<ReviewDocument> {
  const text = WHOLE.replaceAll('6.12.', `${kernel.replace(/\.\d+$/, '')}.`)
    .split('\n')
    .filter((line) => !/CONFIG_(?:SWAP|MEMCG_SWAP)\b/.test(line))
    .concat(lines, '')
    .join('\n');
  return (await ask(`analyze .config --kernel ${kernel}`, [textFile(text, '.config')])).document as ReviewDocument;
}

describe.each(OLD)('Linux %s', (kernel) => {
  it('is not said to be unable to have what came to an end later', async () => {
    const { fix } = await review(kernel, ...GONE.map((symbol) => `# CONFIG_${symbol} is not set`));
    expect(fix.unmet.map(({ symbol }) => symbol).filter((symbol) => GONE.includes(symbol))).toEqual([]);
  });

  it('is told to set what newer ones set by themselves', async () => {
    const { fix } = await review(kernel, 'CONFIG_SWAP=y', '# CONFIG_MEMCG_SWAP is not set');
    expect(fix.changes.map(({ symbol }) => symbol)).toContain('MEMCG_SWAP');
  });
});

it('Linux 5.10 does that by itself', async () => {
  const { fix } = await review('5.10.200', 'CONFIG_SWAP=y', '# CONFIG_MEMCG_SWAP is not set');
  expect(fix.changes.map(({ symbol }) => symbol)).not.toContain('MEMCG_SWAP');
});
