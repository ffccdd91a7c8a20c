/**
 * Comes into a bot before its own program (`node --import`), so that `npm run chaos` reaches its clock and its threads. At
 * SIGUSR2 it does what stands in the file that CHAOS_ORDERS names.
 */
import { readFileSync } from 'node:fs';
import { isMainThread, type Worker } from 'node:worker_threads';
import type { Order } from './orders.ts';

function obey(): void {
  const now = Date.now;
  let skewMs = 0;
  Date.now = () => now() + skewMs;
  const threads = new Set<Worker>();
  process.on('worker', (thread) => {
    threads.add(thread);
    thread.on('exit', () => threads.delete(thread));
  });
  process.on('SIGUSR2', () => {
    const order: Order = JSON.parse(readFileSync(process.env.CHAOS_ORDERS ?? '', 'utf8'));
    skewMs = order.skewMs ?? skewMs;
    if (order.endThreads) for (const thread of threads) void thread.terminate();
  });
}

if (isMainThread) obey();
