/** Compares bots: their starts, what they take when idle, and what an answer costs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Asked, measure, type Plan, quantile, type Result } from './rounds.ts';

/** A bot that was started. */
export interface Bot extends Asked {
  /** Waits until it takes questions; returns the milliseconds that it took. */
  ready(): Promise<number>;
  stop(): void;
}

interface Starts {
  readonly ms: number[];
  readonly cpu: number[];
}

const STARTS = 7;
/** What is left to do after a start is done by then. */
const SETTLED_MS = 1500;

async function measureStarts(starters: readonly (() => Bot)[]): Promise<Starts[]> {
  const starts = starters.map((): Starts => ({ ms: [], cpu: [] }));
  for (let round = 0; round < STARTS; round += 1)
    for (const [index, start] of starters.entries()) {
      const bot = start();
      const ms = await bot.ready();
      await sleep(SETTLED_MS);
      starts[index]?.ms.push(ms);
      starts[index]?.cpu.push(bot.cpu());
      bot.stop();
    }
  return starts;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Starts the bots in turn, then all of them and asks; prints a line for each, and how the first compares with each other. */
export async function compare(starters: readonly (() => Bot)[], plan: Plan): Promise<void> {
  const starts = await measureStarts(starters);
  const bots = starters.map((start) => start());
  for (const bot of bots) await bot.ready();
  await sleep(SETTLED_MS);
  const results = await measure(bots, plan);
  for (const bot of bots) bot.stop();
  const figures = results.map((result: Result, index) => ({
    name: result.name,
    'CPU a request': median(result.cpu),
    'idle memory': result.idle,
    'CPU of a start': median(starts[index]?.cpu ?? []),
    'time of a start': median(starts[index]?.ms ?? []),
  }));
  const [ours, ...others] = figures;
  if (!ours) return;
  for (const { name, 'CPU of a start': cpu, 'time of a start': ms } of figures)
    console.log(`${name}: starts in ${ms.toFixed(0)} ms, ${cpu.toFixed(0)} ms of CPU`);
  for (const { name, ...theirs } of others) {
    const ratios = Object.entries(theirs).map(([figure, value]) => {
      const own = Object.entries(ours).find(([key]) => key === figure)?.[1];
      return `${figure} ${(Number(own) / value).toFixed(2)}`;
    });
    console.log(`${ours.name} to ${name}: ${ratios.join(', ')}`);
  }
}
