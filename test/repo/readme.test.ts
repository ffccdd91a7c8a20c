import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshExamples } from '../../scripts/readme-examples.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const MANIFEST = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

describe('the README', () => {
  it('shows what the commands really print (npm run readme brings it up to date)', { timeout: 120_000 }, () => {
    const { text, count } = refreshExamples(README);
    expect(count).toBeGreaterThanOrEqual(10);
    expect(text).toBe(README);
  });

  it('names only npm scripts that exist', () => {
    const scripts = [...README.matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1]);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(Object.keys(MANIFEST.scripts)).toContain(script);
  });
});
