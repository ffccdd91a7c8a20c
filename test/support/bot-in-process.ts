/** The Slack bot in this process: quick to start, and its coverage counts. */
import { readSlack } from '../../src/adapters/slack/env.ts';
import { startSlack } from '../../src/adapters/slack/start.ts';
import { HttpServer } from '../../src/chat/http-server.ts';
import type { RunningBot } from '../../src/chat/running-bot.ts';
import { createNoStore } from '../../src/store/store.ts';
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
  { installations, seen } = createNoStore(),
): Promise<LocalBot> {
  const source = { ...botEnv(slack, mode), ...extra };
  const config = readSlack(source);
  if (!config) throw new Error('no Slack configuration');
  const log: string[] = [];
  const write = (line: string): number => log.push(line);
  const http = new HttpServer(write);
  slack.botUrl = config.mode !== 'socket' ? `http://127.0.0.1:${await http.listen(0)}` : null;
  const feedback = feedbackParts(write, session.dispatcher);
  const bot = await startSlack(config, session, { log: write, http, installations, seen, feedback });
  return withLog(bot, log, async () => {
    const closed = slack.botUrl === null ? null : http.stop(0);
    await bot.stop();
    await closed;
  });
}
