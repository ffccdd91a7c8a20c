/**
 * Comes into a bot before its own program (`node --import`), so that `npm run chaos` reaches its clock. At SIGUSR2 it does
 * what stands in the file that CHAOS_ORDERS names.
 */
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Order } from './orders.ts';

function obey(): void {
  const now = Date.now;
  let skewMs = 0;
  Date.now = () => now() + skewMs;
  process.on('SIGUSR2', () => {
    const order: Order = JSON.parse(readFileSync(process.env.CHAOS_ORDERS ?? '', 'utf8'));
    skewMs = order.skewMs;
  });
}

if (isMainThread) obey();
