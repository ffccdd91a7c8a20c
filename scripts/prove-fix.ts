/**
 * `npm run prove-fix -- --tree DIR [options]`: for each base configuration and each wish the review is asked for its fix;
 * the fix is merged with the kernel's own merge_config.sh and passed through the kernel's own `make olddefconfig`. Then
 * every promised symbol must be set, nothing of the user's may be lost that the fix does not name, the result must need
 * no further fix, no wish may be met by a way that it excludes, nothing that was built in may become a module without a
 * word, and a check script must not miss anything that was promised. Ends with `N passed, N failed`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProfile } from '../src/core/profile.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { analyze } from '../src/review/analyze.ts';
import { readHeader } from '../src/review/kernel-config/header.ts';
import { parseKernelConfig } from '../src/review/kernel-config/parse.ts';
import type { Change, ReviewDocument } from '../src/review/review.ts';
import { runCheckScript } from './prove/check-script.ts';
import { KernelTree, type TreeArch } from './prove/kernel-tree.ts';
import {
  type ConfigValues,
  findBroken,
  findDemoted,
  findDisputes,
  findExcludedWays,
  findLosses,
  readValues,
} from './prove/verify.ts';
import { readConfig } from './read-config.ts';

const WISHES = ['default', 'btrfs', 'swarm,overlay-network', 'nftables', 'ipv6', 'rootless'];
const GENERATED: Record<TreeArch, readonly (readonly string[])[]> = {
  x86_64: [['tinyconfig'], ['allnoconfig'], ['defconfig'], ['tinyconfig', 'kvm_guest.config']],
  arm64: [['defconfig']],
};
const SHOWN_PROBLEMS = 6;

const USAGE = `usage: npm run prove-fix -- --tree DIR [--check-config FILE] [--bases DIR]… [--want CAP[,CAP]]…
       [--only NAME] [--arch x86_64|arm64]… [--jobs 2] [--randconfig N] [--seed S] [--docker V]`;

const { values: options } = parseArgs({
  options: {
    tree: { type: 'string' },
    'check-config': { type: 'string' },
    bases: { type: 'string', multiple: true, default: [] },
    want: { type: 'string', multiple: true },
    only: { type: 'string' },
    arch: { type: 'string', multiple: true },
    jobs: { type: 'string', default: '2' },
    randconfig: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    docker: { type: 'string' },
  },
});
if (options.tree === undefined) {
  console.error(USAGE);
  process.exit(2);
}

interface Base {
  readonly name: string;
  readonly tree: KernelTree;
  readonly create: () => Promise<string>;
}

interface Row {
  readonly base: string;
  readonly wish: string;
  readonly changes: number;
  readonly unmet: readonly string[];
  readonly milliseconds: number;
  readonly scriptMissing: string;
  /** How much of the user's the fix says it costs. */
  readonly losses: number;
  readonly problems: readonly string[];
}

const work = mkdtempSync(join(tmpdir(), 'prove-fix-'));
const knowledge = await loadKnowledge();
const checkScript = options['check-config'];
let counter = 0;

function review(text: string, wish: string): ReviewDocument {
  const want = wish === 'default' ? [] : wish.split(',').flatMap((name) => knowledge.find('capability', name) ?? []);
  const overrides = options.docker === undefined ? {} : { docker: options.docker };
  return analyze(
    { name: 'base.config', bytes: Buffer.from(text) },
    {
      context: { knowledge, profile: createProfile(knowledge.defaultProfile, overrides), commands: [] },
      overrides,
      want,
      locale: 'en',
    },
  );
}

/** What a fix came to; many wishes end in the same one. */
interface Applied {
  readonly result: Awaited<ReturnType<KernelTree['olddefconfig']>>;
  readonly check: Awaited<ReturnType<typeof runCheckScript>> | null;
}

async function apply(base: Base, text: string, document: ReviewDocument): Promise<Applied> {
  counter += 1;
  const name = `run-${counter}`;
  const merged = document.fix.fragment === '' ? text : await base.tree.merge(text, document.fix.fragment, name);
  const result = await base.tree.olddefconfig(merged, name);
  const config = { text: result.text, name, version: base.tree.version };
  return { result, check: checkScript === undefined ? null : await runCheckScript(checkScript, config, work) };
}

/** What is lost of the user's without having been named. */
async function judgeLosses(text: string, after: ConfigValues, document: ReviewDocument, base: Base): Promise<string[]> {
  const before = readValues(text);
  const lost = findLosses(before, after, document);
  const users = await base.tree.decidable(text, lost, `asked-${base.name}`);
  return lost
    .filter((symbol) => users.has(symbol))
    .map((symbol) => `${symbol} was ${before.get(symbol)}, is ${after.get(symbol) ?? 'absent'}, and nobody said so`);
}

function isLoss({ from, to }: Change): boolean {
  return to === 'n' || (to === 'm' && from === 'y');
}

function judge(applied: Applied, document: ReviewDocument, wish: string): string[] {
  const again = review(applied.result.text, wish);
  return [
    ...findBroken(readValues(applied.result.text), document),
    ...(applied.check ? findDisputes(applied.check.verdicts, document) : []),
    ...again.fix.changes.map(({ symbol, to }) => `a second review still wants ${symbol}=${to}`),
  ];
}

