/**
 * Every rule over a host has files that it has something to say about, and those files as they should be:
 * `test/fixtures/host-review/AREA/RULE/CASE/` with `input/`, `fixed/` and `expected.json`. What the fix of a review makes
 * of the input is what stands in `fixed/`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/core/command.ts';
import { inRange } from '../../../src/knowledge/version.ts';
import { HOST_RULES } from '../../../src/review/host/rules/index.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, knowledge, textFile } from '../../support/ask.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url);

/** What a case expects. */
interface Expected {
  /** Options of the question: `--docker 28.5`. */
  readonly ask?: string;
  /** Only the finding's data: its words are those of knowledge/rules. */
  readonly findings: readonly object[];
  /** What is told once the fix is made, where it is something new: what a setting that works now asks for. */
  readonly afterFix?: readonly object[];
}

function list(path: string): string[] {
  return existsSync(new URL(path, FIXTURES)) ? readdirSync(new URL(path, FIXTURES)).sort() : [];
}

function filesIn(folder: string): Attachment[] {
  return readdirSync(new URL(folder, FIXTURES), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const root = new URL(folder, FIXTURES).pathname;
      return textFile(readFileSync(path, 'utf8'), path.slice(root.length).replace(/^\//, ''));
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function review(files: readonly Attachment[], options = ''): Promise<ReviewDocument> {
  const { document } = await ask(`analyze x ${options}`, [...files]);
  return document as ReviewDocument;
}

/** The findings of one rule as data; the places without what stands there. */
function findingsOf({ findings }: ReviewDocument, id: string): object[] {
  return findings
    .filter(({ rule }) => rule === id)
    .map(({ severity, subject, variant, values, places = [] }) => ({
      severity,
      subject,
      ...(variant !== undefined && { variant }),
      ...(Object.keys(values ?? {}).length > 0 && { values }),
      places: places.map(({ file, line }) => (line === null ? file : `${file}:${line}`)),
    }));
}

const CASES = HOST_RULES.flatMap(({ id }) => list(`${id}/`).map((name) => [id, name] as const));

function expectedOf(id: string, name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${id}/${name}/expected.json`, FIXTURES), 'utf8')) as Expected;
}

it('there is a folder for each rule, and no other', () => {
  const folders = list('').flatMap((area) => list(`${area}/`).map((rule) => `${area}/${rule}`));
  expect(folders).toEqual(HOST_RULES.map(({ id }) => id).sort());
});

describe.each(HOST_RULES.map(({ id }) => id))('%s', (id) => {
  it('has words, and a case for each of its wordings', () => {
    const wordings = CASES.filter(([rule]) => rule === id).flatMap(([, name]) =>
      expectedOf(id, name).findings.map((finding) => (finding as { variant?: string }).variant),
    );
    expect(wordings.length).toBeGreaterThan(0);
    for (const variant of Object.keys(knowledge.host.rules[id]?.variants ?? {})) expect(wordings).toContain(variant);
  });
});

/** Releases to try, of which every range of a wording leaves one out. */
const RELEASES = ['29.7', '27.1', '20.10'];

/** For which Docker the words of a finding are; undefined: for all. */
function rangeOf(id: string, { variant = '' }: { variant?: string }): string | undefined {
  const text = knowledge.host.rules[id];
  return text?.variants[variant]?.docker ?? text?.docker;
}

const RANGED = CASES.flatMap(([id, name]) => {
  const ranges = expectedOf(id, name).findings.flatMap((finding) => rangeOf(id, finding) ?? []);
  return ranges.slice(0, 1).map((range) => [id, name, range] as const);
});

it.each(RANGED)('%s: %s is said to a Docker of %s alone', async (id, name, range) => {
  const release = RELEASES.find((each) => !inRange(each, range));
  const document = await review(filesIn(`${id}/${name}/input/`), `--docker ${release}`);
  const said = findingsOf(document, id).filter((finding) => rangeOf(id, finding) === range);
  expect(said).toEqual([]);
});

it('that dockerd takes a file is not said where it ends with it all the same', async () => {
  const rulesFor = async (text: string): Promise<string[]> =>
    (await review([textFile(text, 'daemon.json')], '--docker 29.7')).findings.map(({ rule }) => rule);
  expect(await rulesFor('{ "storage-driver": "overlay2" }')).toContain('daemon/accepted');
  const gone = await rulesFor('{ "storage-driver": "aufs" }');
  expect(gone).toContain('daemon/storage-driver-gone');
  expect(gone).not.toContain('daemon/accepted');
});

describe.each(CASES)('%s: %s', (id, name) => {
  it('finds in the input just what is expected', async () => {
    const { ask: options, findings } = expectedOf(id, name);
    const document = await review(filesIn(`${id}/${name}/input/`), options);
    expect(findingsOf(document, id)).toEqual(findings);
  });

  it('has nothing more to say about the files as they should be', async () => {
    const document = await review(filesIn(`${id}/${name}/fixed/`), expectedOf(id, name).ask);
    expect(findingsOf(document, id)).toEqual([]);
  });

  it('is mended by the fix, where a program can mend it', async () => {
    const { ask: options, afterFix } = expectedOf(id, name);
    const input = filesIn(`${id}/${name}/input/`);
    const { findings, hostFix } = await review(input, options);
    const own = findings.filter(({ rule }) => rule === id);
    if (!own.some(({ isInFix }) => isInFix)) return;
    const fixed = new Map(hostFix?.files.map(({ file, content }) => [file, content]));
    const after = await review(
      input.map((file) => textFile(fixed.get(file.name) ?? new TextDecoder().decode(file.bytes), file.name)),
      options,
    );
    if (afterFix) return expect(findingsOf(after, id)).toEqual(afterFix);
    const left = own.filter(({ isInFix }) => !isInFix);
    expect(findingsOf(after, id)).toHaveLength(left.length);
  });

  it('says it in Chinese too', async () => {
    const options = `${expectedOf(id, name).ask ?? ''} --locale zh-CN`;
    const { findings } = await review(filesIn(`${id}/${name}/input/`), options);
    for (const { message, why } of findings.filter(({ rule }) => rule === id))
      for (const text of [message, why]) expect(text).not.toMatch(/\[English\]|\{[a-zA-Z]+\}/);
  });
});
