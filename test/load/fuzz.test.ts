/** A short run of `npm run fuzz`: what strangers hand in ends in an answer, never in an error of ours. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FUZZ = fileURLToPath(new URL('../../scripts/fuzz.ts', import.meta.url));
/** The time of one input is measured by longer runs, on a machine that does nothing else. */
const PATIENT = ['--slow', '5000'];

it('every parser and renderer takes what is thrown at it', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [FUZZ, '--seconds', '0.2', ...PATIENT], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line.includes('FAILED'))).toEqual([]);
  expect(stdout, stderr).toMatch(/^[5-9]\d passed, 0 failed/m);
});
