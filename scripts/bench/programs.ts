/** What the benches of the bots start: the bot as `npm start` does, an earlier release of it, and the yardsticks. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './measured-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What is asked, as arguments of the program. */
export const QUESTION = ['backend', 'btrfs', '--locale', 'en'];

function node(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** How a checkout is started: earlier ones have no launcher. */
function startOf(root: string): string[] {
  const [launcher, main] = [join(root, 'scripts/start.js'), join(root, 'src/main.ts')];
  return existsSync(launcher) ? [launcher, main] : [main];
}

/**
 * The programs to compare, ours first; it is built before.
 * @param library the name of the library that the yardstick uses alone
 * @param yardstick its file, beside this one
 * @param format of our answer, for a yardstick that sends the same
 */
export function programsFor(library: string, yardstick: string, format: string): Program[] {
  const { base } = readOptions();
  node('scripts/start.js', 'scripts/build.ts');
  const answer = node('src/main.ts', ...QUESTION, '--format', format);
  const args = [join(ROOT, 'scripts/bench', yardstick)];
  return [
    { name: 'docker-gentoo', args: startOf(ROOT) },
    { name: `bare ${library} that echoes`, args },
    { name: `bare ${library} with our answer`, args, answer },
    ...(base === undefined ? [] : [{ name: 'the earlier release', args: startOf(base) }]),
  ];
}

function readOptions(): { base: string | undefined } {
  const [option, base, ...rest] = process.argv.slice(2);
  if (option === undefined) return { base: undefined };
  if (option === '--base' && base !== undefined && rest.length === 0) return { base };
  console.error('usage: [--base CHECKOUT] (an earlier release to compare with, with its node_modules)');
  process.exit(2);
}

/** A file for the store of each bot, gone with this process: the operator's own is none of a bench's business. */
export function storeFiles(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, `${name}.sqlite`);
}
