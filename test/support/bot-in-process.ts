/** The Slack bot in this process: quick to start, and its coverage counts. */
import { startSlack } from '../../src/adapters/slack/start.ts';
import { HttpServer } from '../../src/chat/http-server.ts';
import type { RunningBot } from '../../src/chat/running-bot.ts';
import { readBotsEnv } from '../../src/env/bots.ts';
import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { dispatcher } from './ask.ts';
import { botEnv } from './bot-process.ts';
import { feedbackParts } from './feedback.ts';
import { createLocalSession } from './local-session.ts';
import { until } from './until.ts';

export interface LocalBot extends RunningBot {
  readonly log: string[];
  /** The log as a process would have printed it. */
  readonly output: string;
  /** Waits for a line of the log. */
  waitFor(text: string | RegExp): Promise<void>;
}

/** A running bot with what it logs. */
export function withLog(bot: RunningBot, log: string[], stop: () => Promise<void>): LocalBot {
  return {
    failed: bot.failed,
    connections: () => bot.connections(),
    log,
    get output() {
      return log.join('\n');
    },
    async waitFor(text) {
      await until(`${text} in the log of the bot`, () => log.join('\n').match(text));
    },
    stop,
  };
}

/** Starts the bot against the fake; the fake then knows where to reach it. */
export async function startLocalBot(
  slack: FakeSlack,
  mode: 'socket' | 'http',
  extra: Readonly<Record<string, string>> = {},
  session = createLocalSession(dispatcher),
): Promise<LocalBot> {
  const config = readBotsEnv({ ...botEnv(slack, mode), ...extra });
  if (!config?.slack) throw new Error('no Slack configuration');
  const log: string[] = [];
  const write = (line: string): number => log.push(line);
  const http = new HttpServer(write);
  slack.botUrl = config.port === null ? null : `http://127.0.0.1:${await http.listen(config.port)}`;
  const bot = await startSlack(config.slack, session, { log: write, http, feedback: feedbackParts(write) });
  return withLog(bot, log, async () => {
    const closed = slack.botUrl === null ? null : http.stop(0);
    await bot.stop();
    await closed;
  });
}
