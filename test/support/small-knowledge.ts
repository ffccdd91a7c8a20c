/** A knowledge folder of its own with a few facts: quick to compile, and free to be broken. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKnowledge } from '../../src/knowledge/compile.ts';
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
];

export class SmallKnowledge {
  readonly root = mkdtempSync(join(tmpdir(), 'knowledge-'));

  /** @param facts files below knowledge/; whatever else they name is then missing */
  constructor(facts: readonly string[]) {
    for (const path of [...SHARED, ...facts])
      cpSync(join(KNOWLEDGE_ROOT, path), join(this.root, path), { recursive: true });
  }

  /** The path of a file in it. */
  path(file: string): string {
    return join(this.root, file);
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
