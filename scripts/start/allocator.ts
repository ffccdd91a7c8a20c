/**
 * The C library's allocator is set up by the environment, before the program runs: so a bot starts itself once more, in
 * the same process, as the very first thing. With glibc's own setting the 64 kB pieces in which files arrive are cut out
 * of one heap, and a burst leaves it in shreds that are never given back: some 70 MB after ten files of 4 MB.
 * https://man7.org/linux/man-pages/man3/mallopt.3.html (M_MMAP_THRESHOLD)
 */
import process from 'node:process';

const VARIABLE = 'MALLOC_MMAP_THRESHOLD_';
/** Bytes: whatever is larger gets pages of its own, which go back when it is freed. */
const THRESHOLD = '32768';

/**
 * Starts the process again with the setting, unless it has one. Where that is not possible it goes on without.
 * @param args the command line behind Node's own options
 */
export function restartWithThreshold(args: readonly string[]): void {
  // A shard has a channel to its manager, whose environment it has anyway.
  if (process.platform !== 'linux' || process.env[VARIABLE] !== undefined || process.send) return;
  // Not allowed under `node --permission`, which makes this: docs/running.md says what to set there.
  if (Reflect.has(process, 'permission')) return;
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...args], {
    ...process.env,
    [VARIABLE]: THRESHOLD,
  });
}
