/**
 * How often a person and a workspace may ask within a stretch of time: counted by all replicas together where they share a
 * store, else in the memory of this process.
 */
import type { RateLimiterRes as Refusal } from 'rate-limiter-flexible';
import type { Limiter } from '../chat/limiter.ts';
import type { CountTogether } from '../chat/shared.ts';
import { rateKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';

export interface RateLimits {
  /** Questions of one person, and of one workspace, within {@link STRETCH_S}. */
  readonly perPerson: number;
  readonly perWorkspace: number;
}

/** Seconds. */
const STRETCH_S = 10;
const MAX_REFUSED = 10_000;

async function createCounters({ perPerson, perWorkspace }: RateLimits) {
  // Loaded with the first question: a start does not wait for it.
  const { RateLimiterMemory, RateLimiterRes } = await import('rate-limiter-flexible');
  return {
    people: new RateLimiterMemory({ points: perPerson, duration: STRETCH_S }),
    workspaces: new RateLimiterMemory({ points: perWorkspace, duration: STRETCH_S }),
    isRefusal: (error: unknown): error is Refusal => error instanceof RateLimiterRes,
  };
}
type Counters = Awaited<ReturnType<typeof createCounters>>;

/** The keys of a person and of a workspace. */
function rateKeys(asker: Asker): readonly [string, string] {
  return [rateKey(asker), `workspace ${asker.platform} ${asker.workspace}`];
}

/** Counts in this process. */
function createOwnLimiter(limits: RateLimits): Limiter {
  let counters: Promise<Counters> | null = null;
  return {
    async take(asker) {
      counters ??= createCounters(limits);
      const { people, workspaces, isRefusal } = await counters;
      const [person, workspace] = rateKeys(asker);
      try {
        await people.consume(person);
        await workspaces.consume(workspace);
        return 0;
      } catch (refusal) {
        if (isRefusal(refusal)) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
  };
}

/** Who was refused, until when: they cost nobody anything meanwhile, neither the store nor their workspace. */
class Refused {
  readonly #until = new Map<string, number>();

  /** Seconds that are left. */
  secondsFor(key: string): number {
    const left = (this.#until.get(key) ?? 0) - Date.now();
    if (left > 0) return Math.ceil(left / 1000);
    this.#until.delete(key);
    return 0;
  }

  add(key: string, until: Date): number {
    this.#until.set(key, until.getTime());
    const [oldest] = this.#until.keys();
    if (this.#until.size > MAX_REFUSED && oldest !== undefined) this.#until.delete(oldest);
    return this.secondsFor(key);
  }
}

/** @param count left out: nothing is shared */
export function createRateLimiter(limits: RateLimits, count?: CountTogether): Limiter {
  const own = createOwnLimiter(limits);
  const refused = new Refused();
  const most = [limits.perPerson, limits.perWorkspace];
  return {
    async take(asker) {
      const keys = rateKeys(asker);
      const wait = Math.max(...keys.map((key) => refused.secondsFor(key)));
      if (wait > 0) return wait;
      const counts = await count?.(keys, STRETCH_S * 1000);
      if (!counts) return own.take(asker);
      const waits = counts.map(({ points, until }, index) =>
        points > (most[index] ?? 0) ? refused.add(keys[index] ?? '', until) : 0,
      );
      return Math.max(...waits);
    },
  };
}
