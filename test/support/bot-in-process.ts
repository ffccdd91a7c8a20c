/** The Slack bot in this process: quick to start, and its coverage counts. */
import { type RunningSlack, startSlack } from '../../src/adapters/slack/start.ts';
import { readSlackEnv } from '../../src/env.ts';
import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { dispatcher } from './ask.ts';
import { botEnv } from './bot-process.ts';

export interface LocalBot extends RunningSlack {
  readonly log: string[];
}

/** Starts the bot against the fake; the fake then knows where to reach it. */
export async function startLocalBot(
  slack: FakeSlack,
  mode: 'socket' | 'http',
  extra: Readonly<Record<string, string>> = {},
): Promise<LocalBot> {
  const config = readSlackEnv({ ...botEnv(slack, mode), ...extra });
  if (!config) throw new Error('no Slack configuration');
  const log: string[] = [];
  const bot = await startSlack(config, dispatcher, { log: (line) => log.push(line) });
  const port = /listening on port (\d+)/.exec(log.join('\n'))?.[1];
  slack.botUrl = port === undefined ? null : `http://127.0.0.1:${port}`;
  return { ...bot, log };
}
