import { expect, it } from 'vitest';
import { MemorySeenStore } from '../../src/chat/seen.ts';

it('lets the first one through for longer than Slack’s last retry, and forgets later', async () => {
  let now = 0;
  const seen = new MemorySeenStore(() => now);
  expect(await seen.claim('a')).toBe(true);
  now = 10 * 60_000;
  expect(await seen.claim('a')).toBe(false);
  now = 16 * 60_000;
  expect(await seen.claim('b')).toBe(true);
  expect(await seen.claim('a')).toBe(true);
});

it('does not grow without end', async () => {
  const seen = new MemorySeenStore(() => 0);
  for (let index = 0; index < 20_010; index += 1) await seen.claim(String(index));
  expect(await seen.claim('20009')).toBe(false);
  expect(await seen.claim('0')).toBe(true);
});
