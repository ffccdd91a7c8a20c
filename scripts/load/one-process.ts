/** A run against one bot over Socket Mode and the gateway: what `npm run load` and `npm run soak` do. */
import { errorsIn } from './bot-log.ts';
import { DiscordCrowd } from './discord-crowd.ts';
import { Ledger } from './ledger.ts';
import { Random } from './random.ts';
import { SlackCrowd } from './slack-crowd.ts';
import { Stage } from './stage.ts';
import { CLICKS, makeTraffic, settle } from './traffic.ts';
import { Watch } from './watch.ts';

/** Requests between two times that what is done is forgotten. */
export const TIDY_EVERY = 500;

export interface RunPlan {
  readonly seconds: number;
  /** Requests in a second. */
  readonly rate: number;
  readonly seed: number;
  /** How many times as long the platforms wait: for a machine that does other things. */
  readonly slow: number;
  /** People on the guided path, of both platforms, when nobody does anything else; 0: all do everything. */
  readonly newcomers?: number;
}

/** How many there are on the guided path of each platform, and what is asked; undefined: as usual. */
export function whoAsks(newcomers: number) {
  return newcomers === 0 ? { people: undefined, mix: undefined } : { people: Math.ceil(newcomers / 2), mix: CLICKS };
}

export interface Run {
  readonly ledger: Ledger;
  readonly watch: Watch;
  /** How long requests were made. */
  readonly seconds: number;
  /** What either platform would have refused, what the bot logged that it should not, and how it ended. */
  readonly problems: readonly string[];
}

/** What a bot's log and its end say against it. */
export function problemsOf(output: string, exitCode: number | null | undefined): string[] {
  return [...errorsIn(output), ...(exitCode === 0 ? [] : [`the bot ended with ${exitCode}`])];
}

export async function runOneProcess({ seconds, rate, seed, slow, newcomers = 0 }: RunPlan): Promise<Run> {
  const stage = await new Stage(slow).open();
  const bot = await stage.startBot('sockets');
  const [ledger, random] = [new Ledger(), new Random(seed)];
  const { people, mix } = whoAsks(newcomers);
  const crowds = {
    Slack: new SlackCrowd(stage.slack, ledger, random, people),
    Discord: new DiscordCrowd(stage.discord, ledger, random, people),
  };
  const watch = new Watch(bot.url, () => bot);
  const onRequest = (index: number): void => {
    if (index % TIDY_EVERY === 0) stage.tidy();
  };
  const start = performance.now();
  await makeTraffic({ rate, mix, requests: Math.round(seconds * rate), onRequest }, crowds, random);
  const took = (performance.now() - start) / 1000;
  await settle(ledger);
  await watch.stop();
  await bot.process.stop();
  await stage.close();
  const problems = [
    ...stage.problems,
    ...ledger.strays.map((stray) => `an answer to nobody: ${stray}`),
    ...problemsOf(bot.process.output, bot.process.exitCode),
  ];
  return { ledger, watch, seconds: took, problems };
}
