/**
 * `npm run corpus -- DIR`: reviews every kernel configuration in a folder and verifies what must hold for each: it is
 * read without a crash, every value equals what a plain line scan says, findings point at lines that are about their
 * symbol, a kernel that cannot run Docker is told what to do on one screen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../commands/analyze.ts';
import { renderText } from '../src/adapters/terminal/render/render.ts';
import { NOTHING_REMEMBERED } from '../src/core/memory.ts';
import { createProfile } from '../src/core/profile.ts';
import type { Reply } from '../src/core/reply.ts';
import { isGone } from '../src/knowledge/lifetime.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { parseKernelConfig, readValue } from '../src/review/kernel-config/parse.ts';
import type { ReviewDocument } from '../src/review/review.ts';
import { readConfig } from './read-config.ts';

/** What a window of a usual width must show at once; the kernel with nothing switched on needs all of it. */
const SCREEN = { lines: 30, width: 80 };

const knowledge = await loadKnowledge();

/** The slow and plain way to read a configuration, to compare with. */
function scanLines(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const unset = /^# CONFIG_(\w+) is not set\s*$/.exec(line)?.[1];
    if (unset !== undefined) values.set(unset, 'n');
    const [, symbol, value] = /^CONFIG_(\w+)=(.*)$/.exec(line) ?? [];
    if (symbol !== undefined && value !== undefined)
      values.set(symbol, /^[ymn]\s+#/.test(value) ? value.charAt(0) : value.trim());
  }
  return values;
}

function checkValues(text: string): string[] {
  const config = parseKernelConfig(text);
  const expected = scanLines(text);
  const wrong = [...expected]
    .filter(([symbol, value]) => readValue(config, symbol) !== value)
    .map(([symbol]) => symbol);
  const strangers = [...config.offsets.names()].filter((symbol) => !expected.has(symbol));
  return [...wrong, ...strangers].map((symbol) => `${symbol} is read otherwise than a line scan reads it`);
}

function checkFindings(text: string, { findings, profile }: ReviewDocument): string[] {
  const lines = text.split(/\r?\n/);
  return findings.flatMap(({ line, subject, rule }) => {
    const option = knowledge.get('kernel-option', subject);
    const isMisplaced = line !== null && !lines[line - 1]?.includes(`CONFIG_${subject}`);
    const isDead =
      rule === 'kernel-config/option-missing' &&
      option !== undefined &&
      isGone(option, profile.kernel) &&
      line === null;
    return [
      ...(isMisplaced ? [`the finding about ${subject} points at line ${line}, which is about something else`] : []),
      ...(isDead ? [`${subject} is called missing, but ${profile.kernel} does not have it`] : []),
    ];
  });
}

function checkScreen(reply: Reply, { capabilities, fix }: ReviewDocument): string[] {
  const isBroken = capabilities.some((each) => each.essential && each.status === 'missing');
  if (!isBroken) return [];
  const lines = renderText(reply, { width: SCREEN.width, colours: false }).split('\n');
  const details = lines.findIndex((line) => line.startsWith('Details ('));
  return [
    ...(fix.changes.length === 0 ? ['Docker does not work with it, and nothing is said to do'] : []),
    ...(details === -1 || details > SCREEN.lines ? [`what comes before the details takes ${details} lines`] : []),
  ];
}

async function review(path: string): Promise<{ reply: Reply; document: ReviewDocument }> {
  const call = {
    name: 'analyze',
    args: [],
    overrides: {},
    want: [],
    locale: 'en' as const,
    files: [{ name: 'config', bytes: readFileSync(path) }],
  };
  const reply = await analyze.run(
    call,
    {
      knowledge,
      profile: createProfile(knowledge.defaultProfile, {}),
      commands: [],
    },
    NOTHING_REMEMBERED,
  );
  return { reply, document: reply.document as ReviewDocument };
}

async function checkFile(path: string): Promise<{ problems: string[]; summary: string }> {
  try {
    const { reply, document } = await review(path);
    const text = readConfig(path);
    const missing = document.capabilities
      .filter((each) => each.status !== 'ok')
      .map((each) => `${each.id} ${each.status}`);
    return {
      problems: [...checkValues(text), ...checkFindings(text, document), ...checkScreen(reply, document)],
      summary: `${document.inputs[0]?.kernelVersion ?? 'no version'}, ${document.fix.changes.length} changes; ${missing.join(', ') || 'all ok'}`,
    };
  } catch (error) {
    return { problems: [`crashed: ${error instanceof Error ? error.message : String(error)}`], summary: '' };
  }
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run corpus -- DIR (a folder of kernel configurations)');
  process.exit(2);
}
const names = readdirSync(folder)
  .filter((name) => /\.(config|gz)$/.test(name))
  .sort();
let failed = 0;
for (const name of names) {
  const { problems, summary } = await checkFile(join(folder, name));
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${summary}`);
  for (const problem of problems.slice(0, 5)) console.log(`       ${problem}`);
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || names.length === 0 ? 1 : 0;
