/** Who asks too often is told how long to wait, and is not let through before. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { createRateLimiter } from '../../src/runtime/rate-limiter.ts';

const ANN = { platform: 'slack', workspace: 'T1', person: 'U1' };

it.each([100, 999, 1000, 1001, 9500])('where replicas count together, %i ms before the stretch ends', async (left) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const until = new Date(Date.now() + left);
  const count = vi.fn((keys: readonly string[]) =>
    Promise.resolve(keys.map((_, index) => ({ points: index === 0 ? 4 : 1, until }))),
  );
  const limiter = createRateLimiter({ perPerson: 3, perWorkspace: 100 }, count);
  expect(await limiter.take(ANN)).toBe(Math.ceil(left / 1000));
  expect(await limiter.take(ANN)).toBe(Math.ceil(left / 1000));
  // Who was refused costs the store nothing meanwhile, and is welcome when the time is over.
  expect(count).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(left - 1);
  expect(await limiter.take(ANN)).toBe(1);
  vi.advanceTimersByTime(1);
  count.mockResolvedValue([{ points: 1, until: new Date(Date.now() + 10_000) }]);
  expect(await limiter.take(ANN)).toBe(0);
});

it('where nobody counts together, as often as is allowed, each person by themselves', async () => {
  const limiter = createRateLimiter({ perPerson: 2, perWorkspace: 3 });
  const waits = [];
  for (const person of ['U1', 'U1', 'U1', 'U2', 'U2']) waits.push((await limiter.take({ ...ANN, person })) > 0);
  expect(waits).toEqual([false, false, true, false, true]);
});
