/** Starts the program that the command line names: from the build, where there is one of just what is here. */
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { restartWithThreshold } from './allocator.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
/** What makes a start without arguments one of the bots: `src/env/`. */
const BOT_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'DISCORD_TOKEN',
  'DISCORD_PUBLIC_KEY',
  'SLACK_BOT_TOKEN_FILE',
  'DISCORD_TOKEN_FILE',
];

function startsBots(args: readonly string[]): boolean {
  return args.length === 0 ? BOT_VARIABLES.some((name) => process.env[name]) : args[0] === '--bots';
}

const [node = '', starter = '', named = '', ...args] = process.argv;
const program = realpathSync(resolve(named));
const isMain = program === MAIN;
// A question is answered before memory matters; bots stay.
if (isMain && startsBots(args)) restartWithThreshold([starter, named, ...args]);
// Not before: what starts itself once more looks at the build once.
const { DIST, isBuildFresh } = await import('./fresh-build.ts');
const started = isMain && (await isBuildFresh()) ? join(DIST, 'main.js') : program;
// It sees its arguments as if Node had been called with it.
process.argv = [node, started, ...args];
await import(pathToFileURL(started).href);
