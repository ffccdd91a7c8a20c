/**
 * Walks over the files of all rules: once the change of a review is made, nothing of what it was to mend is found again,
 * and nothing is newly wrong. The same for two of them in one file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOST_RULES } from '../../../src/review/host/rules/index.ts';
import type { Finding, ReviewDocument } from '../../../src/review/review.ts';
import { ask, read, textFile } from '../../support/ask.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url).pathname;

interface File {
  readonly name: string;
  readonly text: string;
}

interface Case {
  readonly id: string;
  readonly files: readonly File[];
  readonly options: string;
}

function filesIn(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ name: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

const CASES: readonly Case[] = HOST_RULES.flatMap(({ id }) =>
  readdirSync(`${FIXTURES}${id}`).map((name) => {
    const expected = JSON.parse(readFileSync(`${FIXTURES}${id}/${name}/expected.json`, 'utf8')) as { ask?: string };
    return { id: `${id}: ${name}`, files: filesIn(`${FIXTURES}${id}/${name}/input/`), options: expected.ask ?? '' };
  }),
);

async function review(files: readonly File[], options: string): Promise<ReviewDocument> {
  const attached = files.map(({ name, text }) => textFile(text, name));
  return (await ask(`analyze x ${options}`, attached)).document as ReviewDocument;
}

function nameOf({ severity, rule, subject, variant = '' }: Finding): string {
  return `${severity} ${rule} ${subject} ${variant}`.trim();
}

/** What is true only once something works that did not: told in the rules' own cases. */
const AFTERWARDS: ReadonlySet<string> = new Set(['daemon/proxy-reach', 'portage/stable-masked']);

/** What is left of it that should not be. */
async function leftovers(files: readonly File[], options: string): Promise<string[]> {
  const before = await review(files, options);
  const fixed = new Map(before.hostFix?.files.map(({ file, content }) => [file, content]));
  const changed = files.map(({ name, text }) => ({ name, text: fixed.get(name) ?? text }));
  const kept = changed.filter(({ text }) => text.trim() !== '');
  if (fixed.size === 0 || kept.length === 0) return [];
  const had = new Map(before.findings.map((finding) => [nameOf(finding), finding]));
  return (await review(kept, options)).findings.flatMap((finding) => {
    const name = nameOf(finding);
    const known = had.get(name);
    if (known?.isInFix) return [`stays: ${name}`];
    return known || finding.severity === 'info' || AFTERWARDS.has(finding.rule) ? [] : [`new: ${name}`];
  });
}

describe('once the change is made', () => {
  it('nothing that it was to mend is found again, and nothing new', async () => {
    const left: Record<string, string[]> = {};
    for (const { id, files, options } of CASES) {
      const found = await leftovers(files, options);
      if (found.length > 0) left[id] = found;
    }
    expect(left).toEqual({});
  });
});

/** A line that took no effect, once it is mended, is one more line about the same flag. */
const EXPLAINED: ReadonlySet<string> = new Set([
  'portage/atom-invalid: no-category + portage/set-twice: two-lines',
  'portage/package-misplaced: typo + portage/set-twice: two-lines',
]);

/** Cases of one file of a kind, every so manieth pair of them. */
function pairsOf(isOfKind: (file: File) => boolean, step: number): (readonly [Case, Case])[] {
  const alone = CASES.filter(({ files }) => files.length === 1 && files.every(isOfKind));
  return alone
    .flatMap((first, index) => alone.slice(index + 1).map((second) => [first, second] as const))
    .filter((_pair, index) => index % step === 0);
}

function textIn({ files }: Case): string {
  return files[0]?.text ?? '';
}

async function leftOfPairs(
  pairs: readonly (readonly [Case, Case])[],
  together: (first: Case, second: Case) => File | null,
): Promise<Record<string, string[]>> {
  const left: Record<string, string[]> = {};
  for (const [first, second] of pairs) {
    const file = together(first, second);
    const name = `${first.id} + ${second.id}`;
    const found = file ? await leftovers([file], first.options || second.options) : [];
    if (found.length > 0 && !EXPLAINED.has(name)) left[name] = found;
  }
  return left;
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

describe('of two in one file', () => {
  it('package.use: as much', async () => {
    const pairs = pairsOf(({ name }) => name.includes('package.use'), 1);
    expect(pairs.length).toBeGreaterThan(50);
    const left = await leftOfPairs(pairs, (first, second) => ({
      name: 'package.use',
      text: `${textIn(first)}${textIn(second)}`,
    }));
    expect(left).toEqual({});
  });

  it('daemon.json: as much', async () => {
    const pairs = pairsOf(({ name, text }) => name === 'daemon.json' && objectIn(text) !== null, 13);
    expect(pairs.length).toBeGreaterThan(50);
    const left = await leftOfPairs(pairs, (first, second) => {
      const [one, other] = [objectIn(textIn(first)), objectIn(textIn(second))];
      return one && other ? { name: 'daemon.json', text: JSON.stringify({ ...one, ...other }, null, 2) } : null;
    });
    expect(left).toEqual({});
  });
});

describe('what the change leaves', () => {
  const FILE = textFile(
    'app-containers/docker btrfs device-mapper\napp-containers/containerd -btrfs\napp-containers/runc -seccomp\n',
    'package.use',
  );

  it('is named by its number, as a person has to decide', async () => {
    const shown = (await read('analyze x', [FILE])).replaceAll(/\s+/g, ' ');
    expect(shown).toContain('app-containers/runc seccomp');
    expect(shown).toContain('That leaves 2 of what was found');
    expect(await read('analyze x', [FILE], 'zh-CN')).toContain('上面第 2 条没有改');
  });

  it('is not spoken of where all is mended', async () => {
    const all = textFile('app-containers/docker device-mapper btrfs\napp-containers/runc -seccomp\n', 'package.use');
    expect(await read('analyze x', [all])).not.toContain('That leaves');
  });
});
