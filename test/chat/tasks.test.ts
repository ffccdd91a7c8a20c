import { describe, expect, it } from 'vitest';
import { Tasks } from '../../src/chat/tasks.ts';
import { en } from '../../src/core/words/en/index.ts';

describe('tasks', () => {
  it('tell the person of a failure, with the id that the log has', async () => {
    const log: string[] = [];
    const told: string[] = [];
    const tasks = new Tasks((name, error, id) => log.push(`${name} ${String(error)} ${id}`));
    tasks.run(
      'a question',
      () => Promise.reject(new Error('planned')),
      (line) => Promise.resolve(told.push(line(en))),
    );
    await tasks.drain(1000);
    const id = /\(error ([0-9a-f]{8})\)/.exec(told[0] ?? '')?.[1] ?? 'none';
    expect(told).toHaveLength(1);
    expect(log).toEqual([`a question Error: planned ${id}`]);
  });

  it('log when even that cannot be told', async () => {
    const log: string[] = [];
    const tasks = new Tasks((_name, error) => log.push(String(error)));
    tasks.run(
      'a question',
      () => Promise.reject(new Error('planned')),
      () => Promise.reject(new Error('no way to them')),
    );
    await tasks.drain(1000);
    expect(log).toEqual(['Error: planned', 'Error: no way to them']);
  });

  it('tell who still waits when the time is over, and nobody else', async () => {
    const told: string[] = [];
    const tasks = new Tasks(() => null);
    const tell =
      (who: string) =>
      (line: (words: typeof en) => string): Promise<unknown> =>
        Promise.resolve(told.push(`${who}: ${line(en)}`));
    tasks.run('quick', () => Promise.resolve(), tell('ann'));
    tasks.run('endless', () => new Promise(() => null), tell('bob'));
    await tasks.drain(1);
    expect(told).toEqual(['bob: I am being restarted; send it again in a minute']);
  });
});
