/** What the gallery shows of answers that remember: the steps of an onboarding, a team, a host, what people reported. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../commands/index.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import type { Asker } from '../../src/core/command.ts';
import { createDispatcher, grammarOf } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { MemorySource } from '../../src/core/memory.ts';
import { parseCall } from '../../src/core/parse-call.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sample } from './sample.ts';

/** What one person says; the answers to the lines with a name are shown. */
const NEWCOMER: readonly (readonly [line: string, name?: string])[] = [
  ['onboard', 'onboarding: which machine'],
  ['onboard choose own-machine'],
  ['onboard choose openrc', 'onboarding: a question'],
  ['onboard choose zfs', 'onboarding: the first step'],
  ['onboard done know-your-host'],
  ['onboard done review-kernel'],
  ['onboard done fix-kernel', 'onboarding: the storage driver'],
  ['onboard choose zfs', 'onboarding: a driver was chosen'],
  ['onboard done choose-backend'],
  ['onboard done set-use-flags'],
  ['onboard done emerge-docker', 'onboarding: the service'],
  ['onboard failed start-docker', 'onboarding: it failed'],
  ['onboard list', 'onboarding: the list'],
  ['onboard elsewhere', 'onboarding: the line for another place'],
  ['profile', 'a remembered host'],
];
/** How many steps each of the others has behind them, and whether one failed. */
const TEAM = [
  { steps: 1, fails: true },
  { steps: 1, fails: true },
  { steps: 2, fails: false },
  { steps: 0, fails: true },
  { steps: 3, fails: false },
];
const STEPS = ['know-your-host', 'review-kernel', 'fix-kernel'];
const LEAD: readonly (readonly [line: string, name: string])[] = [
  ['onboard team', 'a team'],
  ['onboard team table', 'the people of a team'],
];

/** The samples, played over a store of their own that is gone afterwards. */
export async function createRememberedSamples(knowledge: KnowledgeBase, locale: Locale): Promise<readonly Sample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.sqlite') }, { log: console.error });
  const { memory } = store;
  const source: MemorySource = { recall: memory.recall.bind(memory), open: () => Promise.resolve(memory) };
  const dispatcher = createDispatcher(
    knowledge,
    COMMANDS,
    (_id, error) => {
      throw error;
    },
    source,
  );
  const say = async (line: string, person: string, isManager = false): Promise<Sample> => {
    const { call } = parseCall(toArguments(line, dispatcher), locale, grammarOf(dispatcher));
    const asker: Asker = { platform: 'slack', workspace: 'T1', home: 'T1', person, isManager };
    return { name: line, line, reply: await dispatcher.dispatch({ ...call, files: [], asker }) };
  };
  const samples: Sample[] = [];
  for (const [line, name] of NEWCOMER) {
    const sample = await say(line, 'U100');
    if (name !== undefined) samples.push({ ...sample, name });
  }
  for (const [index, { steps, fails }] of TEAM.entries()) {
    const person = `U20${index}`;
    const done = STEPS.slice(0, steps).map((step) => `onboard done ${step}`);
    for (const line of ['onboard choose own-machine', 'onboard choose openrc', 'onboard choose ext4', ...done])
      await say(line, person);
    if (fails) await say('onboard failed', person);
  }
  for (const [line, name] of LEAD) samples.push({ ...(await say(line, 'U300', true)), name });
  await store.close();
  rmSync(folder, { recursive: true });
  return samples;
}
