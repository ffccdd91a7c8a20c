/** What takes a moment says so: nobody waits before a silent screen. */

const AFTER_MS = 1000;

/**
 * Does work; when it is not done after a second, `tell` is called once. What `tell` throws is nobody's harm: the answer
 * comes all the same.
 */
export async function withSignOfLife<T>(
  work: Promise<T>,
  tell: () => Promise<unknown>,
  afterMs: number = AFTER_MS,
): Promise<T> {
  const timer = setTimeout(() => void tell().catch(() => null), afterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
