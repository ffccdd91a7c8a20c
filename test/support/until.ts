/** Waiting for conditions instead of for time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Only against what never comes: a busy machine fails no test. */
const PATIENCE_MS = 60_000;

type Found<T> = T | undefined | false | null;

/** Waits until something holds; fails with its name after a while. */
export async function until<T>(
  name: string,
  look: () => Found<T> | Promise<Found<T>>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > end) throw new Error(`waited in vain for: ${name}`);
    await sleep(10);
  }
}
