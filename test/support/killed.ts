/** Kills a bot in the middle of conversations, again and again, and looks what is left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { StorePlace } from '../../src/store/store.ts';
import { openPatientStore } from './patient-store.ts';
import { ADA } from './remembering.ts';

const WRITER = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
const { channel: _, ...PERSON } = ADA;

/** Runs the writer until it has told so many steps, and kills it in the middle of what comes next. */
async function killAfter(place: StorePlace, steps: number): Promise<number> {
  const args = [WRITER, JSON.stringify(place)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > steps) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(errors).toBe('');
  // The last line may have been cut off by the kill.
  const whole = output.slice(0, output.lastIndexOf('\n')).split('\n');
  return Number(whole.at(-1));
}

/** What was told is kept, and at most one step more that nobody was told of yet; nothing is there twice. */
export async function expectToGoOn(place: StorePlace, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    // Different depths into the work, so that it ends in different places.
    const told = await killAfter(place, 1 + ((kill * 7) % 11));
    const store = await openPatientStore(place);
    const { onboarding } = await store.memory.recall(PERSON);
    await store.close();
    const step = Number(onboarding?.step);
    expect([told, told + 1]).toContain(step);
    expect(onboarding?.version).toBe(step);
    expect(JSON.parse(onboarding?.state ?? '')).toEqual({ done: [...Array(step).keys()] });
  }
}
