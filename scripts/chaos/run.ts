/** One run: traffic, and a schedule of faults in it that follows from the seed. */
import { unhandledIn } from '../load/bot-log.ts';
import { Random } from '../load/random.ts';
import { Replicas } from '../load/replicas.ts';
import { makeTraffic, settle } from '../load/traffic.ts';
import { describe, FAIR, type Fate, fateOf } from './account.ts';
import type { Fault } from './fault.ts';
import { DATABASE_FAULTS } from './faults/databases.ts';
import { DISCORD_FAULTS } from './faults/discord.ts';
import { FILE_HOST_FAULTS } from './faults/file-hosts.ts';
import { PROCESS_FAULTS } from './faults/processes.ts';
import { SLACK_FAULTS } from './faults/slack.ts';
import { problemOfEnd } from './ground.ts';
import { OneBot } from './one-bot.ts';
import { OBEDIENT, OBEDIENT_ENV } from './orders.ts';
import { Scene } from './scene.ts';

const FAULTS = [...SLACK_FAULTS, ...DISCORD_FAULTS, ...FILE_HOST_FAULTS, ...PROCESS_FAULTS, ...DATABASE_FAULTS];
const REPLICAS = 2;
const TIDY_EVERY = 500;
/** What the fake Slack notes when an acknowledgement came after it gave up, or a second time: no harm. */
const EXPECTED = /^acknowledgement of unknown envelope/;

interface ChaosPlan {
  readonly seed: number;
  readonly faults: number;
  readonly requests: number;
  /** Requests in a second at most. */
  readonly rate: number;
  /** How many times as long the platforms wait. */
  readonly slow: number;
}

export interface Outcome {
  readonly fates: ReadonlyMap<Fate, number>;
  /** How often each kind of fault came. */
  readonly faults: ReadonlyMap<string, number>;
  /** Requests whose fate was not fair, and whatever else is wrong. */
  readonly problems: readonly string[];
}

async function openScene(where: 'sockets' | 'replicas', { seed, slow }: ChaosPlan): Promise<Scene> {
  const scene = new Scene(seed, slow);
  await scene.stage.open();
  if (where === 'sockets') {
    const bot = new OneBot(scene.stage);
    await bot.start();
    scene.ground = bot;
  } else {
    const replicas = new Replicas(scene.stage, OBEDIENT_ENV, OBEDIENT);
    await replicas.start(REPLICAS);
    scene.ground = replicas;
  }
  return scene;
}

/** Before which requests a fault comes, and which. */
function schedule({ faults, requests }: ChaosPlan, scene: Scene): Map<number, Fault[]> {
  const fitting = FAULTS.filter(({ fits }) => fits?.(scene) ?? true).map((fault) => [fault, fault.weight] as const);
  const planned = new Map<number, Fault[]>();
  for (let count = 0; count < faults; count += 1) {
    const index = scene.random.below(requests);
    planned.set(index, [...(planned.get(index) ?? []), scene.random.weighted(fitting)]);
  }
  return planned;
}

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Makes the requests while the faults happen; resolves when everything has come to its end. */
async function play(plan: ChaosPlan, scene: Scene, planned: ReadonlyMap<number, readonly Fault[]>): Promise<string[]> {
  const running: Promise<unknown>[] = [];
  const failures: string[] = [];
  const onRequest = (index: number): void => {
    if (index % TIDY_EVERY === 0) scene.stage.tidy();
    for (const { name, run } of planned.get(index) ?? [])
      running.push(run(scene).catch((error: unknown) => failures.push(`${name}: ${error}`)));
  };
  const gate = (): Promise<void> => scene.gate();
  // Where a bot never comes back the rest is not asked; what was asked is accounted for all the same.
  await makeTraffic({ ...plan, onRequest, gate }, scene.crowds, new Random(plan.seed + 2)).catch((error: unknown) =>
    failures.push(`the traffic ended: ${error}`),
  );
  await Promise.all(running);
  await settle(scene.ledger);
  return failures;
}

/** Runs one half: over sockets with SQLite, or replicas over HTTP with PostgreSQL. */
export async function runChaos(where: 'sockets' | 'replicas', plan: ChaosPlan): Promise<Outcome> {
  const scene = await openScene(where, plan);
  const planned = schedule(plan, scene);
  const failures = await play(plan, scene, planned);
  await scene.processes.stop();
  await scene.stage.close();
  const fates = scene.ledger.requests.map((request) => ({ request, fate: fateOf(request, scene) }));
  const unfair = fates.filter(({ fate }) => !FAIR.includes(fate));
  const ends = scene.processes.ended.flatMap(({ process }) => [
    ...(problemOfEnd(process) === null ? [] : [problemOfEnd(process) ?? '']),
    ...unhandledIn(process.output),
  ]);
  const complaints = scene.stage.problems.filter((problem) => !EXPECTED.test(problem));
  return {
    fates: count(fates.map(({ fate }) => fate)),
    faults: count([...planned.values()].flat().map(({ name }) => name)),
    problems: [
      ...unfair.map(({ request, fate }) => describe(request, fate)),
      ...[...new Set(complaints)].map((problem) => `a platform would refuse: ${problem}`),
      ...scene.ledger.strays.map((stray) => `an answer to nobody: ${stray}`),
      ...ends,
      ...failures,
    ],
  };
}
