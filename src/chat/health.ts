/** What a monitor reads at `/healthz` and `/readyz`: what works right now, bot by bot. */
import type { RequestListener } from 'node:http';
import { type HttpRoutes, sendText } from './http-server.ts';
import type { RunningBot } from './running-bot.ts';

/** Path of the report. */
export const HEALTH_PATH = '/healthz';
/** Path of the same report for what sends questions here, or starts another process of several after this one. */
export const READY_PATH = '/readyz';

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

/** How a bot is right now. */
export function conditionOf({ state, running }: WatchedBot, isStopping: boolean): Condition {
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
 * questions, else 503. On {@link READY_PATH} it is 200 only while all of them do.
 */
export function addHealth(http: HttpRoutes, bots: readonly WatchedBot[], stopping: AbortSignal): void {
  const report = (isGood: (conditions: readonly Condition[]) => boolean): RequestListener => {
    return (_request, response) => {
      const conditions = bots.map((bot) => ({ name: bot.name, ...conditionOf(bot, stopping.aborted) }));
      const text = conditions.map(({ name, text }) => `${name}: ${text}`).join('\n');
      sendText(response, isGood(conditions) ? 200 : 503, text);
    };
  };
  http.route(
    HEALTH_PATH,
    report((conditions) => conditions.some(({ isWorking }) => isWorking)),
  );
  http.route(
    READY_PATH,
    report((conditions) => conditions.every(({ isWorking }) => isWorking)),
  );
}
