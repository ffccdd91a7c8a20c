/** Mixed traffic at a rate: requests start when their time has come, however long the ones before take. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordCrowd } from './discord-crowd.ts';
import type { Kind, Ledger, Platform } from './ledger.ts';
import type { Random } from './random.ts';
import type { SlackCrowd } from './slack-crowd.ts';

type Mix = readonly (readonly [readonly [Platform, Kind], number])[];

/** Of a hundred requests; five are reviews. */
const MIX: Mix = [
  [['Slack', 'card'], 20],
  [['Slack', 'question'], 6],
  [['Slack', 'paste'], 6],
  [['Slack', 'review'], 2.5],
  [['Slack', 'onboarding'], 10],
  [['Slack', 'home'], 3],
  [['Discord', 'card'], 17],
  [['Discord', 'autocomplete'], 18],
  [['Discord', 'paste'], 6],
  [['Discord', 'review'], 2.5],
  [['Discord', 'onboarding'], 9],
];
/** Nothing but clicks on the way of the onboarding. */
export const CLICKS: Mix = [
  [['Slack', 'onboarding'], 1],
  [['Discord', 'onboarding'], 1],
];
/** Longer than anything takes that is answered at all. */
const PATIENCE_MS = 45_000;
/** An answer that comes twice has come twice by then. */
const DOUBLES_MS = 1500;

interface Crowds {
  readonly Slack: SlackCrowd;
  readonly Discord: DiscordCrowd;
}

interface Plan {
  /** Requests in a second. */
  readonly rate: number;
  readonly requests: number;
  /** What is asked; left out: of everything some. */
  readonly mix?: Mix | undefined;
  /** Is told before each request. */
  readonly onRequest?: (index: number) => void;
  /** Resolves when more may be asked; the time until then does not count. */
  readonly gate?: () => Promise<unknown>;
}

/** Makes the requests; resolves when each was handed over or given up. */
export async function makeTraffic(
  { rate, requests, mix = MIX, onRequest, gate }: Plan,
  crowds: Crowds,
  random: Random,
): Promise<void> {
  let start = performance.now();
  const all: Promise<void>[] = [];
  for (let index = 0; index < requests; index += 1) {
    const wait = start + (index * 1000) / rate - performance.now();
    if (wait > 0) await sleep(wait);
    onRequest?.(index);
    const before = performance.now();
    await gate?.();
    start += performance.now() - before;
    const [platform, kind] = random.weighted(mix);
    all.push(crowds[platform].make(kind));
  }
  await Promise.all(all);
}

/** Waits until everything was answered that is going to be; what comes twice may do so too. */
export async function settle(ledger: Ledger): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (ledger.unsettled.length > 0 && performance.now() < end) await sleep(50);
  await sleep(DOUBLES_MS);
}
