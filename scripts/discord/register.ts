/** What `npm run discord:register` does: arguments in, lines and an exit code out. */
import { parseArgs } from 'node:util';
import { DiscordAPIError, REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { COMMANDS } from '../../commands/index.ts';
import { describeError } from '../../src/adapters/discord/connection/secrets.ts';
import type { DiscordRegistrationEnv } from '../../src/adapters/discord/env.ts';
import { createRegistration } from '../../src/adapters/discord/registration/commands.ts';
import { type Change, removeCommands, syncCommands } from '../../src/adapters/discord/registration/sync.ts';
import { EnvError } from '../../src/chat/env/env-error.ts';

const USAGE = 'usage: npm run --silent discord:register [-- --guild ID] [--dry-run] [--remove]';

/** Wrong arguments. */
class UsageError extends Error {}

interface Arguments {
  readonly guildId: string | undefined;
  readonly isDryRun: boolean;
  readonly isRemoval: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const options = { guild: { type: 'string' }, 'dry-run': { type: 'boolean' }, remove: { type: 'boolean' } } as const;
  try {
    const {
      guild,
      'dry-run': isDryRun = false,
      remove: isRemoval = false,
    } = parseArgs({ args: [...args], options, strict: true }).values;
    if (guild !== undefined && !/^\d{17,20}$/.test(guild)) throw new UsageError('--guild takes the id of a server');
    return { guildId: guild, isDryRun, isRemoval };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(describeError(error));
  }
}

async function findApplicationId(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.oauth2CurrentApplication())) as { id: string };
  return id;
}

const TOLD: Record<Change['kind'], string> = {
  created: 'created',
  updated: 'updated',
  removed: 'removed',
  unchanged: 'unchanged',
  foreign: 'not ours, left alone',
};

/** What to do about an error, in one line. */
function explain(error: unknown): string {
  if (error instanceof DiscordAPIError && error.status === 401)
    return 'DISCORD_TOKEN was refused: copy the token of this application again';
  if (error instanceof DiscordAPIError && error.status === 403)
    return 'Discord refuses access: install the application to the server (scope applications.commands) first, and check DISCORD_APPLICATION_ID';
  if (error instanceof DiscordAPIError && error.code === 30034)
    return 'Discord takes no more new commands today (200 a day); try again tomorrow';
  return `Discord could not be asked: ${describeError(error).replaceAll('\n', '; ')}`;
}

async function register(args: readonly string[], readEnv: () => DiscordRegistrationEnv): Promise<string[]> {
  const { guildId, isDryRun, isRemoval } = readArguments(args);
  const env = readEnv();
  const rest = new REST({ api: env.apiUrl, version: '10', timeout: 10_000 }).setToken(env.token);
  const applicationId = env.applicationId ?? (await findApplicationId(rest));
  const wanted = createRegistration(COMMANDS, guildId !== undefined);
  const change = isRemoval ? removeCommands : syncCommands;
  const changes = await change(wanted, { applicationId, guildId, isDryRun }, rest);
  return changes.map(({ name, kind }) => {
    const isPlan = isDryRun && kind.endsWith('ed') && kind !== 'unchanged';
    return `${name}: ${isPlan ? 'would be ' : ''}${TOLD[kind]}`;
  });
}

/** What is printed, line by line, and the exit code: 1 when Discord refuses, 2 for wrong arguments or variables. */
export interface Outcome {
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly code: 0 | 1 | 2;
}

/**
 * Registers the commands with Discord, or takes them away. Never throws.
 * @param readEnv what the environment says; may throw an EnvError
 */
export async function runRegister(args: readonly string[], readEnv: () => DiscordRegistrationEnv): Promise<Outcome> {
  try {
    return { out: await register(args, readEnv), err: [], code: 0 };
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof EnvError;
    const line = `discord:register: ${isUsage ? error.message : explain(error)}`;
    return { out: [], err: error instanceof UsageError ? [line, USAGE] : [line], code: isUsage ? 2 : 1 };
  }
}
