/** The databases: PostgreSQL restarted, gone for a while, frozen; the disk under SQLite full. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import type { Scene } from '../scene.ts';

const AWAY_MS = 2000;
const FULL_MS = 1500;

const hasPostgres = ({ processes }: Scene): boolean => processes.postgres !== undefined;
const hasDisk = ({ processes }: Scene): boolean => processes.disk !== undefined;

function away(scene: Scene, ms: number): Promise<unknown> {
  return scene.alone(() =>
    scene.disturb('PostgreSQL is away', async () => {
      await scene.processes.postgres?.stopMeanwhile();
      await sleep(ms);
      await scene.processes.postgres?.startMeanwhile();
      scene.databaseIsBack();
    }),
  );
}

export const DATABASE_FAULTS: readonly Fault[] = [
  { name: 'PostgreSQL: restarted', weight: 3, fits: hasPostgres, run: (scene) => away(scene, 0) },
  { name: 'PostgreSQL: gone for a while', weight: 3, fits: hasPostgres, run: (scene) => away(scene, AWAY_MS) },
  {
    name: 'PostgreSQL: frozen',
    weight: 2,
    fits: hasPostgres,
    run: (scene) =>
      scene.alone(() =>
        scene.disturb('PostgreSQL is frozen', async () => {
          scene.processes.postgres?.signal('SIGSTOP');
          await sleep(AWAY_MS);
          scene.processes.postgres?.signal('SIGCONT');
          scene.databaseIsBack();
        }),
      ),
  },
  {
    name: 'SQLite: the disk is full',
    weight: 5,
    fits: hasDisk,
    run: (scene) =>
      scene.alone(async () => {
        scene.processes.disk?.fill();
        await sleep(FULL_MS);
        scene.processes.disk?.empty();
      }),
  },
];
