import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { SmallKnowledge } from '../support/small-knowledge.ts';

let small: SmallKnowledge;
let root = '';

beforeEach(() => {
  small = new SmallKnowledge(['backends/devicemapper.yaml', 'backends/vfs.yaml', 'topics/package-move.yaml']);
  root = small.root;
});

afterEach(() => small.remove());

describe('loading', () => {
  it('never serves a stale bundle: an edit shows at once', async () => {
    await loadKnowledge(root);
    const file = small.path('default-profile.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^docker: .*$/m, 'docker: "99.1"'));
    expect((await loadKnowledge(root)).defaultProfile.docker).toBe('99.1');
  });

  it('gives the same facts from the bundle as from the files', async () => {
    const first = await loadKnowledge(root);
    const second = await loadKnowledge(root);
    expect(first.facts).toHaveLength(3);
    expect(second.facts).toEqual(first.facts);
  });

  it('refuses a broken knowledge base as a whole, naming the file', async () => {
    writeFileSync(small.path('backends/broken.yaml'), 'id: broken\nkind: backend\n');
    await expect(loadKnowledge(root)).rejects.toThrow('backends/broken.yaml');
  });

  it('keeps former names working', async () => {
    writeFileSync(
      small.path('redirects.yaml'),
      '[{ from: "backend:loopback", to: "backend:devicemapper", because: renamed }]',
    );
    expect((await loadKnowledge(root)).find('backend', 'loopback')?.id).toBe('devicemapper');
  });
});
