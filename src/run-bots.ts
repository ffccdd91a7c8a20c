/** Runs the chat bots of one process side by side: what ends one of them does not end the other. */
import { setTimeout as sleep } from 'node:timers/promises';
import { FatalError } from './chat/fatal-error.ts';
import { MemoryFeedback } from './chat/feedback.ts';
import { addHealth, type BotState } from './chat/health.ts';
import { HttpServer } from './chat/http-server.ts';
import type { Log } from './chat/log.ts';
import { addMetrics, type Metrics } from './chat/metrics.ts';
import type { ConfiguredPlatform, Services } from './chat/platform.ts';
import type { RunningBot } from './chat/running-bot.ts';
import type { Session } from './chat/session.ts';
import { StoredFeedback } from './chat/stored-feedback.ts';
import type { Dispatcher, ErrorLog } from './core/dispatch.ts';
import { errorForLog, reasonForLog } from './core/errors-in-log.ts';
import { PROGRAM_VERSION } from './core/program-version.ts';
import type { ChatLimits } from './runtime/create-session.ts';
import { createSession } from './runtime/create-session.ts';
import type { LaterStore } from './runtime/later-store.ts';
import type { LogConfig } from './runtime/operator-log.ts';
import { startReminders } from './runtime/reminders.ts';
import type { StorePlace } from './store/store.ts';

const FIRST_RETRY_MS = 1000;
const MAX_RETRY_MS = 60_000;
/** Work that was taken before the process was asked to stop; then it is ended, and its person told. */
const FINISH_MS = 5000;

/** What the chat bots need. */
export interface BotsConfig {
  readonly platforms: readonly ConfiguredPlatform[];
  /** Null: nothing listens; a platform that comes over HTTP needs it, `/healthz`, `/readyz` and `/metrics` are there whenever it is set. */
  readonly port: number | null;
  /** The address to listen on. */
  readonly host: string;
  /** This process is one of several that share the work of a platform, started by a manager in the first of them. */
  readonly isShard: boolean;
  readonly limits: ChatLimits;
  /** Where wrong facts are reported; undefined: nowhere. */
  readonly feedbackUrl?: string | undefined;
  readonly store: StorePlace;
  readonly log: LogConfig;
}

export interface BotsOptions {
  readonly log: Log;
  readonly logError: ErrorLog;
  readonly store: LaterStore;
  readonly metrics: Metrics;
  /** Aborts when the process is asked to stop. */
  readonly stopping: AbortSignal;
  /** The file that was started, for processes of the same kind. */
  readonly program: string;
}

interface Bot {
  readonly name: string;
  readonly start: () => Promise<RunningBot>;
  state: BotState;
  running: RunningBot | null;
}

/** The bots that are configured; an adapter is loaded only when it is started. */
function createBots(config: BotsConfig, session: Session, http: HttpServer, options: BotsOptions): Bot[] {
  const { log, program } = options;
  const { seen, lines, locales, installations } = options.store;
  const factVersion = `${PROGRAM_VERSION}+${session.dispatcher.knowledge.defaultProfile.reviewed}`;
  const logged = new MemoryFeedback(log);
  // What is in the memory forgets by itself.
  session.dispatcher.onForget((asker) => logged.forget(asker));
  const kept = new StoredFeedback(logged, session.dispatcher.memory, factVersion);
  const feedback = { store: kept, url: config.feedbackUrl, version: PROGRAM_VERSION };
  const services: Services = { log, http, seen, lines, locales, installations, feedback, program };
  return config.platforms.map((platform) => ({
    name: platform.name,
    state: 'starting',
    running: null,
    start: () => platform.start(session, services),
  }));
}

/** Starts a bot; what is no refusal (the network, the platform itself) is tried again. Null: it is to stop. */
async function startPatiently(bot: Bot, stopping: AbortSignal, log: Log): Promise<RunningBot | null> {
  for (let delay = FIRST_RETRY_MS; ; delay = Math.min(delay * 2, MAX_RETRY_MS)) {
    if (stopping.aborted) return null;
    try {
      return await bot.start();
    } catch (error) {
      if (error instanceof FatalError) throw error;
      log(`${bot.name}: not started (${reasonForLog(error)}); next try in ${delay / 1000} s`, 'connection-lost');
      // Stopping ends the pause; the loop sees then that it is to stop.
      await sleep(delay, null, { signal: stopping }).catch(() => null);
    }
  }
}

/** Runs one bot until it is to stop or cannot go on. */
async function runBot(bot: Bot, stopping: AbortSignal, log: Log): Promise<void> {
  const { promise: stop, resolve } = Promise.withResolvers<null>();
  stopping.addEventListener('abort', () => resolve(null));
  try {
    // Some starts never end, while the platform is away: whoever is to stop does not wait for them.
    const running = await Promise.race([stop, startPatiently(bot, stopping, log)]);
    if (!running) return;
    bot.running = running;
    bot.state = 'running';
    const fatal = await Promise.race([stop, running.failed]);
    if (fatal) bot.state = 'failed';
    await running.stop();
    if (fatal) throw fatal;
  } catch (error) {
    bot.state = 'failed';
    log(
      `docker-gentoo: ${error instanceof FatalError ? error.message : `${bot.name}: ${errorForLog(error)}`}`,
      'fatal',
    );
  }
}

/**
 * Runs the bots until the process is asked to stop, or none of them can go on. The process is to be ended then: what was
 * still being started may be left behind.
 * @returns the exit code: 1 when one of them could not go on
 */
export async function runBots(config: BotsConfig, dispatcher: Dispatcher, options: BotsOptions): Promise<number> {
  const { log, logError, metrics, stopping } = options;
  const http = new HttpServer(log);
  const watch = { logError, metrics, log, count: options.store.count };
  const { session, waiting, stop } = createSession(dispatcher, config.limits, watch);
  const bots = createBots(config, session, http, options);
  addHealth(http, bots, stopping);
  addMetrics(http, metrics, { bots, stopping, waiting });
  if (config.port !== null) {
    try {
      await http.listen(config.port, config.host);
    } catch (error) {
      log(
        `docker-gentoo: PORT: cannot listen on ${config.port} of ${config.host}: ${error instanceof Error ? error.message : error}`,
        'fatal',
      );
      return 1;
    }
  }
  // What waits is told at once; what is under way may still be done, while the bots wait for it.
  let closed = Promise.resolve();
  stopping.addEventListener('abort', () => {
    void stop(FINISH_MS);
    if (config.port !== null) closed = http.stop();
  });
  const running = Promise.all(bots.map((bot) => runBot(bot, stopping, log)));
  // Beside the connections, which take longer.
  void options.store.start();
  const endReminders = startReminders({ bots, dispatcher, memory: options.store.memory, log });
  await running;
  endReminders();
  await closed;
  await options.store.close();
  return bots.some(({ state }) => state === 'failed') ? 1 : 0;
}
