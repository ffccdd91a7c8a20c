/** A run against replicas behind a balancer, with a rolling restart in the middle. */
import { DiscordCrowd } from './discord-crowd.ts';
import { Ledger } from './ledger.ts';
import type { RunPlan } from './one-process.ts';
import { problemsOf, type Run, TIDY_EVERY, whoAsks } from './one-process.ts';
import { Random } from './random.ts';
import { Replicas } from './replicas.ts';
import { SlackCrowd } from './slack-crowd.ts';
import { Stage } from './stage.ts';
import { makeTraffic, settle } from './traffic.ts';
import { Watch } from './watch.ts';

/** When the first replica is restarted: as a share of the requests. */
const RESTART_AT = 0.4;

export async function runReplicas({ seconds, rate, seed, slow, newcomers = 0 }: RunPlan, count: number): Promise<Run> {
  const stage = await new Stage(slow).open();
  const replicas = new Replicas(stage);
  await replicas.start(count);
  const [ledger, random] = [new Ledger(), new Random(seed)];
  const { people, mix } = whoAsks(newcomers);
  const crowds = {
    Slack: new SlackCrowd(stage.slack, ledger, random, people),
    Discord: new DiscordCrowd(stage.discord, ledger, random, people),
  };
  // What is looked at is the whole, as the platforms see it.
  const watch = new Watch(stage.slack.botUrl ?? '', () => replicas.bots[0]);
  const requests = Math.round(seconds * rate);
  const roll = async (): Promise<void> => {
    for (let index = 0; index < count; index += 1) await replicas.restart(index, 'SIGTERM');
  };
  let rolling = Promise.resolve();
  const onRequest = (index: number): void => {
    if (index % TIDY_EVERY === 0) stage.tidy();
    if (index === Math.floor(requests * RESTART_AT)) rolling = roll();
  };
  const start = performance.now();
  await makeTraffic({ rate, mix, requests, onRequest }, crowds, random);
  const took = (performance.now() - start) / 1000;
  await rolling;
  await settle(ledger);
  await watch.stop();
  await replicas.stop();
  await stage.close();
  const problems = [
    ...stage.problems,
    ...ledger.strays.map((stray) => `an answer to nobody: ${stray}`),
    ...replicas.ended.flatMap(({ process: { output, exitCode } }) => problemsOf(output, exitCode)),
  ];
  return { ledger, watch, seconds: took, problems };
}
