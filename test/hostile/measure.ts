/** Whether work grows with its input, or faster: measured in CPU time of this process, whatever else the machine does. */

/** What a piece of work costs, in microseconds of CPU time. */
type Meter = (work: () => unknown) => Promise<number>;

/** Below this many microseconds a measurement is mostly noise; what takes less at its cap holds nobody up. */
const NOISE_US = 5000;
/** What looks too steep is measured again; chance does not make it so every time. */
const TRIES = 6;
/** A step doubles the input. Linear work doubles with it; quadratic work takes four times as long. */
const STEEPEST = 2.5;

async function cpuTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Work of growing size, quickest times first known and then bettered. */
class Growth {
  readonly #run: (length: number) => () => unknown;
  readonly #meter: Meter;
  readonly #times = new Map<number, number>();

  constructor(run: (length: number) => () => unknown, meter: Meter) {
    this.#run = run;
    this.#meter = meter;
  }

  async time(length: number, tries = 1): Promise<number> {
    const work = this.#run(length);
    let best = this.#times.get(length) ?? Number.POSITIVE_INFINITY;
    for (let round = 0; round < tries; round += 1) best = Math.min(best, await this.#meter(work));
    this.#times.set(length, best);
    return best;
  }

  /** Whether both the last step and the last two together were too steep; garbage collection makes single ones so. */
  isSteep(length: number): boolean {
    const [now = 0, half = now, quarter = now] = [length, length / 2, length / 4].map((each) => this.#times.get(each));
    const floor = NOISE_US / STEEPEST;
    return (
      now > NOISE_US &&
      now > STEEPEST * Math.max(half, floor) &&
      now > STEEPEST ** 2 * Math.max(quarter, floor / STEEPEST)
    );
  }

  ratio(length: number): string {
    return ((this.#times.get(length) ?? 0) / (this.#times.get(length / 2) ?? 1)).toFixed(1);
  }
}

/**
 * Whether the next three doublings, beyond the cap if need be, are too steep as well. Where strings and arrays become
 * large objects of V8's heap each of them is a mapping of its own: that costs several times as much, once, and grows
 * with the input again. Quadratic work is 64 times as long by then.
 */
async function goesOn(growth: Growth, length: number): Promise<boolean> {
  return (await growth.time(length * 8, TRIES)) > STEEPEST ** 3 * (await growth.time(length));
}

/**
 * Doubles the input up to the cap, from where it can hang nobody.
 * @param meter - what a piece of work costs; CPU time unless told
 * @returns what was too steep, as a sentence; null for nothing
 */
export async function findSteepStep(
  run: (length: number) => () => unknown,
  cap: number,
  meter: Meter = cpuTime,
): Promise<string | null> {
  const growth = new Growth(run, meter);
  for (let length = cap / 16; length <= cap; length *= 2) {
    await growth.time(length);
    if (length < cap / 4 || !growth.isSteep(length)) continue;
    for (const each of [length / 4, length / 2, length]) await growth.time(each, TRIES);
    // It was measured once more on the way: what is not steep any longer was chance.
    if (growth.isSteep(length) && (await goesOn(growth, length)) && growth.isSteep(length))
      return `${growth.ratio(length)} times as long for ${length} characters as for half of them`;
  }
  return null;
}
