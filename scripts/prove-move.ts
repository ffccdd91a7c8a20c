/**
 * `npm run prove-move -- --tree 6.1=DIR --tree 6.12=DIR [options]`: for each move between two kernels and each base the
 * rehearsal is compared with what the kernel's own `make olddefconfig` makes of the file: the value of every symbol of
 * the knowledge base, the review, and whether the fix of the move, set before building, keeps its promises. A differing symbol that no capability names is listed with its reason; without one it is a failure.
 * Ends with `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedBases, readBases } from './prove/bases.ts';
import { judgeMove, type MoveCase, reviewed } from './prove/judge-move.ts';
import { KernelTree, type TreeArch } from './prove/kernel-tree.ts';

const USAGE = `usage: npm run prove-move -- --tree VERSION=DIR --tree VERSION=DIR … [--move FROM:TO]… [--bases DIR]…
       [--only NAME] [--arch x86_64|arm64]… [--jobs 2] [--randconfig N] [--seed S]
       Without --move: each tree to the next, in the order given.`;
const SHOWN_PROBLEMS = 8;

const { values: options } = parseArgs({
  options: {
    tree: { type: 'string', multiple: true, default: [] },
    move: { type: 'string', multiple: true },
    bases: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
    arch: { type: 'string', multiple: true, default: ['x86_64', 'arm64'] },
    jobs: { type: 'string', default: '2' },
    randconfig: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const sources = new Map(
  options.tree.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
);
if (sources.size < 2) {
  console.error(USAGE);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'prove-move-'));
const trees = new Map<string, Promise<KernelTree>>();
let counter = 0;

/** A name for files that nothing else writes. */
function freshName(): string {
  counter += 1;
  return `run-${counter}`;
}

function treeOf(version: string, arch: TreeArch): Promise<KernelTree> {
  const key = `${version}-${arch}`;
  const source = sources.get(version);
  if (source === undefined) throw new Error(`no --tree ${version}=DIR`);
  const tree = trees.get(key) ?? KernelTree.open(source, arch, join(work, key));
  trees.set(key, tree);
  return tree;
}

function listMoves(): { from: string; to: string }[] {
  const versions = [...sources.keys()];
  const pairs = options.move ?? versions.slice(1).map((to, index) => `${versions[index]}:${to}`);
  return pairs.map((pair) => ({ from: pair.split(':')[0] ?? '', to: pair.split(':')[1] ?? '' }));
}

/** Generated and random files of the old kernel; the real ones, whatever kernel they are of, once for each new kernel. */
async function listCases(arch: TreeArch): Promise<MoveCase[]> {
  const cases: MoveCase[] = [];
  const given = options.bases.flatMap((folder) => readBases(folder, arch));
  const reached = new Set<string>();
  for (const { from, to } of listMoves()) {
    const [old, target] = [await treeOf(from, arch), await treeOf(to, arch)];
    const label = `${arch} ${from} → ${to}`;
    const made = generatedBases(old, Number(options.randconfig), Number(options.seed));
    cases.push(...made.map(({ name, create }) => ({ label, name, target, create })));
    if (!reached.has(to))
      cases.push(
        ...given.map(({ name, text }) => ({ label: `${arch} → ${to}`, name, target, create: async () => text })),
      );
    reached.add(to);
  }
  return cases.filter(({ label, name }) => options.only === undefined || `${label} ${name}`.includes(options.only));
}

async function main(): Promise<number> {
  const queue = (
    await Promise.all(options.arch.map((arch) => listCases(arch === 'arm64' ? 'arm64' : 'x86_64')))
  ).flat();
  const reasons = new Map<string, number>();
  let passed = 0;
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { problems, explained, changes, lost } = await judgeMove(next, freshName());
      for (const reason of explained) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (problems.length === 0) passed += 1;
      else failed += 1;
      const cells = [
        `${lost} lost`,
        `${changes} to set`,
        explained.length === 0 ? '' : `${explained.length} explained`,
      ];
      console.log(
        `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${next.label.padEnd(22)} ${next.name.padEnd(46)} ${cells.join(', ')}`,
      );
      for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.log(`       ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  for (const [reason, count] of [...reasons].sort()) console.log(`${String(count).padStart(5)} × ${reason}`);
  console.log(`${reviewed.symbols} values compared`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  for (const tree of trees.values()) (await tree).close();
  rmSync(work, { recursive: true, force: true });
}
