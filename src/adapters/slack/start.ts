/** Starts the Slack bot: over Socket Mode or HTTP, as configured. */
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import { AnswerCache } from '../../chat/answer-cache.ts';
import { Conversation } from '../../chat/conversation.ts';
import type { FatalError } from '../../chat/fatal-error.ts';
import type { FeedbackParts } from '../../chat/feedback.ts';
import { type HttpRoutes, sendText } from '../../chat/http-server.ts';
import type { Log } from '../../chat/log.ts';
import { oneConnection, type RunningBot } from '../../chat/running-bot.ts';
import { MemorySeenStore, type SeenStore } from '../../chat/seen.ts';
import type { Session } from '../../chat/session.ts';
import type { KeptTexts } from '../../chat/shared.ts';
import { Tasks } from '../../chat/tasks.ts';
import { MemoryThreads, type ThreadMemory } from '../../chat/thread-memory.ts';
import { errorForLog } from '../../core/errors-in-log.ts';
import type { SlackConfig } from './config.ts';
import { createEndpoint } from './connection/http-endpoint.ts';
import { createLogger, withoutSecrets } from './connection/logger.ts';
import { SupervisedSocketReceiver } from './connection/socket-receiver.ts';
import { toFatal } from './connection/token-errors.ts';
import { clientOptions, createApi, patiently, type SlackApi } from './connection/web-clients.ts';
import { MessageOutlet } from './delivery/message-outlet.ts';
import { createFetchFile } from './files/fetch-file.ts';
import { bringAgain } from './files/slack-file.ts';
import type { Bot } from './handlers/bot.ts';
import { Locales } from './locales.ts';
import { registerListeners } from './register.ts';

/** Below the eight seconds within which everybody is told; the session ends what is under way before. */
const DRAIN_MS = 6500;
/** Below Slack's three seconds, so that even a request that nobody handles is answered by us. */
const UNHANDLED_MS = 2500;

export interface SlackOptions {
  readonly log: Log;
  /** Where HTTP mode listens. */
  readonly http: HttpRoutes;
  /** Shared between replicas where there are several. */
  readonly seen?: SeenStore;
  readonly locales?: KeptTexts;
  readonly threads?: ThreadMemory;
  readonly feedback: FeedbackParts;
}

/** Who the bot is. Asked once, so that nothing is asked while an acknowledgement waits. */
async function identify(api: SlackApi): Promise<{ botId: string; botUserId: string; teamId: string }> {
  try {
    const {
      bot_id: botId = '',
      user_id: botUserId = '',
      team_id: teamId = '',
    } = await patiently(() => api.web.auth.test());
    return { botId, botUserId, teamId };
  } catch (error) {
    throw toFatal(error, 'SLACK_BOT_TOKEN') ?? error;
  }
}

/** Path that Slack calls in HTTP mode. */
const PATH = '/slack/events';

/** A receiver that knows whether Slack can reach it. */
type WatchedReceiver = Receiver & { readonly isConnected: boolean };

function createReceiver(
  config: SlackConfig,
  { log, http }: SlackOptions,
  onFatal: (error: FatalError) => void,
): WatchedReceiver {
  if (config.mode === 'socket') return new SupervisedSocketReceiver(config, log, onFatal);
  const receiver = new HTTPReceiver({
    signingSecret: config.signingSecret,
    endpoints: [PATH],
    // The endpoint before it has looked already.
    signatureVerification: false,
    logger: createLogger(log),
    unhandledRequestTimeoutMillis: UNHANDLED_MS,
  });
  return {
    isConnected: true,
    init: (app) => receiver.init(app),
    start() {
      http.route(PATH, createEndpoint(config.signingSecret, log, receiver.requestListener), 'POST');
      log(`slack: ready (HTTP, ${PATH})`, 'connected');
      return Promise.resolve();
    },
    async stop() {
      // What is sent on connections that were open already is still answered; the server says so and closes them.
      await http.lastTaken();
      http.route(PATH, (_request, response) => sendText(response, 503, 'stopping'));
    },
  };
}

/**
 * Starts the bot; resolves when it takes questions.
 * @throws FatalError when Slack refuses the bot token
 */
export async function startSlack(config: SlackConfig, session: Session, options: SlackOptions): Promise<RunningBot> {
  const { log } = options;
  const api = createApi(config, log);
  const identity = await identify(api);
  const { promise: failed, resolve: fail } = Promise.withResolvers<FatalError>();
  const receiver = createReceiver(config, options, fail);
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ ...identity, botToken: config.botToken }),
    clientOptions: clientOptions(config, log),
    // Nothing here uses Bolt's conversation store, and it would work on every request.
    convoStore: false,
    logger: createLogger(log),
  });
  app.error((error) => {
    log(`slack: a listener failed: ${withoutSecrets(errorForLog(error))}`, 'defect');
    return Promise.resolve();
  });
  const tasks = new Tasks((name, error, id) => {
    log(`slack: ${name} failed (error ${id}): ${withoutSecrets(errorForLog(error))}`, 'defect');
    const fatal = toFatal(error, 'SLACK_BOT_TOKEN');
    if (fatal) fail(fatal);
  });
  const fetchFile = createFetchFile(api, config);
  const bot: Bot = {
    api,
    teamId: identity.teamId,
    session,
    conversation: new Conversation(session, options.threads ?? new MemoryThreads(), bringAgain(fetchFile)),
    feedback: options.feedback,
    dispatcher: session.dispatcher,
    locales: new Locales(api, options.locales),
    answers: new AnswerCache(() => session.kept('slack')),
    fetchFile,
    tasks,
    seen: options.seen ?? new MemorySeenStore(),
    log,
  };
  registerListeners(app, bot);
  await Promise.race([app.start(), failed]);
  return {
    failed,
    connections: () => oneConnection(receiver.isConnected),
    // A person's id is taken for their direct messages.
    write: ({ person }, reply) => new MessageOutlet({ channel: person, person }, bot).show(reply, { canShare: false }),
    async stop() {
      const start = performance.now();
      await app.stop();
      await tasks.drain(DRAIN_MS - (performance.now() - start));
    },
  };
}
