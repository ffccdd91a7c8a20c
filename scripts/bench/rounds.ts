/** Interleaved rounds of the same questions to several bots, so that a busy machine slows all alike. */

/** A bot that is asked. */
export interface Asked {
  readonly name: string;
  /** CPU time so far, in milliseconds. */
  cpu(): number;
  /** Resident memory in MB. */
  memory(): number;
  /** Asks one question; returns its milliseconds. */
  ask(): Promise<number>;
}

export interface Result {
  readonly name: string;
  /** Milliseconds of CPU a request, requests a second: one value a round. */
  readonly cpu: number[];
  readonly rate: number[];
  /** Milliseconds of each request. */
  readonly times: number[];
  /** MB before the first question. */
  readonly idle: number;
}

export interface Plan {
  readonly rounds: number;
  readonly requests: number;
  readonly concurrency: number;
  readonly warmUp: number;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  return (
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
  );
}

async function ask(bot: Asked, requests: number, concurrency: number): Promise<number[]> {
  const times: number[] = [];
  let left = requests;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        times.push(await bot.ask());
      }
    }),
  );
  return times;
}

/** Warms the bots up, measures them in turn, and prints a line for each. */
export async function measure(bots: readonly Asked[], plan: Plan): Promise<Result[]> {
  const results = bots.map(({ name, memory }, index): Result => {
    const idle = memory.call(bots[index]);
    return { name, cpu: [], rate: [], times: [], idle };
  });
  for (const bot of bots) await ask(bot, plan.warmUp, plan.concurrency);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const [index, bot] of bots.entries()) {
      const [cpu, start] = [bot.cpu(), performance.now()];
      const times = await ask(bot, plan.requests, plan.concurrency);
      results[index]?.rate.push((plan.requests * 1000) / (performance.now() - start));
      results[index]?.cpu.push((bot.cpu() - cpu) / plan.requests);
      results[index]?.times.push(...times);
    }
  for (const [index, { name, cpu, rate, times, idle }] of results.entries())
    console.log(
      `${name}: ${quantile(cpu, 0.5).toFixed(2)} ms of CPU a request, ${quantile(rate, 0.5).toFixed(0)} requests/s, p99 ${quantile(times, 0.99).toFixed(0)} ms, ${idle.toFixed(0)} MB idle, ${bots[index]?.memory().toFixed(0)} MB after`,
    );
  return results;
}
