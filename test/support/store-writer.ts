/**
 * A bot that is in the middle of conversations, for tests that kill it: works through steps one after the other, and says
 * on standard output what it has told its person. Arguments: the place of the store as JSON.
 */
import type { Asker } from '../../src/core/command.ts';
import { openPatientStore } from './patient-store.ts';

const asker: Asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };
const store = await openPatientStore(JSON.parse(process.argv[2] ?? ''), {
  log: (line) => process.stderr.write(line),
});
let { onboarding } = await store.memory.recall(asker);
for (;;) {
  const count: number = onboarding === null ? 0 : Number(onboarding.step);
  const next = {
    step: String(count + 1),
    state: JSON.stringify({ done: [...Array(count + 1).keys()] }),
    isFinished: false,
  };
  onboarding = await store.memory.saveOnboarding(asker, next, onboarding?.version ?? null);
  if (onboarding === null) throw new Error('somebody else wrote');
  const line = `${onboarding.step}\n`;
  // Told is what has left this process: where nobody reads, lines wait in it, and would go with it.
  await new Promise((resolve) => process.stdout.write(line, resolve));
  await store.memory.setHost(asker, 'person', { kernel: `6.${count + 1}` });
}
