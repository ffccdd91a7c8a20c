/** Threads with limits: who passes one is told, the thread is replaced, and the process goes on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { CommandCall } from '../../src/core/command.ts';
import { type WorkerLimits, WorkerPool } from '../../src/runtime/worker-pool.ts';
import { HOSTILE_SHAPES } from '../support/hostile-files.ts';

const TINY = new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url);
const ENOUGH: WorkerLimits = { threads: 1, timeMs: 60_000, memoryMb: 256 };
const LARGE = 3_900_000;

let pool: WorkerPool | null = null;

afterEach(async () => {
  await pool?.stop();
});

function create(limits: Partial<WorkerLimits>): WorkerPool {
  // Threads that end without work are told elsewhere too: only that nobody is hurt matters here.
  pool = new WorkerPool({ ...ENOUGH, ...limits }, () => undefined);
  return pool;
}

function review(bytes: Uint8Array): CommandCall {
  const files = [{ name: '.config', bytes }];
  return { name: 'analyze', args: ['.config'], overrides: {}, want: [], locale: 'en', files };
}

const { signal } = new AbortController();

it('a review that takes longer than it may is ended, and its person told', async () => {
  const { answer } = create({ timeMs: 1 });
  for (let count = 0; count < 3; count += 1)
    await expect(answer(review(readFileSync(TINY)), signal)).rejects.toThrow('that took longer than 0.001 s');
});

it('a review that needs more memory than it may have is ended, and neither the process nor another thread with it', async () => {
  const large = review(HOSTILE_SHAPES[5]?.create(LARGE) ?? new Uint8Array());
  await expect(create({ memoryMb: 12, timeMs: 5000 }).answer(large, signal)).rejects.toThrow(
    /^that took (more|longer)/,
  );
  await pool?.stop();
  expect((await create({}).answer(review(readFileSync(TINY)), signal)).outcome).toBe('errors-found');
});

it('a thread that has too little memory to start tells at once', async () => {
  await expect(create({ memoryMb: 9 }).answer(review(readFileSync(TINY)), signal)).rejects.toThrow(/^that took more/);
});

it.each([
  ['throws at its start', 'throw new Error("broken")', 'broken'],
  ['exits at its start', 'process.exit(3)', 'cut off in the middle; send it again'],
  ['exits at its work', 'export const answer = () => process.exit(3)', 'cut off in the middle; send it again'],
])('a thread that %s tells all who wait for it at once', async (_how, code, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  const program = join(folder, 'program.mjs');
  writeFileSync(program, code);
  pool = new WorkerPool({ ...ENOUGH, threads: 2 }, () => undefined, pathToFileURL(program).href);
  const { answer } = pool;
  for (let round = 0; round < 2; round += 1) {
    const both = await Promise.allSettled([1, 2].map(() => answer(review(readFileSync(TINY)), signal)));
    const reasons = both.map((each) => (each.status === 'rejected' ? String(each.reason) : 'answered'));
    for (const reason of reasons) expect(reason).toContain(message);
  }
  rmSync(folder, { recursive: true });
});

it('the end of the process ends it, and says so', async () => {
  const ending = new AbortController();
  const answered = create({}).answer(review(readFileSync(TINY)), ending.signal);
  ending.abort();
  await expect(answered).rejects.toThrow('I am being restarted');
});
