/** What a monitor reads at `/healthz`: what works right now, bot by bot. */
import { type HttpRoutes, sendText } from './http-server.ts';
import type { RunningBot } from './running-bot.ts';

/** Path of the report. */
export const HEALTH_PATH = '/healthz';

/** How far a bot has come. */
export type BotState = 'starting' | 'running' | 'failed';

/** A bot as the report sees it. */
export interface WatchedBot {
  readonly name: string;
  readonly state: BotState;
  /** Null: it is not running (yet). */
  readonly running: Pick<RunningBot, 'connections'> | null;
}

/** Whether a bot takes questions right now, and how that is said. */
interface Condition {
  readonly isWorking: boolean;
  readonly text: string;
}

function conditionOf({ state, running }: WatchedBot, isStopping: boolean): Condition {
  if (state === 'failed') return { isWorking: false, text: state };
  if (isStopping) return { isWorking: false, text: 'stopping' };
  if (state === 'starting' || running === null) return { isWorking: false, text: 'starting' };
  const { open, all } = running.connections();
  if (open === 0) return { isWorking: false, text: 'reconnecting' };
  return { isWorking: true, text: open < all ? `running (${open} of ${all} connections)` : 'running' };
}

/**
 * Answers on {@link HEALTH_PATH} with a line for each bot: `starting`, `running`, `reconnecting` (its connection to the
 * platform is down), `failed` (it cannot go on) or `stopping`. The status is 200 while at least one of them takes
 * questions, else 503.
 */
export function addHealth(http: HttpRoutes, bots: readonly WatchedBot[], stopping: AbortSignal): void {
  http.route(HEALTH_PATH, (_request, response) => {
    const conditions = bots.map((bot) => ({ name: bot.name, ...conditionOf(bot, stopping.aborted) }));
    const status = conditions.some(({ isWorking }) => isWorking) ? 200 : 503;
    sendText(response, status, conditions.map(({ name, text }) => `${name}: ${text}`).join('\n'));
  });
}
