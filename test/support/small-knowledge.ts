/** A knowledge folder of its own with a few facts: quick to compile, and free to be broken. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKnowledge } from '../../src/knowledge/compile.ts';
import { lintKnowledge } from '../../src/knowledge/lint/index.ts';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';
import type { Lexicon } from '../../src/knowledge/schema/lexicon.ts';

/** What belongs to no fact. */
const SHARED = [
  'default-profile.yaml',
  'kernel-changes.yaml',
  'redirects.yaml',
  'checkers',
  'glossary.yaml',
  'checked-against.yaml',
  'kernel-lines.yaml',
  'search',
  'shared',
];

export class SmallKnowledge {
  readonly root = mkdtempSync(join(tmpdir(), 'knowledge-'));

  /** @param facts files below knowledge/; whatever else they name is then missing */
  constructor(facts: readonly string[]) {
    for (const path of [...SHARED, ...facts])
      cpSync(join(KNOWLEDGE_ROOT, path), join(this.root, path), { recursive: true });
    this.#copySources();
  }

  /** Of the sources only those that are cited: to read them all takes longer than all else. */
  #copySources(): void {
    const files = readdirSync(this.root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    const texts = files.map((file) => readFileSync(this.path(file), 'utf8'));
    const cited = new Set(texts.flatMap((text) => [...text.matchAll(/\bid: ([a-z0-9.-]+)/g)].map(([, id]) => id)));
    mkdirSync(this.path('sources'));
    for (const name of readdirSync(join(KNOWLEDGE_ROOT, 'sources'))) {
      const entries = readFileSync(join(KNOWLEDGE_ROOT, 'sources', name), 'utf8').split(/^(?=\w)/m);
      const wanted = entries.filter((entry) => cited.has(entry.slice(0, entry.indexOf(':'))));
      if (wanted.length > 0) writeFileSync(this.path(join('sources', name)), wanted.join(''));
    }
  }

  /** The path of a file in it. */
  path(file: string): string {
    return join(this.root, file);
  }

  /**
   * The problems of one file after changing it.
   * @throws Error when the change changes nothing
   */
  lintAfter(file: string, change: (text: string) => string): string[] {
    const before = readFileSync(this.path(file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`the test changes nothing in ${file}`);
    writeFileSync(this.path(file), after);
    return lintKnowledge(this.root)
      .problems.filter((problem) => problem.file === file)
      .map((problem) => problem.message);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** The words that a search knows, without any fact. */
export function readLexicon(): Lexicon {
  const small = new SmallKnowledge([]);
  try {
    return compileKnowledge(small.root).lexicon;
  } finally {
    small.remove();
  }
}