async function prove(base: Base, wishes: readonly string[]): Promise<Row[]> {
  const start = await base.tree.olddefconfig(await base.create(), `base-${base.name}`);
  const done = new Map<string, Promise<Applied>>();
  const rows: Row[] = [];
  for (const wish of wishes) {
    const began = performance.now();
    const document = review(start.text, wish);
    const milliseconds = performance.now() - began;
    const key = document.fix.fragment;
    const applied = await (done.get(key) ?? done.set(key, apply(base, start.text, document)).get(key));
    if (!applied) throw new Error('unreachable');
    const fresh = applied.result.warnings.filter((warning) => !start.warnings.includes(warning));
    const losses = await judgeLosses(start.text, readValues(applied.result.text), document, base);
    rows.push({
      base: base.name,
      wish,
      changes: document.fix.changes.length,
      unmet: document.fix.unmet.map(({ symbol }) => symbol),
      milliseconds,
      scriptMissing: applied.check ? String([...applied.check.verdicts.values()].filter((set) => !set).length) : '-',
      losses: document.fix.sideEffects.filter(isLoss).length,
      problems: [
        ...judge(applied, document, wish),
        ...findDemoted(readValues(start.text), readValues(applied.result.text), document),
        ...findExcludedWays(document, (id) => knowledge.get('capability', id)?.excludes ?? []),
        ...losses,
        ...fresh,
      ],
    });
  }
  return rows;
}

/** The whole configurations of a folder, of one architecture. */
function readBases(folder: string, arch: TreeArch, tree: KernelTree): Base[] {
  return readdirSync(folder)
    .filter((name) => /config|\.gz$/.test(name))
    .sort()
    .flatMap((name) => {
      const text = readConfig(join(folder, name));
      const header = readHeader(parseKernelConfig(text));
      const fits = header.kind === 'full' && header.arch === (arch === 'x86_64' ? 'x86' : 'arm64');
      return fits ? [{ name, tree, create: async () => text }] : [];
    });
}

async function listBases(source: string): Promise<Base[]> {
  const bases: Base[] = [];
  for (const arch of ['x86_64', 'arm64'] as const) {
    if (options.arch !== undefined && !options.arch.includes(arch)) continue;
    const tree = await KernelTree.open(source, arch, join(work, arch));
    const generated = GENERATED[arch].map((targets) => ({
      name: `${arch}-${targets.join('+')}`,
      tree,
      create: () => tree.make(targets),
    }));
    bases.push(...generated, ...options.bases.flatMap((folder) => readBases(folder, arch, tree)));
    // What make makes at random is of this machine's kind, unless others are named.
    if (arch !== 'x86_64' && options.arch === undefined) continue;
    for (let index = 0; index < Number(options.randconfig); index += 1) {
      const seed = Number(options.seed) + index;
      bases.push({ name: `random-${arch}-${seed}`, tree, create: () => tree.randomConfig(seed) });
    }
  }
  return bases.filter(({ name }) => options.only === undefined || name.includes(options.only));
}

function show({ base, wish, changes, unmet, milliseconds, scriptMissing, losses, problems }: Row): void {
  const cells = [
    problems.length === 0 ? 'ok  ' : 'FAIL',
    base.padEnd(44),
    wish.padEnd(22),
    `${changes} changes`.padEnd(12),
    `${milliseconds.toFixed(1)} ms`.padEnd(9),
    `script misses ${scriptMissing}`.padEnd(18),
    unmet.length === 0 ? '' : `unmet ${unmet.slice(0, 4).join(' ')}`,
    losses === 0 ? '' : `costs ${losses} that are named`,
  ];
  console.log(cells.join(' ').trimEnd());
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.log(`       ${problem}`);
}

/** The tool is called directly because make takes longer; on a sample both must agree. */
async function checkShortcut(bases: readonly Base[]): Promise<string[]> {
  const problems: string[] = [];
  for (const tree of new Set(bases.map((base) => base.tree))) {
    const sample = bases.find((base) => base.tree === tree);
    if (sample && !(await tree.matchesMake(await sample.create())))
      problems.push(`make olddefconfig and its tool called directly differ on ${sample.name}`);
  }
  return problems;
}

async function main(source: string): Promise<number> {
  const bases = await listBases(source);
  const wishes = options.want ?? WISHES;
  const differences = await checkShortcut(bases);
  let passed = 0;
  let failed = 0;
  const queue = [...bases];
  const worker = async (): Promise<void> => {
    for (let base = queue.shift(); base; base = queue.shift()) {
      for (const row of await prove(base, wishes)) {
        show(row);
        if (row.problems.length === 0) passed += 1;
        else failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  for (const difference of differences) console.log(`FAIL ${difference}`);
  console.log(`${passed} passed, ${failed + differences.length} failed`);
  return failed + differences.length > 0 || passed === 0 ? 1 : 0;
}

try {
  process.exitCode = await main(options.tree);
} finally {
  rmSync(work, { recursive: true, force: true });
}
