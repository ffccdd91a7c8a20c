import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/chat/turns.ts';

const LIMITS = { running: 1, waiting: 4, waitingPerPerson: 2, patienceMs: 60_000 };

/** A piece of work that ends when it is told to. */
function createWork(log: string[], name: string): { readonly work: () => Promise<string>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async (): Promise<string> => {
    log.push(name);
    await promise;
    return name;
  };
  return { work, end: resolve };
}

describe('turns', () => {
  it('go round the people who wait, whoever came more often', async () => {
    const turns = new Turns(LIMITS);
    const started: string[] = [];
    const jobs = ['ann1', 'ann2', 'ann3', 'bob1', 'cy1'].map((name) => ({ name, ...createWork(started, name) }));
    const done = jobs.map(({ name, work }) => turns.take(name.slice(0, -1), work));
    for (const { end } of jobs) end();
    await Promise.all(done);
    expect(started).toEqual(['ann1', 'ann2', 'bob1', 'cy1', 'ann3']);
  });

  it('are refused to a person who has two waiting, and to anybody when too many wait', async () => {
    const turns = new Turns(LIMITS);
    const { work, end } = createWork([], 'long');
    const first = turns.take('ann', work);
    const waiting = ['ann', 'ann', 'bob', 'cy'].map((person) => turns.take(person, () => Promise.resolve()));
    await expect(turns.take('ann', () => Promise.resolve())).rejects.toThrow('2 of your reviews are waiting');
    await expect(turns.take('dan', () => Promise.resolve())).rejects.toThrow('more to review than I can take');
    end();
    await Promise.all([first, ...waiting]);
    expect(turns.waiting).toBe(0);
    await expect(turns.take('ann', () => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('pass on after a failure', async () => {
    const turns = new Turns(LIMITS);
    const failing = turns.take('ann', () => Promise.reject(new Error('planned')));
    const next = turns.take('ann', () => Promise.resolve('fine'));
    await expect(failing).rejects.toThrow('planned');
    await expect(next).resolves.toBe('fine');
  });

  it('are waited for so long and no longer', async () => {
    const turns = new Turns({ ...LIMITS, patienceMs: 1 });
    const { work, end } = createWork([], 'long');
    const first = turns.take('ann', work);
    await expect(turns.take('bob', () => Promise.resolve())).rejects.toThrow('more to review than I can take');
    expect(turns.waiting).toBe(0);
    end();
    await first;
    // Nobody who has gone is given the turn: it would never come back.
    await expect(turns.take('cy', () => Promise.resolve('served'))).resolves.toBe('served');
  });

  it('end with the process: who waits is told, who works may finish', async () => {
    const turns = new Turns(LIMITS);
    const { work, end } = createWork([], 'long');
    const first = turns.take('ann', work);
    const second = turns.take('bob', () => Promise.resolve());
    turns.close();
    await expect(second).rejects.toThrow('being restarted');
    await expect(turns.take('cy', () => Promise.resolve())).rejects.toThrow('being restarted');
    const idle = turns.idle();
    end();
    await expect(first).resolves.toBe('long');
    await idle;
  });
});
