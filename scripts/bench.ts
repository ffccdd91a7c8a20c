/**
 * `npm run bench -- DIR [CHECK_CONFIG]`: measures `ask`, `fix`, files of hosts and the start of a process in CPU time, and
 * `analyze` on the configurations of a folder: in this process against the floor of reading and splitting the same bytes, and
 * as a command against Docker's check script. It builds into dist/ first. Rounds are interleaved, so that a busy machine slows
 * both sides alike; medians are shown.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '../commands/analyze.ts';
import { NOTHING_REMEMBERED } from '../src/core/memory.ts';
import { createProfile } from '../src/core/profile.ts';
import { KconfigTrees } from '../src/knowledge/kconfig-trees.ts';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../src/knowledge/load.ts';
import { treeFilesIn } from '../src/knowledge/tree-files.ts';
import { benchAnswers } from './bench/answers.ts';
import { benchHosts } from './bench/hosts.ts';
import { benchReviews } from './bench/reviews.ts';
import { AS_STARTED, benchStarts, buildFirst } from './bench/starts.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const WARM_UP = 30;
const ROUNDS = 100;
const PROCESS_ROUNDS = 7;
const MAX_FILES = 5;
const COMPLAINTS = 8;

const [folder, checkConfig] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run bench -- DIR [CHECK_CONFIG] (a folder of configurations, the path of check-config.sh)');
  process.exit(2);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** CPU seconds that a command takes, with its children; bash's own `time` says. */
function cpuSeconds(command: string, args: readonly string[]): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, command, ...args], {
    encoding: 'utf8',
    env: AS_STARTED,
  });
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0);
}

/** Real configurations, evenly spread from the smallest to the largest. */
function chooseFiles(dir: string): string[] {
  const paths = readdirSync(dir)
    .filter((name) => name.endsWith('.config'))
    .map((name) => join(dir, name))
    .sort((a, b) => statSync(a).size - statSync(b).size);
  const step = (paths.length - 1) / Math.max(1, Math.min(MAX_FILES, paths.length) - 1);
  return [...new Set(Array.from({ length: MAX_FILES }, (_, index) => paths[Math.round(index * step)] ?? ''))].filter(
    (path) => path !== '',
  );
}

/** The configuration with everything switched off that this project speaks of: the most a solver can have to do. */
function withoutOptions(text: string, symbols: ReadonlySet<string>): string {
  const off = (line: string): string => {
    const symbol = /^CONFIG_(\w+)=/.exec(line)?.[1] ?? '';
    return symbols.has(symbol) ? `# CONFIG_${symbol} is not set` : line;
  };
  return text.split('\n').map(off).join('\n');
}

const start = performance.now();
const knowledge = await loadKnowledge();
const loadMs = performance.now() - start;
const context = { knowledge, profile: createProfile(knowledge.defaultProfile, {}), commands: [] };

const reviewBytes = (bytes: Buffer): unknown =>
  analyze.run(
    {
      name: 'analyze',
      args: [],
      overrides: {},
      want: [],
      locale: 'en',
      files: [{ name: 'config', bytes }],
    },
    context,
    NOTHING_REMEMBERED,
  );
const review = (path: string): unknown => reviewBytes(readFileSync(path));

await benchAnswers();
await benchHosts(knowledge);
buildFirst();
benchStarts();

console.log(`knowledge base ready in ${loadMs.toFixed(1)} ms (aim: under 60)`);

const trees = join(KNOWLEDGE_ROOT, 'kconfig');
for (const kernel of ['5.10', '6.12', '7.3']) {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const milliseconds = await time(() => new KconfigTrees(treeFilesIn(trees)).find(kernel, 'x86'));
    if (round >= WARM_UP) times.push(milliseconds);
  }
  console.log(`Kconfig tree of Linux ${kernel} loaded in ${median(times).toFixed(2)} ms (aim: under 2)`);
}

const files = chooseFiles(folder);
const named = new Set(knowledge.all('kernel-option').map(({ id }) => id));
const complaints = [...named]
  .slice(0, COMPLAINTS)
  .map((symbol) => ` *   CONFIG_${symbol}:\t is not set when it should be.`);
const texts = files.map((path) => ({ path, text: readFileSync(path, 'latin1') }));
await benchReviews(
  [
    ...texts.map(({ path, text }) => ({ name: path, text, aim: '2.5 times' })),
    ...texts.map(({ path, text }) => ({
      name: `${path}, every option of the knowledge base switched off`,
      text: withoutOptions(text, named),
      aim: '8 times',
    })),
    { name: `${COMPLAINTS} complaints`, text: complaints.join('\n'), aim: '2 ms' },
  ],
  review,
  texts.at(-1)?.text ?? '',
);

for (const path of files) {
  const ours: number[] = [];
  const built: number[] = [];
  const node: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < PROCESS_ROUNDS; round += 1) {
    ours.push(cpuSeconds(process.execPath, [MAIN, 'analyze', path]));
    built.push(cpuSeconds(process.execPath, [BUILT, 'analyze', path]));
    node.push(cpuSeconds(process.execPath, ['-e', '0']));
    if (checkConfig !== undefined) theirs.push(cpuSeconds('sh', [checkConfig, path]));
  }
  const peer = theirs.length > 0 ? `, check-config.sh ${median(theirs).toFixed(2)} s` : '';
  console.log(
    `command ${path}: ${median(ours).toFixed(2)} s of CPU (aim: under 0.25), from the build ${median(built).toFixed(2)} s, bare Node ${median(node).toFixed(2)} s${peer}`,
  );
}
