/** How an operator's scripts start: with Node 24, or with one line that says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandsOf } from '../support/documented-commands.ts';
import { ownPath } from '../support/scratch-copy.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const NEEDED = Number(/^>=(\d+)$/.exec(engines.node)?.[1]);
const LINE = new RegExp(
  `^docker-gentoo: this is Node \\d+\\.\\d+\\.\\d+, and ${NEEDED} or newer is needed: [^\\n]*npm ci[^\\n]*\\n$`,
);

/** A Node that says that it is older than it is. */
const PRETENCE = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`;

/** Starts the program with a Node and its options. */
function start(
  node: string,
  options: readonly string[] = [],
): { stdout: string; stderr: string; status: number | null } {
  const args = [...options, 'scripts/start.js', 'src/main.ts', 'backend', 'btrfs'];
  return spawnSync(node, args, { cwd: ROOT, encoding: 'utf8', env: { PATH: ownPath() } });
}

describe('a program', () => {
  it('starts with the Node of the project, with its arguments', () => {
    const { stdout, stderr, status } = start(process.execPath);
    expect(stdout).toMatch(/^btrfs — /);
    expect([stderr, status]).toEqual(['', 0]);
  });

  it('says in one line what to do when the Node is too old', () => {
    const { stdout, stderr, status } = start(process.execPath, ['--import', PRETENCE]);
    expect(stderr).toMatch(LINE);
    expect([stdout, status]).toEqual(['', 2]);
  });

  it('does one or the other with every Node that this machine has', () => {
    const nodes = ownPath()
      .split(delimiter)
      .map((folder) => join(folder, 'node'))
      .filter((path) => existsSync(path));
    for (const node of nodes) {
      const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
      const { stdout, stderr } = start(node);
      const isOld = Number.parseInt(version.slice(1), 10) < NEEDED;
      expect(isOld ? stderr : stdout, version).toMatch(isOld ? LINE : /^btrfs — /);
    }
  });
});

/** What would be loaded for nothing: to check facts, for rare characters, for requests, secrets, stores and logs of bots. */
const NOT_NEEDED = /^(zod|string-width|node:(http|https|crypto|net|util)|kysely|pg|pino|piscina|undici|@slack|discord)/;
/** Other answers, reviews, and what bots are set up by. */
const OF_OTHERS =
  /(answers\/(ask|decide|guide|kernel-list|compare|recommend)|onboarding\/(onboard|team|hear)|review\/.*|env\/bots|files\/read-files)\.ts$/;
const TELLS_MODULES = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const named = new Set();
  registerHooks({ resolve(name, context, next) { named.add(name); return next(name, context); } });
  process.on('exit', () => process.stderr.write([...named].join(' ')));
`)}`;

it('an answer in the terminal loads nothing that it does not need', () => {
  const args = ['--import', TELLS_MODULES, 'src/main.ts', 'backend', 'btrfs'];
  const answer = () => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  // The first after a change compiles the facts.
  answer();
  const { stdout, stderr } = answer();
  expect(stdout).toMatch(/^btrfs — /);
  const named = stderr.split(' ');
  expect(named).toContain('./app.ts');
  expect(named.filter((name) => NOT_NEEDED.test(name) || OF_OTHERS.test(name))).toEqual([]);
});

it('every script that the documents of the bots name starts so', () => {
  const documents = ['docs/slack.md', 'docs/discord.md', 'docs/running.md', '.env.example'];
  const commands = documents
    .flatMap(commandsOf)
    .map((command) => /^npm (?:run )?(?:--silent )?([\w:-]+)/.exec(command)?.[1]);
  const named = new Set(commands.filter((name) => name !== undefined && name in scripts));
  expect([...named]).toEqual(expect.arrayContaining(['start', 'start:bots', 'slack:manifest', 'discord:register']));
  for (const name of named) expect(scripts[name ?? ''], name).toMatch(/^node scripts\/start\.js /);
});
