import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../../src/knowledge/load.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(KNOWLEDGE_ROOT, root, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('loading', () => {
  it('never serves a stale bundle: an edit shows at once', async () => {
    await loadKnowledge(root);
    const file = join(root, 'default-profile.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^docker: .*$/m, 'docker: "99.1"'));
    expect((await loadKnowledge(root)).defaultProfile.docker).toBe('99.1');
  });

  it('gives the same facts from the bundle as from the files', async () => {
    const first = await loadKnowledge(root);
    const second = await loadKnowledge(root);
    expect(second.facts).toEqual(first.facts);
  });

  it('refuses a broken knowledge base as a whole, naming the file', async () => {
    writeFileSync(join(root, 'backends', 'broken.yaml'), 'id: broken\nkind: backend\n');
    await expect(loadKnowledge(root)).rejects.toThrow('backends/broken.yaml');
  });

  it('keeps former names working', async () => {
    writeFileSync(
      join(root, 'redirects.yaml'),
      '[{ from: "backend:loopback", to: "backend:devicemapper", because: renamed }]',
    );
    expect((await loadKnowledge(root)).find('backend', 'loopback')?.id).toBe('devicemapper');
  });
});
