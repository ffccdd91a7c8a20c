/** A Discord bot under measurement, and interactions for it. */
import type { BenchDiscord } from './discord-server.ts';
import { MeasuredProcess, type Program } from './measured-process.ts';

export class DiscordProcess extends MeasuredProcess {
  readonly #discord: BenchDiscord;
  readonly #token: string;

  /** @param token one for each bot: Discord tells them apart by it */
  constructor(program: Program, token: string, discord: BenchDiscord, store: string) {
    super(program, { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl, STORE_PATH: store });
    this.#discord = discord;
    this.#token = token;
  }

  /** Waits until it takes questions; returns the milliseconds that it took. */
  async ready(): Promise<number> {
    return (await this.find((log) => /discord: connected/.exec(log))).ms;
  }

  /** Asks one question; returns its milliseconds. */
  ask(): Promise<number> {
    return this.#discord.ask(this.#token);
  }
}
