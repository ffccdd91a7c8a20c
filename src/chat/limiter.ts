/** How often somebody may ask. */
import type { Asker } from '../core/command.ts';

export interface Limiter {
  /** Counts a question; the seconds after which the next one is welcome, 0 for: this one is. */
  take(asker: Asker): Promise<number>;
}
