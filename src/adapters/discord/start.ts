/** Starts the Discord bot: over the gateway or HTTP, as configured. */
import type { APIInteraction } from 'discord-api-types/v10';
import { AnswerCache } from '../../chat/answer-cache.ts';
import { Conversation } from '../../chat/conversation.ts';
import { FatalError } from '../../chat/fatal-error.ts';
import type { FeedbackParts } from '../../chat/feedback.ts';
import { type HttpRoutes, sendText } from '../../chat/http-server.ts';
import type { Log } from '../../chat/log.ts';
import { oneConnection, type RunningBot } from '../../chat/running-bot.ts';
import { MemorySeenStore, type SeenStore } from '../../chat/seen.ts';
import type { Session } from '../../chat/session.ts';
import type { KeptTexts } from '../../chat/shared.ts';
import { Tasks } from '../../chat/tasks.ts';
import { MemoryThreads, type ThreadMemory } from '../../chat/thread-memory.ts';
import { within } from '../../chat/within.ts';
import type { DiscordConfig, GatewayConfig } from './config.ts';
import { writeTo } from './connection/direct-message.ts';
import { createEndpoint, ENDPOINT_PATH } from './connection/endpoint.ts';
import { InteractionApi } from './connection/interaction-api.ts';
import { limitRequests, restOptions, sendFilesByFetch } from './connection/rest-options.ts';
import { describeDefect } from './connection/secrets.ts';
import { MemoryIdStore } from './custom-id.ts';
import { createFetchFile } from './files/fetch-file.ts';
import type { Bot } from './handlers/bot.ts';
import { bringAgain } from './handlers/review.ts';
import { handleInteraction, tell } from './handlers/routes.ts';
import { Responder, type SendFirst } from './responder.ts';

/** Below the eight seconds within which everybody is told; the session ends what is under way before. */
const DRAIN_MS = 6500;
/** Discord answers a close frame; on a connection that is half open nobody does, and the library would wait for half a minute. */
const CLOSE_MS = 1000;

export interface DiscordOptions {
  readonly log: Log;
  /** Where HTTP mode listens. */
  readonly http: HttpRoutes;
  /** This process is one shard of several. */
  readonly isShard: boolean;
  /** The file that a process of a shard starts. */
  readonly program: string;
  /** Shared between replicas where there are several. */
  readonly seen?: SeenStore;
  /** Where long command lines are kept for other processes and for after a restart. */
  readonly lines?: KeptTexts;
  readonly threads?: ThreadMemory;
  readonly feedback: FeedbackParts;
}

function createBot(config: DiscordConfig, session: Session, options: DiscordOptions): Bot {
  const { log, seen, lines, feedback, threads = new MemoryThreads() } = options;
  const fetchFile = createFetchFile(config);
  return {
    session,
    conversation: new Conversation(session, threads, bringAgain(fetchFile)),
    feedback,
    dispatcher: session.dispatcher,
    answers: new AnswerCache(() => session.kept('discord')),
    questions: new AnswerCache(),
    ids: new MemoryIdStore(lines),
    fetchFile,
    tasks: new Tasks((name, error, id) => log(`discord: ${name}: error ${id}: ${describeDefect(error)}`, 'defect')),
    seen: seen ?? new MemorySeenStore(),
    log,
  };
}

/** Answers an interaction in the background; what it throws is logged, and told to the person. */
function answer(interaction: APIInteraction, send: SendFirst, api: InteractionApi, bot: Bot): void {
  const responder = new Responder(interaction, api, send, () => bot.ids.saved());
  bot.tasks.run(
    'an interaction',
    () => handleInteraction(interaction, responder, bot),
    (line) => tell(interaction, responder, line),
  );
}

async function startGateway(config: GatewayConfig, bot: Bot, options: DiscordOptions): Promise<RunningBot> {
  const { connect, createClient, isConnected, tellManager } = await import('./connection/gateway.ts');
  const { promise: failed, resolve: fail } = Promise.withResolvers<FatalError>();
  const client = createClient(config);
  const api = new InteractionApi(client.rest, options.log);
  const onInteraction = async (interaction: APIInteraction): Promise<void> => {
    if (!(await bot.seen.claim(`interaction:${interaction.id}`))) return;
    answer(interaction, (json) => api.callback(interaction, json), api, bot);
  };
  try {
    await connect(client, config, {
      log: options.log,
      onInteraction: (interaction) => void onInteraction(interaction),
      onFatal: fail,
    });
  } catch (error) {
    if (error instanceof FatalError) await tellManager(client, error);
    await client.destroy();
    throw error;
  }
  return {
    failed: failed.then(async (error) => {
      await tellManager(client, error);
      return error;
    }),
    connections: () => oneConnection(isConnected(client)),
    write: ({ person }, reply) => writeTo(person, reply, client.rest),
    async stop() {
      await bot.tasks.drain(DRAIN_MS);
      await within(client.destroy(), CLOSE_MS);
    },
  };
}

async function startEndpoint(
  publicKey: string,
  config: DiscordConfig,
  bot: Bot,
  options: DiscordOptions,
): Promise<RunningBot> {
  // Not beside discord.js, which brings a copy of its own.
  const { REST } = await import('@discordjs/rest');
  const { log, http } = options;
  const rest = new REST(restOptions(config));
  sendFilesByFetch(rest);
  limitRequests(rest);
  const api = new InteractionApi(rest, log);
  const onInteraction = (interaction: APIInteraction, send: SendFirst): void => answer(interaction, send, api, bot);
  http.route(ENDPOINT_PATH, createEndpoint({ publicKey, log, seen: bot.seen, onInteraction }), 'POST');
  log(`discord: ready (HTTP, ${ENDPOINT_PATH})`, 'connected');
  return {
    failed: new Promise(() => {
      // Nothing that Discord answers over HTTP is final: each interaction brings a token of its own.
    }),
    connections: () => oneConnection(true),
    async stop() {
      await http.lastTaken();
      http.route(ENDPOINT_PATH, (_request, response) => sendText(response, 503, 'stopping'));
      await bot.tasks.drain(DRAIN_MS);
    },
  };
}

/**
 * Starts the bot; resolves when it takes questions.
 * @throws FatalError when Discord refuses it
 */
export async function startDiscord(
  config: DiscordConfig,
  session: Session,
  options: DiscordOptions,
): Promise<RunningBot> {
  if (config.mode === 'gateway' && config.shards !== 1 && !options.isShard) {
    const { planShards, startShards } = await import('./connection/sharding.ts');
    const plan = await planShards(config);
    if (plan.shards > 1) return startShards(config, plan, options);
  }
  const bot = createBot(config, session, options);
  return config.mode === 'gateway'
    ? startGateway(config, bot, options)
    : startEndpoint(config.publicKey, config, bot, options);
}
