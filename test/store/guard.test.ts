/** A database that is down or slow: nobody waits long, and it is found again. Time is the test's own. */
import { describe, expect, it } from 'vitest';
import { Guard } from '../../src/store/guard.ts';

function createGuard() {
  const told: unknown[] = [];
  let now = 0;
  const guard = new Guard({ patienceMs: 20, onChange: (reason) => told.push(reason), now: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { guard, told, pass };
}

const fail = (): Promise<never> => Promise.reject(new Error('connection refused'));
const hang = (): Promise<never> => new Promise(() => undefined);
const work = (): Promise<string> => Promise.resolve('done');

describe('the guard', () => {
  it('tells whoever asks that it does not work, and asks again for one or two failures', async () => {
    const { guard, told } = createGuard();
    await expect(guard.run(fail)).rejects.toMatchObject({ code: 'busy', message: /cannot be reached right now/ });
    await expect(guard.run(hang)).rejects.toThrow(/cannot be reached/);
    expect(await guard.run(work)).toBe('done');
    expect(told).toEqual([]);
  });

  it('asks no more after three failures in a row, says so once, and tries with one question after a while', async () => {
    const { guard, told, pass } = createGuard();
    for (let count = 0; count < 3; count += 1) await guard.run(fail).catch(() => undefined);
    expect(told).toMatchObject([{ message: 'connection refused' }]);
    let asked = 0;
    const count = (): Promise<string> => {
      asked += 1;
      return work();
    };
    await expect(guard.run(count)).rejects.toThrow(/cannot be reached/);
    expect(asked).toBe(0);
    pass(600);
    // One tries, and finds it still down; nobody else does meanwhile.
    const [first, second] = await Promise.allSettled([guard.run(fail), guard.run(count)]);
    expect([first.status, second.status, asked]).toEqual(['rejected', 'rejected', 0]);
    pass(10_000);
    expect(await guard.run(count)).toBe('done');
    expect(await guard.run(count)).toBe('done');
    expect(told).toMatchObject([{ message: 'connection refused' }, null]);
  });

  it('counts failures in a row: what works in between begins anew', async () => {
    const { guard, told } = createGuard();
    for (const each of [fail, fail, work, fail, fail, work]) await guard.run(each).catch(() => undefined);
    expect(told).toEqual([]);
  });

  it('waits no longer after an outage because there was a longer one before', async () => {
    const { guard, pass } = createGuard();
    for (let count = 0; count < 20; count += 1) {
      await guard.run(fail).catch(() => undefined);
      pass(8001);
    }
    expect(await guard.run(work)).toBe('done');
    for (let count = 0; count < 3; count += 1) await guard.run(fail).catch(() => undefined);
    await expect(guard.run(work)).rejects.toThrow(/cannot be reached/);
    pass(501);
    expect(await guard.run(work)).toBe('done');
  });

  it('tries again every eight seconds at the latest, however long it was down', async () => {
    const { guard, pass } = createGuard();
    for (let count = 0; count < 20; count += 1) {
      await guard.run(fail).catch(() => undefined);
      pass(8001);
    }
    expect(await guard.run(work)).toBe('done');
  });
});
