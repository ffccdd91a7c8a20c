/** What a bot of `npm run chaos` can be told to do to itself. */
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../load/stage.ts';

export interface Order {
  /** Its clock shows so many milliseconds more than it is. */
  readonly skewMs?: number;
  /** Its worker threads are ended, whatever they do: nobody outside can kill one without its process. */
  readonly endThreads?: true;
}

const FILE = join(mkdtempSync(join(tmpdir(), 'chaos-')), 'order.json');

/** How a bot is started that takes orders. */
export const OBEDIENT = ['--import', './scripts/chaos/preload.ts', 'src/main.ts'];
export const OBEDIENT_ENV = { CHAOS_ORDERS: FILE };

export function give(order: Order, bots: readonly Bot[]): void {
  // A bot that was told of the order before may read it right now: it finds the one or the other, never half of one.
  writeFileSync(`${FILE}.new`, JSON.stringify(order));
  renameSync(`${FILE}.new`, FILE);
  for (const { process } of bots) process.child.kill('SIGUSR2');
}
