/** Both fake platforms, and a bot that talks to them: what `npm run load`, `soak` and `chaos` play on. */
import { FakeDiscord } from '../../test/fakes/discord/fake-discord.ts';
import { FakeSlack } from '../../test/fakes/slack/fake-slack.ts';
import { BotProcess, botEnv } from '../../test/support/bot-process.ts';
import { discordEnv } from '../../test/support/discord-process.ts';

export type Env = Readonly<Record<string, string>>;

/** What a bot says of each platform once it takes questions. */
const STARTED = [/slack: (connected|ready)/, /discord: (connected|ready)/];
/** As it is shipped: by the starter, which sets what saves memory. */
export const PROGRAM = ['scripts/start.js', 'src/main.ts'];
/** Everybody here is in one workspace and on one server; the log is read. */
const SETTINGS = { MAX_QUESTIONS_PER_WORKSPACE: '100000', LOG_FORMAT: 'json' };
/** Milliseconds that a start may take on a machine that does other things. */
const START_MS = 120_000;
/** What the fakes keep at least, in answers; more is forgotten from time to time. */
const KEPT = 2000;

/** A running bot, and where it listens. */
export interface Bot {
  readonly process: BotProcess;
  readonly url: string;
}

export class Stage {
  readonly slack = new FakeSlack();
  readonly discord = new FakeDiscord();

  /** @param patience how many times as long the platforms wait: for a machine that does other things */
  constructor(patience = 1) {
    this.slack.patience = patience;
    this.discord.interactions.patience = patience;
  }

  async open(): Promise<this> {
    await Promise.all([this.slack.start(), this.discord.start()]);
    return this;
  }

  async close(): Promise<void> {
    await Promise.all([this.slack.stop(), this.discord.stop()]);
  }

  /** Starts a bot over Socket Mode and the gateway, or over HTTP; resolves when it takes questions. */
  async startBot(mode: 'sockets' | 'http', extra: Env = {}, program: readonly string[] = PROGRAM): Promise<Bot> {
    const isHttp = mode === 'http';
    const env = {
      ...botEnv(this.slack, isHttp ? 'http' : 'socket'),
      ...discordEnv(this.discord, isHttp ? 'http' : 'gateway'),
      ...SETTINGS,
      FILE_HOSTS: `${this.slack.host},${this.discord.host}`,
      PORT: '0',
      ...extra,
    };
    const bot = new BotProcess(env, program);
    for (const line of STARTED) await bot.waitFor(line, START_MS);
    const port = /listening on port (\d+)/.exec(bot.output)?.[1];
    return { process: bot, url: `http://127.0.0.1:${port}` };
  }

  /** What either platform would have refused. */
  get problems(): string[] {
    return [...this.slack.problems, ...this.slack.api.problems, ...this.discord.problems];
  }

  /** Forgets what nobody looks at any more: a run of hours would keep every answer. */
  tidy(): void {
    const { api, responses, signs, fileRequests } = this.slack;
    for (const list of [api.posts, api.uploads, api.views, api.calls, responses, signs, fileRequests])
      if (list.length > 2 * KEPT) list.splice(0, list.length - KEPT);
    for (const [files, most] of [
      [this.slack.files, KEPT],
      [this.discord.files, KEPT],
      [this.discord.interactions.all, KEPT],
    ] as const)
      for (const key of files.keys()) {
        if (files.size <= most) break;
        files.delete(key);
      }
    this.discord.fileRequests.splice(0, Math.max(0, this.discord.fileRequests.length - KEPT));
  }
}
