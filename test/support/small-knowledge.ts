/** A knowledge folder of its own with a few facts: quick to compile, and free to be broken. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';

/** What belongs to no fact. */
const SHARED = ['default-profile.yaml', 'kernel-changes.yaml', 'redirects.yaml', 'checkers', 'glossary.yaml'];

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
