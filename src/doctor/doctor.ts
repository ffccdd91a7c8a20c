/** `docker-gentoo doctor`: looks at everything that a bot needs before somebody else notices that it is missing. */
import type { Command } from '../core/command.ts';
import type { Words } from '../core/words/en.ts';
import type { DiscordRegistrationEnv } from '../env/discord.ts';
import type { BotsConfig } from '../run-bots.ts';
import { checkDiscord } from './discord.ts';
import { type Finding, good, unsure } from './finding.ts';
import { checkSlack } from './slack.ts';
import { checkStore } from './store.ts';

/** What is configured. */
interface DoctorInput {
  readonly bots: BotsConfig;
  /** Null: Discord is not configured, or over HTTP without a token. */
  readonly discord: DiscordRegistrationEnv | null;
  readonly commands: readonly Command[];
}

/** Looks at all of it; asks the platforms, and changes nothing. Never throws for what is wrong outside. */
export async function examine({ bots, discord, commands }: DoctorInput): Promise<Finding[]> {
  const names = [...(bots.slack ? ['Slack'] : []), ...(bots.discord ? ['Discord'] : [])];
  const found = await Promise.all([
    [good('configuration', (words) => words.configuration(names))],
    bots.slack ? checkSlack(bots.slack) : [],
    discord ? checkDiscord(discord, commands) : [],
    bots.discord && !discord ? [unsure('discord', (words) => words.noToken)] : [],
    [await checkStore(bots.store)],
  ]);
  return found.flat();
}

/** A line for each finding. */
export function tellFindings(findings: readonly Finding[], { doctor }: Words): string[] {
  return findings.map(({ about, state, tell }) => `${doctor.states[state]}  ${about}: ${tell(doctor)}`);
}
