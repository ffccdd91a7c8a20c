/** How often a person and a workspace may ask within a stretch of time; in the memory of this process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limiter } from '../chat/limiter.ts';

export interface RateLimits {
  /** Questions of one person, and of one workspace, within {@link STRETCH_S}. */
  readonly perPerson: number;
  readonly perWorkspace: number;
}

/** Seconds. */
const STRETCH_S = 10;

export function createRateLimiter({ perPerson, perWorkspace }: RateLimits): Limiter {
  const people = new RateLimiterMemory({ points: perPerson, duration: STRETCH_S });
  const workspaces = new RateLimiterMemory({ points: perWorkspace, duration: STRETCH_S });
  return {
    async take({ platform, workspace, person }) {
      try {
        await people.consume(`${platform} ${person}`);
        await workspaces.consume(`${platform} ${workspace}`);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
  };
}
