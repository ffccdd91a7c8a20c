/** A run against one bot over Socket Mode and the gateway: what `npm run load` and `npm run soak` do. */
import { errorsIn } from './bot-log.ts';
import { DiscordCrowd } from './discord-crowd.ts';
import { Ledger } from './ledger.ts';
import { Random } from './random.ts';
import { SlackCrowd } from './slack-crowd.ts';
import { Stage } from './stage.ts';
import { makeTraffic, settle } from './traffic.ts';
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

export async function runOneProcess({ seconds, rate, seed, slow }: RunPlan): Promise<Run> {
  const stage = await new Stage(slow).open();
  const bot = await stage.startBot('sockets');
  const [ledger, random] = [new Ledger(), new Random(seed)];
  const crowds = {
    Slack: new SlackCrowd(stage.slack, ledger, random),
    Discord: new DiscordCrowd(stage.discord, ledger, random),
  };
  const watch = new Watch(bot.url, () => bot.process.child.pid);
  const onRequest = (index: number): void => {
    if (index % TIDY_EVERY === 0) stage.tidy();
  };
  const start = performance.now();
  await makeTraffic({ rate, requests: Math.round(seconds * rate), onRequest }, crowds, random);
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
