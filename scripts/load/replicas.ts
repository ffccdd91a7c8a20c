/** Some bots over HTTP that share a PostgreSQL, behind a balancer. */
import { ownPostgres } from '../../test/support/postgres.ts';
import { Balancer, freePort } from './balancer.ts';
import type { Bot, Env, Stage } from './stage.ts';

export class Replicas {
  readonly postgres = ownPostgres();
  readonly bots: Bot[] = [];
  /** Those that ended. */
  readonly ended: Bot[] = [];
  readonly #stage: Stage;
  readonly #env: Env;
  readonly #program: readonly string[] | undefined;
  #database = '';
  #ports: number[] = [];
  #balancer: Balancer | null = null;

  /** @param env beside what every replica needs; @param program left out: as it is shipped */
  constructor(stage: Stage, env: Env = {}, program?: readonly string[]) {
    this.#stage = stage;
    this.#env = env;
    this.#program = program;
  }

  async start(count: number): Promise<void> {
    this.#database = await this.postgres.createDatabase();
    for (let index = 0; index < count; index += 1) this.#ports.push(await freePort());
    for (let index = 0; index < count; index += 1) this.bots.push(await this.#startOne(index));
    const [port, statistics] = [await freePort(), await freePort()];
    this.#balancer = new Balancer({ port, statistics, replicas: this.#ports });
    for (let index = 0; index < count; index += 1) await this.#balancer.knows(index);
    this.#stage.slack.botUrl = this.#balancer.url;
    this.#stage.discord.botUrl = this.#balancer.url;
  }

  /** Ends a replica and starts it anew; resolves when it gets questions. */
  async restart(index: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const bot = this.bots[index];
    if (!bot) throw new Error(`there is no replica ${index}`);
    bot.process.child.kill(signal);
    await bot.process.ended();
    this.ended.push(bot);
    this.bots[index] = await this.#startOne(index);
    await this.#balancer?.knows(index);
  }

  async stop(): Promise<void> {
    await Promise.all(this.bots.map((bot) => bot.process.stop()));
    this.ended.push(...this.bots.splice(0));
    this.#balancer?.stop();
    this.postgres.stop();
  }

  #startOne(index: number): Promise<Bot> {
    const env = { ...this.#env, DATABASE_URL: this.#database, PORT: String(this.#ports[index]) };
    return this.#stage.startBot('http', env, this.#program);
  }
}
