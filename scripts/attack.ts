/**
 * Attacks a bot of its own on loopback: each hostile shape (test/support/hostile-files.ts), or each file of a folder, is
 * sent to both platforms, alone and ten at once, while somebody else asks and a monitor looks at /healthz.
 * `npm run attack [-- DIR]`; the last line is `N passed, N failed`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FakeDiscord } from '../test/fakes/discord/fake-discord.ts';
import { Person as DiscordPerson, messageOf } from '../test/fakes/discord/person.ts';
import { FakeSlack } from '../test/fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../test/fakes/slack/person.ts';
import { BotProcess, botEnv } from '../test/support/bot-process.ts';
import { discordEnv } from '../test/support/discord-process.ts';
import { HOSTILE_SHAPES, pack } from '../test/support/hostile-files.ts';
import { until } from '../test/support/until.ts';
import { PROGRAM } from './load/stage.ts';

/** Milliseconds: others, and whoever sent the file. */
const OTHERS_MS = 300;
const SENDER_MS = 10_000;
const CAP = 3_900_000;
const PACKED = 7_900_000;
const CROWD = 10;
/** A thread ends five seconds after its last work, and V8 gives its pages back some ten seconds later. */
const SETTLE_MS = 30_000;

interface Attack {
  readonly name: string;
  readonly content: Buffer;
}

function ownAttacks(): Attack[] {
  return HOSTILE_SHAPES.flatMap(({ name, create }) => [
    { name: `${name}, 8 kB`, content: create(8000) },
    { name: `${name}, 64 kB`, content: create(64_000) },
    { name: `${name}, 3.9 MB`, content: create(CAP) },
    { name: `${name}, packed`, content: pack(create(PACKED)) },
  ]);
}

function attacksOf(folder: string): Attack[] {
  return readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}

/** Megabytes that a process holds. */
function rssOf(pid: number): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4096) / 1e6;
}

class Bench {
  readonly slack = new FakeSlack();
  readonly discord = new FakeDiscord();
  #bot: BotProcess | null = null;
  #url = '';

  get bot(): BotProcess {
    if (!this.#bot) throw new Error('not started');
    return this.#bot;
  }

  async start(): Promise<void> {
    await Promise.all([this.slack.start(), this.discord.start()]);
    const hosts = `${this.slack.host},${this.discord.host}`;
    const env = {
      ...botEnv(this.slack, 'socket'),
      ...discordEnv(this.discord, 'gateway'),
      FILE_HOSTS: hosts,
      PORT: '0',
    };
    this.#bot = new BotProcess(env, PROGRAM);
    await this.#bot.waitFor(/slack: connected/);
    await this.#bot.waitFor(/discord: connected/);
    const port = /listening on port (\d+)/.exec(this.#bot.output)?.[1];
    this.#url = `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
    await Promise.all([this.slack.stop(), this.discord.stop()]);
  }

  rss(): number {
    return rssOf(this.bot.child.pid ?? 0);
  }

  /** Asks as other people do until it is told to stop; the slowest answer in milliseconds. */
  async watch(signal: AbortSignal): Promise<{ health: number; command: number }> {
    let [health, command] = [0, 0];
    for (let index = 0; !signal.aborted; index += 1) {
      const start = performance.now();
      await (await fetch(`${this.#url}/healthz`)).text();
      health = Math.max(health, performance.now() - start);
      const { ms } = await new SlackPerson(this.slack, `UOTHER${index % 20}`).command('backend btrfs --locale en');
      const { first } = await new DiscordPerson(this.discord).ask('use btrfs');
      command = Math.max(command, ms, first?.ms ?? Number.POSITIVE_INFINITY);
      await sleep(20);
    }
    return { health, command };
  }

  /** Sends a file as somebody new on both platforms; resolves with the slower answer's milliseconds. */
  async send({ name, content }: Attack, index: number): Promise<number> {
    const start = performance.now();
    const sender = new SlackPerson(this.slack, `USENDER${index}`);
    const channel = `D${Math.random().toString(36).slice(2)}`;
    const member = new DiscordPerson(this.discord);
    const file = name.replaceAll(/[^\w.-]/g, '_');
    await sender.event({
      type: 'message',
      user: sender.id,
      channel,
      channel_type: 'im',
      ts: `${Date.now() / 1000}`,
      subtype: 'file_share',
      text: '',
      files: [sender.upload(file, { content })],
    });
    await Promise.all([
      until('an answer on Slack', () => this.slack.api.messages.some((each) => each.channel === channel), 30_000),
      member.ask('analyze', [member.upload(file, { content })]).then(messageOf),
    ]);
    return performance.now() - start;
  }
}

const folder = process.argv[2];
const attacks = folder === undefined ? ownAttacks() : attacksOf(folder);
const bench = new Bench();
await bench.start();
await bench.send({ name: 'warm-up', content: Buffer.from('CONFIG_X=y\n') }, 0);
let [passed, failed] = [0, 0];
await sleep(SETTLE_MS);
const before = bench.rss();
for (const attack of attacks)
  for (const count of [1, CROWD]) {
    const ending = new AbortController();
    const watching = bench.watch(ending.signal);
    const times = await Promise.all(
      Array.from({ length: count }, (_, index) => bench.send(attack, index).catch(() => Number.POSITIVE_INFINITY)),
    );
    ending.abort();
    const { health, command } = await watching;
    const sender = Math.max(...times);
    const isFine = health <= OTHERS_MS && command <= OTHERS_MS && sender <= SENDER_MS;
    if (isFine) passed += 1;
    else failed += 1;
    const figures = `sender ${sender.toFixed(0)}, healthz ${health.toFixed(0)}, others ${command.toFixed(0)} ms, ${bench.rss().toFixed(0)} MB`;
    console.log(`${isFine ? 'ok    ' : 'FAILED'} ${attack.name} × ${count}: ${figures}`);
  }
await sleep(SETTLE_MS);
const after = bench.rss();
console.log(`memory: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after: ${(after / before).toFixed(2)} ×`);
await bench.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
