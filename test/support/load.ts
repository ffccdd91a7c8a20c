/** The load that every chat bot has to stand. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** People who ask at the same time, one question after the other. */
export const USERS = 32;
/** Questions of each. */
export const ROUNDS = 6;
/** Reviews under way meanwhile. */
export const REVIEWS = 10;
/** Milliseconds for the first response. */
export const LIMIT_MS = 1000;
export const LINES = [
  'backend btrfs',
  'use contrib',
  'kernel VETH',
  'fix "No chain/target/match by that name"',
  'help',
  'compare btrfs overlay2',
];

/** People who paste a long message at the same time. */
export const PASTERS = 30;
const MESSAGE = 'failed to start daemon: Error initializing network controller: error obtaining controller instance ';

/** What the n-th of them pastes: 400 to 1,900 characters, no two the same. */
export function pasteOf(index: number): string {
  return `${index} ${MESSAGE.repeat(20)}`.slice(0, 400 + Math.round((1500 * index) / PASTERS));
}

/** The largest file that is read: a configuration of 3.9 MB. */
export function createHuge(): Buffer {
  const lines = Array.from({ length: 100_000 }, (_, index) => `CONFIG_OPTION_NUMBER_${index}_OF_A_LARGE_FILE=m\n`);
  return Buffer.from(lines.join('')).subarray(0, 3_900_000);
}

/** A configuration of some 300 kB. */
export const BIG = gunzipSync(
  readFileSync(new URL('../fixtures/kernel-config/debian-6.12-amd64.config.gz', import.meta.url)),
);
