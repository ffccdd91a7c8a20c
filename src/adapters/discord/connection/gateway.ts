/**
 * The gateway, by discord.js's own client: it connects, resumes and replaces zombie connections. Interactions are taken
 * as they arrive (the manager's raw events), so that the same handlers serve HTTP.
 */

import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  Options,
  Status,
} from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { FatalError } from '../../../chat/fatal-error.ts';
import type { Log } from '../../../chat/log.ts';
import type { GatewayConfig } from '../config.ts';
import { fatalApplication, fatalCloseCode, tokenRefused } from './refusals.ts';
import { limitRequests, restOptions, sendFilesByFetch } from './rest-options.ts';
import { describeError } from './secrets.ts';
import type { FatalNote } from './sharding.ts';

/** Nothing is read back from the library's caches, so they hold nothing but the bot's own user. */
const CACHES = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

/** The library's client with as little as this bot needs: interactions are in no intent's list, they always come. */
export function createClient(config: GatewayConfig): Client {
  const client = new Client({
    intents: [],
    partials: [],
    makeCache: CACHES,
    sweepers: {},
    allowedMentions: { parse: [] },
    rest: restOptions(config),
  });
  sendFilesByFetch(client.rest);
  limitRequests(client.rest);
  return client;
}

/** An interaction as Discord sent it. */
export type OnInteraction = (interaction: APIInteraction) => void;

function tellConnections(client: Client, log: Log): void {
  client.on(Events.ShardReconnecting, (id) =>
    log(`discord: shard ${id}: the connection ended, connecting again`, 'connection-lost'),
  );
  client.on(Events.ShardResume, (id, replayed) =>
    log(`discord: shard ${id}: resumed, ${replayed} events replayed`, 'connected'),
  );
  client.on(Events.ShardError, (error, id) => log(`discord: shard ${id}: ${describeError(error)}`, 'library'));
  // Without a listener an error here would end the process; the library goes on by itself.
  client.on(Events.Error, (error) => log(`discord: library: ${describeError(error)}`, 'library'));
  client.on(Events.Warn, (warning) => log(`discord: library: ${describeError(warning)}`, 'library'));
  client.rest.on('rateLimited', ({ route, retryAfter }) =>
    log(`discord: ${route} is limited for ${retryAfter} ms`, 'rate-limited'),
  );
}

function toFatal(error: unknown): FatalError | null {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
    ? tokenRefused(error)
    : null;
}

/**
 * Connects, and resolves when interactions come.
 * @param onFatal is told when Discord closes the connection for good
 * @throws FatalError when Discord refuses the token, or it belongs to another application
 */
export async function connect(
  client: Client,
  config: GatewayConfig,
  events: {
    readonly log: Log;
    readonly onInteraction: OnInteraction;
    readonly onFatal: (error: FatalError) => void;
  },
): Promise<void> {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  tellConnections(client, events.log);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => events.onInteraction(data));
  client.once(Events.ClientReady, () => resolve());
  let fatal: FatalError | null = null;
  client.on(Events.ShardDisconnect, ({ code }) => {
    fatal = fatalCloseCode(code);
    if (!fatal) return;
    reject(fatal);
    events.onFatal(fatal);
  });
  try {
    await Promise.all([client.login(config.token), ready]);
  } catch (error) {
    throw fatal ?? toFatal(error) ?? error;
  }
  if (config.applicationId !== null && client.application?.id !== config.applicationId)
    throw fatalApplication(config.applicationId, client.application?.id);
  events.log(
    `discord: connected (gateway, shard ${client.shard?.ids.join() ?? 0} of ${client.shard?.count ?? 1})`,
    'connected',
  );
}

/** Whether interactions come right now: they already do while the library waits for the list of servers. */
export function isConnected(client: Client): boolean {
  return client.ws.shards.some(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds);
}

/** Tells the manager of the shards, if there is one, that this shard is not to be started again. */
export async function tellManager(client: Client, error: FatalError): Promise<void> {
  const note: FatalNote = { fatal: error.message };
  await client.shard?.send(note);
}
