/** How often a person and a workspace may ask within a stretch of time; in the memory of this process. */
import type { RateLimiterRes as Refusal } from 'rate-limiter-flexible';
import type { Limiter } from '../chat/limiter.ts';

export interface RateLimits {
  /** Questions of one person, and of one workspace, within {@link STRETCH_S}. */
  readonly perPerson: number;
  readonly perWorkspace: number;
}

/** Seconds. */
const STRETCH_S = 10;

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

export function createRateLimiter(limits: RateLimits): Limiter {
  let counters: Promise<Counters> | null = null;
  return {
    async take({ platform, workspace, person }) {
      counters ??= createCounters(limits);
      const { people, workspaces, isRefusal } = await counters;
      try {
        await people.consume(`${platform} ${person}`);
        await workspaces.consume(`${platform} ${workspace}`);
        return 0;
      } catch (refusal) {
        if (isRefusal(refusal)) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
  };
}
