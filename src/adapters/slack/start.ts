/** Starts the Slack bot: over Socket Mode or HTTP, as configured. */
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import { AnswerCache } from '../../chat/answer-cache.ts';
import { FileReviewer } from '../../chat/file-reviewer.ts';
import type { Log } from '../../chat/log.ts';
import { MemorySeenStore, type SeenStore } from '../../chat/seen.ts';
import { Tasks } from '../../chat/tasks.ts';
import type { Dispatcher } from '../../core/dispatch.ts';
import type { SlackConfig } from './config.ts';
import { createLogger, withoutSecrets } from './connection/logger.ts';
import { SupervisedSocketReceiver } from './connection/socket-receiver.ts';
import { FatalSlackError, toFatal } from './connection/token-errors.ts';
import { clientOptions, createApi, patiently, type SlackApi } from './connection/web-clients.ts';
import { Messenger } from './files/deliver.ts';
import { createFetchFile } from './files/fetch-file.ts';
import { Locales } from './locales.ts';
import { registerListeners } from './register.ts';

const DRAIN_MS = 10_000;
/** Below Slack's three seconds, so that even a request that nobody handles is answered by us. */
const UNHANDLED_MS = 2500;

/** A running bot. */
export interface RunningSlack {
  /** Resolves when it cannot go on: with the reason. It never resolves otherwise. */
  readonly failed: Promise<FatalSlackError>;
  /** Stops taking questions, and waits for the answers that are under way. */
  stop(): Promise<void>;
}

export interface SlackOptions {
  readonly log: Log;
  /** Shared between replicas where there are several. */
  readonly seen?: SeenStore;
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

function createReceiver(config: SlackConfig, log: Log, onFatal: (error: FatalSlackError) => void): Receiver {
  if (config.mode === 'socket') return new SupervisedSocketReceiver(config, log, onFatal);
  return new HTTPReceiver({
    signingSecret: config.signingSecret,
    endpoints: ['/slack/events'],
    logger: createLogger(log),
    unhandledRequestTimeoutMillis: UNHANDLED_MS,
    customRoutes: [
      {
        path: '/healthz',
        method: 'GET',
        handler: (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/plain' });
          response.end('ok\n');
        },
      },
    ],
  });
}

async function listen(config: SlackConfig, app: App, log: Log): Promise<void> {
  if (config.mode === 'socket') {
    await app.start();
    return;
  }
  const server = await app.start(config.port);
  const address = typeof server === 'object' && 'address' in server ? server.address() : null;
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  log(`slack: listening on port ${port} (HTTP, /slack/events)`);
}

/**
 * Starts the bot; resolves when it takes questions.
 * @throws FatalSlackError when Slack refuses the bot token
 */
export async function startSlack(
  config: SlackConfig,
  dispatcher: Dispatcher,
  options: SlackOptions,
): Promise<RunningSlack> {
  const { log } = options;
  const api = createApi(config, log);
  const identity = await identify(api);
  const { promise: failed, resolve: fail } = Promise.withResolvers<FatalSlackError>();
  const app = new App({
    receiver: createReceiver(config, log, fail),
    authorize: () => Promise.resolve({ ...identity, botToken: config.botToken }),
    clientOptions: clientOptions(config, log),
    // Nothing here uses Bolt's conversation store, and it would work on every request.
    convoStore: false,
    logger: createLogger(log),
  });
  app.error((error) => {
    log(`slack: a listener failed: ${withoutSecrets(error.stack ?? error.message)}`);
    return Promise.resolve();
  });
  const tasks = new Tasks((name, error) => {
    log(`slack: ${name} failed: ${withoutSecrets(error instanceof Error ? error.message : String(error))}`);
    const fatal = toFatal(error, 'SLACK_BOT_TOKEN');
    if (fatal) fail(fatal);
  });
  registerListeners(app, {
    api,
    dispatcher,
    locales: new Locales(api),
    answers: new AnswerCache(),
    reviewer: new FileReviewer(createFetchFile(api, config), dispatcher),
    messenger: new Messenger(api, log),
    tasks,
    seen: options.seen ?? new MemorySeenStore(),
    log,
  });
  await Promise.race([listen(config, app, log), failed]);
  return {
    failed,
    async stop() {
      await app.stop();
      await tasks.drain(DRAIN_MS);
    },
  };
}

export { FatalSlackError };
