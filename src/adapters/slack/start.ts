/** Starts the Slack bot: over Socket Mode or HTTP, for one workspace or for all that installed the app. */
import { App } from '@slack/bolt';
import { AnswerCache } from '../../chat/answer-cache.ts';
import type { FatalError } from '../../chat/fatal-error.ts';
import type { FeedbackParts } from '../../chat/feedback.ts';
import type { HttpRoutes } from '../../chat/http-server.ts';
import type { Log } from '../../chat/log.ts';
import { oneConnection, type RunningBot } from '../../chat/running-bot.ts';
import { Seal } from '../../chat/seal.ts';
import { MemorySeenStore, type SeenStore } from '../../chat/seen.ts';
import type { Session } from '../../chat/session.ts';
import type { Installations, KeptTexts } from '../../chat/shared.ts';
import { Tasks } from '../../chat/tasks.ts';
import { MemoryThreads, type ThreadMemory } from '../../chat/thread-memory.ts';
import { errorForLog, reasonForLog } from '../../core/errors-in-log.ts';
import type { OneWorkspaceConfig, SlackConfig } from './config.ts';
import { createLogger, withoutSecrets } from './connection/logger.ts';
import { createReceiver } from './connection/receiver.ts';
import { toFatal } from './connection/refusals.ts';
import { clientOptions, createApi, patiently } from './connection/web-clients.ts';
import { MessageOutlet } from './delivery/message-outlet.ts';
import { Bots } from './handlers/bots.ts';
import { registerListeners } from './handlers/routes.ts';
import { createInstallListener } from './workspaces/install-listener.ts';
import { InstalledWorkspaces } from './workspaces/installed-workspaces.ts';
import { oneWorkspace, type Workspaces } from './workspaces/workspace.ts';

/** Below the eight seconds within which everybody is told; the session ends what is under way before. */
const DRAIN_MS = 6500;

export interface SlackOptions {
  readonly log: Log;
  /** Where HTTP mode listens. */
  readonly http: HttpRoutes;
  /** Where the tokens of many workspaces are kept. */
  readonly installations: Installations;
  /** Shared between replicas where there are several. */
  readonly seen?: SeenStore;
  readonly locales?: KeptTexts;
  readonly threads?: ThreadMemory;
  readonly feedback: FeedbackParts;
}

/** Who the bot is in the workspace of its token. Asked once, so that nothing is asked while an acknowledgement waits. */
async function identify(config: OneWorkspaceConfig, log: Log): Promise<Workspaces> {
  const { botToken } = config;
  try {
    const { web } = createApi(botToken, config, log);
    const {
      bot_id: botId = '',
      user_id: botUserId = '',
      team_id: teamId = '',
    } = await patiently(() => web.auth.test());
    return oneWorkspace({ botToken, botId, botUserId, teamId });
  } catch (error) {
    throw toFatal(error, 'SLACK_BOT_TOKEN') ?? error;
  }
}

interface Opened {
  readonly workspaces: Workspaces;
  /** The same, where people install the app. */
  readonly installed: InstalledWorkspaces | null;
}

/** The workspace whose token is given, or those whose tokens are kept, sealed with the key of today. */
async function openWorkspaces(config: SlackConfig, { installations, log }: SlackOptions): Promise<Opened> {
  if (config.mode !== 'oauth') return { workspaces: await identify(config, log), installed: null };
  const installed = new InstalledWorkspaces(installations, new Seal(config.oauth.keys), log);
  await installed
    .renew()
    .catch((error: unknown) => log(`slack: tokens are not sealed with the first key yet (${reasonForLog(error)})`));
  return { workspaces: installed, installed };
}

/**
 * Starts the bot; resolves when it takes questions.
 * @throws FatalError when Slack refuses the bot token
 */
export async function startSlack(config: SlackConfig, session: Session, options: SlackOptions): Promise<RunningBot> {
  const { log, http } = options;
  const { workspaces, installed } = await openWorkspaces(config, options);
  const { promise: failed, resolve: fail } = Promise.withResolvers<FatalError>();
  const seen = options.seen ?? new MemorySeenStore();
  const install = config.mode === 'oauth' && installed ? createInstallListener(config, { log, installed, seen }) : null;
  const receiver = createReceiver(config, { log, http, install, onFatal: fail });
  const app = new App({
    receiver,
    // Whoever is in no workspace of ours is told so by the listener.
    authorize: async ({ teamId }) => (await workspaces.find(teamId ?? '').catch(() => null)) ?? {},
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
    // With many workspaces it is one of them that lost its token.
    const fatal = installed === null ? toFatal(error, 'SLACK_BOT_TOKEN') : null;
    if (fatal) fail(fatal);
  });
  const bots = new Bots(workspaces, config, {
    session,
    threads: options.threads ?? new MemoryThreads(),
    keptLocales: options.locales,
    feedback: options.feedback,
    dispatcher: session.dispatcher,
    answers: new AnswerCache(() => session.kept('slack')),
    tasks,
    seen,
    log,
  });
  registerListeners(app, bots);
  await Promise.race([app.start(), failed]);
  return {
    failed,
    connections: () => oneConnection(receiver.isConnected),
    async write({ person, home = '' }, reply) {
      const bot = await bots.find(home);
      if (bot === null) throw new Error(`no token for ${home}`);
      // A person's id is taken for their direct messages.
      await new MessageOutlet({ channel: person, person }, bot).show(reply, { canShare: false });
    },
    async stop() {
      const start = performance.now();
      await app.stop();
      await tasks.drain(DRAIN_MS - (performance.now() - start));
    },
  };
}
