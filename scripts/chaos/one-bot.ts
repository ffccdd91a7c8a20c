/** One bot over Socket Mode and the gateway, with a file on a disk that may be full. */
import { join } from 'node:path';
import type { Bot, Stage } from '../load/stage.ts';
import type { Ground } from './ground.ts';
import { OBEDIENT, OBEDIENT_ENV } from './orders.ts';
import { createTinyDisk } from './tiny-disk.ts';

export class OneBot implements Ground {
  readonly bots: Bot[] = [];
  readonly ended: Bot[] = [];
  readonly disk = createTinyDisk() ?? undefined;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async start(): Promise<void> {
    const store = this.disk ? { STORE_PATH: join(this.disk.folder, 'store.sqlite') } : {};
    this.bots[0] = await this.#stage.startBot('sockets', { ...OBEDIENT_ENV, ...store }, OBEDIENT);
  }

  async restart(_index: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const [bot] = this.bots.splice(0);
    if (!bot) throw new Error('there is no bot');
    bot.process.child.kill(signal);
    await bot.process.ended();
    this.ended.push(bot);
    // A new process knows nothing of the sessions of the one before.
    for (const session of this.#stage.discord.gateway.sessions) session.isValid = false;
    await this.start();
  }

  async stop(): Promise<void> {
    for (const bot of this.bots.splice(0)) {
      await bot.process.stop();
      this.ended.push(bot);
    }
    this.disk?.remove();
  }
}
