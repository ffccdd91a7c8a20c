/** `docker-gentoo doctor`: looks at everything that a bot needs before somebody else notices that it is missing. */
import { type Finding, good } from '../chat/doctor/finding.ts';
import type { Command } from '../core/command.ts';
import type { Words } from '../core/words/en/index.ts';
import type { BotsConfig } from '../run-bots.ts';
import { checkStore } from './store.ts';

/** What is configured. */
interface DoctorInput {
  readonly bots: BotsConfig;
  readonly commands: readonly Command[];
}

/** Looks at all of it; asks the platforms, and changes nothing. Never throws for what is wrong outside. */
export async function examine({ bots, commands }: DoctorInput): Promise<Finding[]> {
  const titles = bots.platforms.map(({ title }) => title);
  const found = await Promise.all([
    [good('configuration', (words) => words.configuration(titles))],
    ...bots.platforms.map((platform) => platform.examine(commands)),
    [await checkStore(bots.store)],
  ]);
  return found.flat();
}

/** A line for each finding. */
export function tellFindings(findings: readonly Finding[], words: Words): string[] {
  const { doctor } = words;
  return findings.map(({ about, state, tell }) => `${doctor.states[state]}  ${about}: ${tell(doctor, words)}`);
}
