/** The processes: killed, restarted under load, with a wrong clock; and their threads, which end in the middle of work. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../../test/support/until.ts';
import { type Fault, overHttp } from '../fault.ts';
import { give } from '../orders.ts';
import type { Scene } from '../scene.ts';

/** Both platforms take requests whose time is less than five minutes off; over sockets nothing is signed. */
const [SMALL_SKEW_MS, LARGE_SKEW_MS] = [240_000, 3_600_000];
const SKEWED_MS = 1500;
/** Until somebody asks for a review. */
const REVIEW_MS = 240_000;
/** By then the threads know the order. */
const ORDERED_MS = 200;

function restart(scene: Scene, signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown> {
  return scene.alone(() =>
    scene.disturb(signal, async () => {
      // Whatever had been asked, a process that is killed may have had it.
      if (signal === 'SIGKILL') for (const request of scene.ledger.unsettled) request.wasKilled = true;
      await scene.processes.restart(scene.random.below(scene.processes.bots.length), signal);
    }),
  );
}

export const PROCESS_FAULTS: readonly Fault[] = [
  { name: 'process: kill -9', weight: 3, run: (scene) => restart(scene, 'SIGKILL') },
  { name: 'process: SIGTERM', weight: 3, run: (scene) => restart(scene, 'SIGTERM') },
  {
    name: 'process: its clock is wrong',
    weight: 3,
    run: (scene) =>
      scene.alone(async () => {
        const most = overHttp(scene) ? SMALL_SKEW_MS : LARGE_SKEW_MS;
        const skewMs = (scene.random.below(2) === 0 ? 1 : -1) * scene.random.below(most);
        give({ skewMs }, scene.processes.bots);
        await sleep(SKEWED_MS);
        give({ skewMs: 0 }, scene.processes.bots);
      }),
  },
  {
    name: 'process: its worker threads end',
    weight: 3,
    run: (scene) =>
      scene.alone(async () => {
        const isReviewing = (): boolean => scene.ledger.unsettled.some(({ kind }) => kind === 'review');
        await until('a review', isReviewing, REVIEW_MS);
        give({ endThreads: true }, scene.processes.bots);
        await sleep(ORDERED_MS);
      }),
  },
];
