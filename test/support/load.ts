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

/** A configuration of some 300 kB. */
export const BIG = gunzipSync(
  readFileSync(new URL('../fixtures/kernel-config/debian-6.12-amd64.config.gz', import.meta.url)),
);
