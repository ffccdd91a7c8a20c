/**
 * `npm run mutants -- [--lines N] [--seed N]`: breaks the code in every small way (Stryker) and says which breaks no test
 * notices. With `--lines`, only on so many lines drawn at random: an estimate of the score, in minutes for hours.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from './load/random.ts';

/** Trimmed lines that hold nothing to break: comments, imports, what only ends something. */
const NOTHING = /^(?:\/[/*]|\*|import\b|export \*|[)}\];,]*$)/;

/** `path:line-line` of each line with code in it. */
function codeLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (NOTHING.test(line.trim()) ? [] : [`${path}:${index + 1}-${index + 1}`]));
}

/** The files that stryker.config.json names. */
function mutatedFiles(): string[] {
  const { mutate }: { mutate: string[] } = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
  const [left, taken] = [mutate.filter((glob) => glob.startsWith('!')), mutate.filter((glob) => !glob.startsWith('!'))];
  return globSync(taken, { exclude: left.map((glob) => glob.slice(1)) }).sort();
}

/** So many of some, none twice. */
function draw(from: readonly string[], count: number, random: Random): string[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.below(left.length), 1)).flat();
}

const { values } = parseArgs({ options: { lines: { type: 'string' }, seed: { type: 'string' } } });
const [count, seed] = [Number(values.lines ?? 0), Number(values.seed ?? 1)];
if (!Number.isInteger(count) || count < 0 || !Number.isInteger(seed)) {
  console.error('usage: npm run mutants -- [--lines N] [--seed N]');
  process.exit(2);
}
const drawn = draw(mutatedFiles().flatMap(codeLines), count, new Random(seed));
const { status } = spawnSync('stryker', ['run', ...(count > 0 ? ['--mutate', drawn.join(',')] : [])], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
