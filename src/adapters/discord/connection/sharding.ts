/** Several processes share the servers: discord.js's own manager starts this program once for each shard. */
import { once } from 'node:events';
import { REST, type Shard, ShardingManager } from 'discord.js';
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord-api-types/v10';
import { FatalError } from '../../../chat/fatal-error.ts';
import type { Log } from '../../../chat/log.ts';
import type { RunningBot } from '../../../chat/running-bot.ts';
import type { GatewayConfig } from '../config.ts';
import { refusalOf } from './api-error.ts';
import { tokenRefused } from './refusals.ts';
import { restOptions } from './rest-options.ts';
import { describeError } from './secrets.ts';

/** One identify in five seconds is allowed, times `max_concurrency`; the half second is the library's own margin. */
const IDENTIFY_MS = 5500;
const READY_MS = 60_000;

/** What a shard tells its manager before it ends for good. */
export interface FatalNote {
  readonly fatal: string;
}

function isFatalNote(message: unknown): message is FatalNote {
  return typeof message === 'object' && message !== null && 'fatal' in message && typeof message.fatal === 'string';
}

/** How many shards there are to be, and how fast they may be started. */
export interface ShardPlan {
  readonly shards: number;
  readonly delayMs: number;
}

/**
 * Asks Discord.
 * @throws FatalError when Discord refuses the token
 */
export async function planShards(config: GatewayConfig): Promise<ShardPlan> {
  const rest = new REST(restOptions(config)).setToken(config.token);
  try {
    // The library types answers as unknown; Discord documents this one.
    const info = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const shards = config.shards === 'auto' ? info.shards : config.shards;
    return { shards, delayMs: Math.ceil(IDENTIFY_MS / info.session_start_limit.max_concurrency) };
  } catch (error) {
    throw refusalOf(error)?.status === 401 ? tokenRefused(error) : error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

function watch(shard: Shard, log: Log, onFatal: (error: FatalError) => void): void {
  shard.on('message', (message: unknown) => {
    if (isFatalNote(message)) onFatal(new FatalError(message.fatal));
  });
  shard.on('death', () => log(`discord: shard ${shard.id}: its process ended`, 'connection-lost'));
  shard.on('error', (error) => log(`discord: shard ${shard.id}: ${describeError(error)}`, 'library'));
}

async function stopAll(manager: ShardingManager): Promise<void> {
  manager.respawn = false;
  const running = [...manager.shards.values()].flatMap((shard) => shard.process ?? []);
  await Promise.all(
    running.map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }),
  );
}

/**
 * Starts the shards one after the other; resolves when all of them take questions.
 * @param program the file that each process starts
 * @throws FatalError when Discord refuses one of them
 */
export async function startShards(
  config: GatewayConfig,
  plan: ShardPlan,
  { log, program }: { readonly log: Log; readonly program: string },
): Promise<RunningBot> {
  const { promise: failed, resolve: fail } = Promise.withResolvers<FatalError>();
  const manager = new ShardingManager(program, { token: config.token, totalShards: plan.shards });
  manager.on('shardCreate', (shard) =>
    watch(shard, log, (error) => {
      // A shard that was refused is refused again.
      manager.respawn = false;
      fail(error);
    }),
  );
  try {
    const refused = failed.then((error) => Promise.reject(error));
    await Promise.race([manager.spawn({ delay: plan.delayMs, timeout: READY_MS }), refused]);
  } catch (error) {
    await stopAll(manager);
    throw error;
  }
  log(`discord: connected (gateway, ${plan.shards} shards)`, 'connected');
  return {
    failed,
    connections: () => ({ open: manager.shards.filter(({ ready }) => ready).size, all: plan.shards }),
    stop: () => stopAll(manager),
  };
}
