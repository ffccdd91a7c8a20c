/** Where faults happen: the fakes, the people, the processes, and what is disturbed when. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../test/support/until.ts';
import { DiscordCrowd } from '../load/discord-crowd.ts';
import { Ledger, type Request } from '../load/ledger.ts';
import { Random } from '../load/random.ts';
import { SlackCrowd } from '../load/slack-crowd.ts';
import { Stage } from '../load/stage.ts';
import type { Ground } from './ground.ts';

/** A time in which a platform may tell people that nothing came. */
interface Disturbance {
  readonly what: string;
  readonly start: number;
  end: number;
}

/** A fault is felt for so long after it is over, and a request for so long after it was made. */
const TAIL_MS = 5000;
const WAIT_MS = 240_000;
/** A bot that took its database to be down tries it again within that time. */
const GUARD_MS = 12_000;
/** Until all copies were handed over. */
const COPIED_MS = 1500;
/** Faults that wait for others while requests are still made. */
const MOST_IN_LINE = 2;
/** Unanswered requests at a time: a machine that does other things makes the run longer, not the bot worse. */
const MOST_OPEN = 60;

export class Scene {
  readonly stage: Stage;
  readonly ledger = new Ledger();
  /** For the faults; what people ask has a chance of its own. */
  readonly random: Random;
  readonly crowds: { readonly Slack: SlackCrowd; readonly Discord: DiscordCrowd };
  ground: Ground | null = null;
  readonly #slow: number;
  readonly #disturbances: Disturbance[] = [];
  /** Faults that must not meet, one after the other, and how many of them there are. */
  #line: Promise<unknown> = Promise.resolve();
  #inLine = 0;
  /** The one whose turn it is waits for a request. */
  #isCopying = false;
  /** When the replicas surely see each other's claims again. */
  #sharedAgainAt = 0;

  constructor(seed: number, slow: number) {
    this.#slow = slow;
    this.random = new Random(seed);
    this.stage = new Stage(slow);
    const { slack, discord } = this.stage;
    slack.mayLoseAcks = true;
    discord.mayLoseAnswers = true;
    // Late, answered before, not known yet: what Discord says when a request or its answer was lost.
    for (const code of [10062, 40060, 10015]) discord.interactions.expected.add(code);
    // Processes are restarted more often than Discord would let them identify.
    discord.gateway.maxConcurrency = 1000;
    discord.gateway.heartbeatMs = 3000;
    const people = new Random(seed + 1);
    this.crowds = {
      Slack: new SlackCrowd(slack, this.ledger, people),
      Discord: new DiscordCrowd(discord, this.ledger, people),
    };
    this.crowds.Slack.conditions.reachable = () => this.#reachable('Slack', () => this.#hasSlack);
    this.crowds.Discord.conditions.reachable = () => this.#reachable('Discord', () => this.#hasDiscord);
  }

  get #isHttp(): boolean {
    return this.stage.slack.botUrl !== null;
  }

  get #hasSlack(): boolean {
    return this.#isHttp || this.stage.slack.openPeers.length > 0;
  }

  /** Also while a connection is to be resumed: Discord keeps what comes meanwhile. */
  get #hasDiscord(): boolean {
    return this.#isHttp || this.stage.discord.gateway.sessions.some(({ isValid }) => isValid);
  }

  /** Resolves when more may be asked. */
  async gate(): Promise<void> {
    await until('answers', () => this.ledger.unsettled.length < MOST_OPEN, WAIT_MS);
    await until('the faults before', () => this.#isCopying || this.#inLine <= MOST_IN_LINE, WAIT_MS);
    await until('both platforms', () => this.#hasSlack && this.#hasDiscord, WAIT_MS);
  }

  #reachable(name: string, look: () => boolean): Promise<unknown> {
    return look() ? Promise.resolve() : until(`a connection to ${name}`, look, WAIT_MS);
  }

  /** Does something during which a platform may tell people that nothing came. */
  async disturb(what: string, work: () => Promise<unknown>): Promise<void> {
    const disturbance: Disturbance = { what, start: performance.now(), end: Number.POSITIVE_INFINITY };
    this.#disturbances.push(disturbance);
    await work();
    disturbance.end = performance.now() + TAIL_MS * this.#slow;
  }

  /** Does something while no other fault of this kind is going on. */
  alone(work: () => Promise<unknown>): Promise<unknown> {
    this.#inLine += 1;
    const done = this.#line.then(work).finally(() => {
      this.#inLine -= 1;
    });
    this.#line = done.catch(() => null);
    return done;
  }

  /** The database was away until now. */
  databaseIsBack(): void {
    this.#sharedAgainAt = performance.now() + GUARD_MS;
  }

  /** Hands something over several times, where the replicas see each other's claims: without a database none can. */
  copy(set: () => void, isTaken: () => boolean): Promise<unknown> {
    return this.alone(async () => {
      await sleep(Math.max(0, this.#sharedAgainAt - performance.now()));
      this.#isCopying = true;
      set();
      await until('something that comes several times', isTaken, WAIT_MS);
      this.#isCopying = false;
      await sleep(COPIED_MS);
    });
  }

  /** What disturbed a request; null: nothing did. */
  disturbanceOf({ start }: Request): string | null {
    const end = start + TAIL_MS * this.#slow;
    return this.#disturbances.find((each) => each.start < end && each.end > start)?.what ?? null;
  }

  /** The processes. */
  get processes(): Ground {
    if (!this.ground) throw new Error('nothing runs');
    return this.ground;
  }
}
