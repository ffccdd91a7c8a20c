import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { SmallKnowledge } from '../support/small-knowledge.ts';

let small: SmallKnowledge;
let root = '';
let cache = '';

beforeEach(() => {
  small = new SmallKnowledge(['backends/devicemapper.yaml', 'backends/vfs.yaml', 'topics/package-move.yaml']);
  root = small.root;
  cache = join(root, '.cache');
});

afterEach(() => small.remove());

describe('loading', () => {
  it('never serves a stale bundle: an edit shows at once', async () => {
    await loadKnowledge(root, cache);
    const file = small.path('default-profile.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^docker: .*$/m, 'docker: "99.1"'));
    expect((await loadKnowledge(root, cache)).defaultProfile.docker).toBe('99.1');
  });

  it('gives the same facts from the bundle as from the files', async () => {
    const first = await loadKnowledge(root);
    await loadKnowledge(root, cache);
    const second = await loadKnowledge(root, cache);
    expect(first.facts).toHaveLength(3);
    expect(second.facts).toEqual(first.facts);
    expect(second.checkers).toEqual(first.checkers);
    expect(second.changePolicy).toEqual(first.changePolicy);
    expect(second.kernelLines).toEqual(first.kernelLines);
  });

  it('keeps one bundle, whatever was edited, under a name that any other folder gives it too', async () => {
    await loadKnowledge(root, cache);
    writeFileSync(small.path('backends/vfs.yaml'), readFileSync(small.path('backends/vfs.yaml'), 'utf8').concat('\n'));
    await loadKnowledge(root, cache);
    const other = new SmallKnowledge(['backends/devicemapper.yaml', 'backends/vfs.yaml', 'topics/package-move.yaml']);
    writeFileSync(other.path('backends/vfs.yaml'), readFileSync(small.path('backends/vfs.yaml')));
    await loadKnowledge(other.root, join(other.root, '.cache'));
    const bundles = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'stamp.json');
    expect(bundles(cache)).toHaveLength(1);
    expect(bundles(join(other.root, '.cache'))).toEqual(bundles(cache));
    other.remove();
  });

  it('goes on answering from what it has opened when another start replaces it', async () => {
    await loadKnowledge(root, cache);
    const opened = await loadKnowledge(root, cache);
    writeFileSync(small.path('backends/vfs.yaml'), readFileSync(small.path('backends/vfs.yaml'), 'utf8').concat('\n'));
    await loadKnowledge(root, cache);
    expect(opened.get('backend', 'vfs')?.id).toBe('vfs');
    expect(opened.search.factAt(0)).toBe(opened.facts[0]);
  });

  it('compiles anew what is cut short, and does without a cache that nobody may write', async () => {
    await loadKnowledge(root, cache);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '0');
    expect((await loadKnowledge(root, cache)).facts).toHaveLength(3);
    expect((await loadKnowledge(root, '/dev/null/cache')).facts).toHaveLength(3);
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
