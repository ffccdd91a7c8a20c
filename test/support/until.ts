/** Waiting for conditions instead of for time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds; fails with its name after a while. */
export async function until<T>(name: string, look: () => T | undefined | false | null, timeoutMs = 10_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > end) throw new Error(`waited in vain for: ${name}`);
    await sleep(10);
  }
}
