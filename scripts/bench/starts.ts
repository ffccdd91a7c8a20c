/** What one answer costs as a process, beside a Node that does nothing: from the sources, and from a build. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quantile } from './rounds.ts';

const ROUNDS = 9;
const LINE = ['backend', 'btrfs'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PROGRAMS = [
  { name: 'an empty Node', args: ['-e', '0'], aim: '' },
  { name: 'from the sources', args: ['src/main.ts', ...LINE], aim: ' (aim: 5)' },
  { name: 'from the build', args: ['dist/main.js', ...LINE], aim: ' (aim: 2.5, memory 1.5)' },
  { name: 'as npm start does', args: ['scripts/start.js', 'src/main.ts', ...LINE], aim: '' },
].filter(({ args: [program = ''] }) => program === '-e' || existsSync(`${ROOT}${program}`));

/** Prints at its end what the process took: milliseconds of CPU, and the most memory in MB. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write('\\nused '+(u+s)/1000+' '+m/1024+'\\n')})`;

function measure(args: readonly string[]): { cpu: number; memory: number } {
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], { cwd: ROOT, encoding: 'utf8' });
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
