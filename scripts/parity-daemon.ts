/**
 * `npm run parity:daemon -- DOCKERD… [--count 2000] [--seed 1] [--record N]`: our verdict "dockerd refuses this" beside
 * that of real ones, on every daemon.json of the tests and on generated ones. Prints every difference; those that the
 * host decides are explained by scripts/daemon/differences.json. Ends with `N the same, N explained, N unexplained`.
 * `--record N` writes the verdicts on N files to test/fixtures/daemon-verdicts.json, which the tests compare with.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import differences from './daemon/differences.json' with { type: 'json' };
import { generateFiles } from './daemon/generate.ts';
import { hostChecks, ourRefusals } from './daemon/judge.ts';
import { Dockerd } from './daemon/run-dockerd.ts';

const USAGE = 'usage: npm run parity:daemon -- DOCKERD… [--count 2000] [--seed 1] [--record N]';
const FIXTURES = new URL('../test/fixtures/', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'string' },
  },
});
if (positionals.length === 0) {
  console.error(USAGE);
  process.exit(2);
}

/** Every daemon.json that a test has. */
function filesOfTests(): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('.json') && basename(path).includes('daemon') && !path.endsWith('daemon-verdicts.json'),
    )
    .map((path) => readFileSync(new URL(path, FIXTURES), 'utf8'));
}

const own = filesOfTests();
const files = [...new Set([...own, ...generateFiles(Number(values.count), Number(values.seed))])];
const recorded = values.record === undefined ? 0 : Number(values.record);
const verdicts = files.slice(0, recorded).map((text) => ({ text, refused: {} as Record<string, boolean> }));
const counts = { same: 0, explained: 0, unexplained: 0, refused: 0 };

for (const path of positionals) {
  const dockerd = await Dockerd.open(path);
  for (const [index, text] of files.entries()) {
    const real = await dockerd.judge(text);
    const [ours] = ourRefusals(text, dockerd.version);
    const verdict = verdicts[index];
    if (verdict) verdict.refused[dockerd.version] = real.isRefused;
    counts.refused += Number(real.isRefused);
    if (real.isRefused === (ours !== undefined)) {
      counts.same += 1;
      continue;
    }
    const reasons = real.isRefused ? hostChecks(text) : [];
    counts[reasons.length > 0 ? 'explained' : 'unexplained'] += 1;
    console.log(`${dockerd.version}: dockerd ${real.isRefused ? `refuses: ${real.message}` : 'takes it'}`);
    console.log(`  we ${ours ? `refuse: ${ours.message}` : 'take it'}`);
    console.log(`  ${JSON.stringify(text)}`);
    for (const reason of reasons) console.log(`  explained: ${differences[reason as keyof typeof differences]}`);
  }
  dockerd.close();
}

if (recorded > 0) {
  const content = { recorded: 'by npm run parity:daemon, from Debian 20.10.24 and 28.5.2', verdicts };
  writeFileSync(new URL('daemon-verdicts.json', FIXTURES), `${JSON.stringify(content, null, 2)}\n`);
}
console.log(
  `${files.length} files, ${own.length} of tests, refused ${counts.refused} times: ` +
    `${counts.same} the same, ${counts.explained} explained, ${counts.unexplained} unexplained`,
);
process.exitCode = counts.unexplained > 0 ? 1 : 0;
