/** Every rule over a kernel configuration has a file that it has something to say about, and the file as it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KERNEL_CONFIG_RULES } from '../../src/review/kernel-config/rules/index.ts';
import type { Finding, ReviewDocument } from '../../src/review/review.ts';
import { ask, textFile } from '../support/ask.ts';

const FIXTURES = new URL('../fixtures/review/', import.meta.url);
const NAMES = KERNEL_CONFIG_RULES.map(({ id }) => id.replace('kernel-config/', ''));

/** Findings that a rule makes under another name. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 'option-missing': ['kernel-config/option-harmful'] };

/** What is asked about the files of a rule, where it is not the kernel line that most of them are for. */
const ASKED: Readonly<Record<string, string>> = { 'version-overruled': '6.12.40' };

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FIXTURES), 'utf8');
}

/** What the rule finds, without the prose of facts. */
async function find(name: string, file: 'input' | 'fixed'): Promise<Omit<Finding, 'why' | 'file'>[]> {
  const { document } = await ask(`analyze x --kernel ${ASKED[name] ?? '6.12'}`, [textFile(read(name, file))]);
  const rules = [`kernel-config/${name}`, ...(ALSO[name] ?? [])];
  const findings = (document as ReviewDocument).findings.filter(({ rule }) => rules.includes(rule));
  return findings.map(({ why: _why, file: _file, ...rest }) => rest);
}

/** The lines of a configuration that a finding tells to write. */
function linesToWrite({ fix }: Pick<Finding, 'fix'>): string[] {
  return [...(fix ?? '').matchAll(/CONFIG_\w+=[ym]|# CONFIG_\w+ is not set/g)].map(([line]) => line);
}

it('there is a folder for each rule, and no other', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual([...NAMES].sort());
});

describe.each(NAMES)('%s', (name) => {
  it('finds in the input just what is expected', async () => {
    const expected: unknown = JSON.parse(read(name, 'expected.json'));
    const found = await find(name, 'input');
    expect(found).toEqual(expected);
    expect(found).not.toEqual([]);
  });

  it('has nothing more to say about the file that was fixed as it told', async () => {
    const lines = read(name, 'fixed').split('\n');
    for (const line of (await find(name, 'input')).flatMap(linesToWrite)) expect(lines).toContain(line);
    expect(await find(name, 'fixed')).toEqual([]);
  });
});
