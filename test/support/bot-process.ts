/** The whole bot as a process, as an operator runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { SIGNING_SECRET } from '../fakes/slack/signed-request.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/web-api.ts';
import { newStoreFile } from './store-file.ts';
import { until } from './until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = 'src/main.ts';

/** A review may take long on a busy machine. */
export const PATIENT = { WORKER_SECONDS: '60' };

export class BotProcess {
  output = '';
  exitCode: number | null | undefined;
  readonly child: ChildProcess;

  /** @param args for Node, with the program */
  constructor(env: Readonly<Record<string, string>>, args: readonly string[] = [MAIN]) {
    this.child = spawn(process.execPath, args, { cwd: ROOT, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.child.on('exit', (code) => {
      this.exitCode = code;
    });
  }

  /** Waits for a line of the log. */
  async waitFor(text: string | RegExp, timeoutMs?: number): Promise<void> {
    await until(
      `${text} in the log of the bot`,
      () => {
        if (this.exitCode !== undefined && !this.output.match(text))
          throw new Error(`the bot ended with ${this.exitCode}: ${this.output}`);
        return this.output.match(text);
      },
      timeoutMs,
    );
  }

  /** Waits for its end. */
  async ended(): Promise<void> {
    await until('the end of the bot', () => this.exitCode !== undefined);
  }

  async stop(): Promise<void> {
    if (this.exitCode !== undefined) return;
    this.child.kill('SIGTERM');
    await this.ended();
  }
}

/** The environment of a bot that talks to the fake. */
export function botEnv(slack: FakeSlack, mode: 'socket' | 'http'): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: `${slack.url}/api/`,
    FILE_HOSTS: slack.host,
    STORE_PATH: newStoreFile(),
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: '0' }),
  };
}

/** Starts the bot and waits until it takes questions. */
export async function startBot(
  slack: FakeSlack,
  mode: 'socket' | 'http',
  extra: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const bot = new BotProcess({ ...botEnv(slack, mode), ...PATIENT, ...extra });
  await bot.waitFor(mode === 'socket' ? 'slack: connected' : 'slack: ready');
  const port = /listening on port (\d+)/.exec(bot.output)?.[1];
  slack.botUrl = port === undefined ? null : `http://127.0.0.1:${port}`;
  return bot;
}
