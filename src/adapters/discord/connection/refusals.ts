/**
 * Close codes of the gateway after which no retry helps, with what to do.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { FatalError } from '../../../chat/fatal-error.ts';

const ADVICE: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'DISCORD_TOKEN: Discord does not accept the token (4004): it is wrong or was reset; copy it again from the page Bot',
  [GatewayCloseCodes.InvalidShard]:
    'DISCORD_SHARDS: Discord refuses this shard (4010): the shards were counted differently; start again',
  [GatewayCloseCodes.ShardingRequired]:
    'DISCORD_SHARDS: the bot is in too many servers for one connection (4011); set it to auto',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the version of its gateway that this program uses (4012); update the program',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know an intent that this program asks for (4013); update it',
  [GatewayCloseCodes.DisallowedIntents]:
    'DISCORD_TOKEN: Discord refuses an intent (4014), though this program asks for none that needs approval; look at the page Bot of the application',
};

/** The fatal error behind a close code, null for one after which connecting again helps. */
export function fatalCloseCode(code: number): FatalError | null {
  const advice = ADVICE[code];
  return advice === undefined ? null : new FatalError(advice);
}

/** Discord did not take the token over REST either. */
export function tokenRefused(cause: unknown): FatalError {
  return new FatalError(
    'DISCORD_TOKEN: Discord does not accept the token (401): it is wrong or was reset; copy it again from the page Bot',
    { cause },
  );
}

/** The token belongs to another application than the operator said. */
export function fatalApplication(expected: string, actual: string | undefined): FatalError {
  return new FatalError(
    `DISCORD_APPLICATION_ID is ${expected}, but DISCORD_TOKEN belongs to ${actual ?? 'no application'}: take both from one`,
  );
}
