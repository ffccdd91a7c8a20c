/** What one answer costs as a process, beside a Node that does nothing: from the sources, and from a build made for it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quantile } from './rounds.ts';

const ROUNDS = 9;
const LINE = ['backend', 'btrfs'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PROGRAMS = [
  { name: 'an empty Node', args: ['-e', '0'], aim: '' },
  { name: 'from the sources', args: ['src/main.ts', ...LINE], aim: ' (aim: 5)' },
  { name: 'from the build', args: ['dist/main.js', ...LINE], aim: ' (aim: 2.5, memory 1.5)' },
  { name: 'as npm start does, which finds the build', args: ['scripts/start.js', 'src/main.ts', ...LINE], aim: '' },
];

/**
 * The environment of a process that runs the sources as scripts/start.js does: with the cache of compiled code from the first
 * file on, so that nothing is loaded that strips types.
 */
export const AS_STARTED = { ...process.env, NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/compile` };

/** Builds anew: what is in dist/ may be of other sources. */
export function buildFirst(): void {
  const { status } = spawnSync(process.execPath, ['scripts/start.js', 'scripts/build.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
}

/** Prints at its end what the process took: milliseconds of CPU, and the most memory in MB. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write('\\nused '+(u+s)/1000+' '+m/1024+'\\n')})`;

function measure(args: readonly string[]): { cpu: number; memory: number } {
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: AS_STARTED,
  });
  const [, cpu, memory] = /used (\S+) (\S+)\n$/.exec(stderr) ?? [];
  return { cpu: Number(cpu), memory: Number(memory) };
}

/** Interleaved rounds; prints a line for each. */
export function benchStarts(): void {
  const all = PROGRAMS.map((): { cpu: number; memory: number }[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, { args }] of PROGRAMS.entries()) all[index]?.push(measure(args));
  const medianOf = (index: number, key: 'cpu' | 'memory'): number =>
    quantile(
      (all[index] ?? []).map((each) => each[key]),
      0.5,
    );
  for (const [index, { name, aim }] of PROGRAMS.entries())
    console.log(
      `\`${LINE.join(' ')}\` ${name}: ${medianOf(index, 'cpu').toFixed(0)} ms of CPU, ${(medianOf(index, 'cpu') / medianOf(0, 'cpu')).toFixed(2)} of an empty Node, ${medianOf(index, 'memory').toFixed(0)} MB, ${(medianOf(index, 'memory') / medianOf(0, 'memory')).toFixed(2)}${aim}`,
    );
}
