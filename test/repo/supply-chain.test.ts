/** What `npm ci` brings: pinned by content, running nothing, under licences that docs/security.md lists. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const Entry = z.looseObject({
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** Every package but ourselves. */
const packages = Object.entries(Lock.parse(JSON.parse(read('package-lock.json'))).packages).filter(
  ([path]) => path !== '',
);

describe('the lock file', () => {
  it('pins the content of every package', () => {
    expect(packages.length).toBeGreaterThan(100);
    const unpinned = packages.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/=]{88}$/.test(integrity));
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });

  it('holds no package that runs something when it is installed', () =>
    expect(packages.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path)).toEqual([]));

  it('holds, outside of the tools, just the licences that docs/security.md lists', () => {
    const [, listed = ''] = /^Licences outside of the tools: (.*)\.$/m.exec(read('docs/security.md')) ?? [];
    const licences = new Set(packages.flatMap(([, { dev, license }]) => (dev === true ? [] : [license ?? 'none'])));
    expect(listed.split(', ')).toEqual([...licences].sort());
  });
});
