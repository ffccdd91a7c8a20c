/**
 * `npm run discord:register [-- --guild ID] [--dry-run] [--remove]`: registers the commands with Discord, changing only
 * what differs. `--guild` registers them in one server, where a change is seen at once; `--remove` takes them away again.
 */
import { parseArgs } from 'node:util';
import { DiscordAPIError, REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { COMMANDS } from '../commands/index.ts';
import { describeError } from '../src/adapters/discord/connection/secrets.ts';
import { createRegistration } from '../src/adapters/discord/registration/commands.ts';
import { type Change, removeCommands, syncCommands } from '../src/adapters/discord/registration/sync.ts';
import { EnvError, loadEnvFile, readDiscordRegistrationEnv } from '../src/env.ts';

const USAGE = 'usage: npm run --silent discord:register [-- --guild ID] [--dry-run] [--remove]';

/** Wrong arguments. */
class UsageError extends Error {}

interface Arguments {
  readonly guildId: string | undefined;
  readonly isDryRun: boolean;
  readonly isRemoval: boolean;
}

function readArguments(): Arguments {
  const options = { guild: { type: 'string' }, 'dry-run': { type: 'boolean' }, remove: { type: 'boolean' } } as const;
  try {
    const {
      guild,
      'dry-run': isDryRun = false,
      remove: isRemoval = false,
    } = parseArgs({ options, strict: true }).values;
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

async function register(): Promise<void> {
  const { guildId, isDryRun, isRemoval } = readArguments();
  loadEnvFile();
  const env = readDiscordRegistrationEnv();
  const rest = new REST({ api: env.apiUrl, version: '10', timeout: 10_000 }).setToken(env.token);
  const applicationId = env.applicationId ?? (await findApplicationId(rest));
  const wanted = createRegistration(COMMANDS, guildId !== undefined);
  const change = isRemoval ? removeCommands : syncCommands;
  const changes = await change(wanted, { applicationId, guildId, isDryRun }, rest);
  for (const { name, kind } of changes)
    console.log(`${name}: ${isDryRun && kind.endsWith('ed') && kind !== 'unchanged' ? 'would be ' : ''}${TOLD[kind]}`);
}

try {
  await register();
} catch (error) {
  const isUsage = error instanceof UsageError || error instanceof EnvError;
  console.error(`discord:register: ${isUsage ? error.message : explain(error)}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = isUsage ? 2 : 1;
}
