import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleCommands, refreshExamples, runExample } from '../../scripts/readme-examples.ts';
import { splitLine } from '../../src/core/parse-call.ts';
import { runCommand } from '../support/terminal.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const MANIFEST = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const EXAMPLES = exampleCommands(README);

/** An example as the program gets it: its arguments, and how many lines `head` lets through. */
const COMMAND = /^npm start --silent -- (.*?)(?: \| head -n (\d+))?$/;

/** What a command prints, by the program in this process. */
async function print(command: string): Promise<string> {
  const [, line, lines] = COMMAND.exec(command) ?? [];
  if (line === undefined) throw new Error(`the README shows an example that is no command of ours: ${command}`);
  const { out, err } = await runCommand(splitLine(line), { width: 100 });
  expect(err).toBe('');
  return out
    .split('\n')
    .slice(0, lines === undefined ? undefined : Number(lines))
    .join('\n')
    .trimEnd();
}

describe('the README', () => {
  it('shows what the commands really print (npm run readme brings it up to date)', async () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(10);
    const outputs = new Map<string, string>();
    for (const command of EXAMPLES) outputs.set(command, await print(command));
    expect(refreshExamples(README, outputs)).toBe(README);
  });

  it('shows it as a shell prints it', async () => {
    const piped = EXAMPLES.find((command) => command.includes('| head')) ?? '';
    for (const command of [EXAMPLES[0] ?? '', piped]) expect(runExample(command)).toBe(await print(command));
  });

  it('names only npm scripts that exist', () => {
    const scripts = [...README.matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1]);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(Object.keys(MANIFEST.scripts)).toContain(script);
  });
});
