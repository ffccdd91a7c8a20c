/** Which kernels of a paste are the same: what a comparison with each of them says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NamedReleases } from '../../src/review/paste/named-releases.ts';

function isSame(a: string, b: string): boolean {
  return a === b || ['.', '-'].some((joint) => a.startsWith(b + joint) || b.startsWith(a + joint));
}

const RELEASE = fc
  .tuple(
    fc.constantFrom('6.1', '6.12', '6.1.4', '5.15', '6.12.4'),
    fc.constantFrom('', '-gentoo', '-gentoo-r1', '.7', '-rc1'),
  )
  .map(([line, rest]) => line + rest);

it('finds the first that is the same as far as both say', () => {
  fc.assert(
    fc.property(fc.array(RELEASE, { maxLength: 30 }), (releases) => {
      const named = new NamedReleases();
      const all: string[] = [];
      for (const release of releases) {
        const known = all.findIndex((each) => isSame(each, release));
        expect(named.numberOf(release)).toBe(known === -1 ? all.push(release) - 1 : known);
      }
      expect(named.all).toEqual(all);
    }),
  );
});
