import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, inRange, isRange, parseVersion } from '../../src/knowledge/version.ts';

const version = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));

describe('versions', () => {
  it.each([
    ['5.2.7', '<= 5.2', true],
    ['5.3.0', '<= 5.2', false],
    ['6.17.0', '< 6.17', false],
    ['6.16.12', '< 6.17', true],
    ['6.18.39-gentoo', '>= 6.17', true],
    ['7.2.0-rc1', '>= 7.2', true],
    ['20.10.27', '1.0 - 20.10', true],
    ['23.0', '1.0 - 20.10', false],
    ['18.09.9', '18.09', true],
    ['18.09', '18.9', true],
    ['4.19.91', '>= 4.18, < 5.11', true],
    ['24.0.7', '24.0.7-r1', false],
    ['24.0.7-r1', '24.0.7-r1', true],
    ['24.0.7-r2', '<= 24.0.7', true],
    ['v29.7.2', '29.7', true],
    ['29', '>= 29.0.1', true],
    ['6.18', '< 6.18.5', false],
  ])('%s in %s: %s', (text, range, expected) => {
    expect(inRange(text, range)).toBe(expected);
  });

  it('refuses what is no range', () => {
    for (const text of ['', '>=', 'five', '1.0 -', '>= 1.0,', '1.0 .. 2.0']) expect(isRange(text), text).toBe(false);
    expect(() => inRange('6.18', 'newer')).toThrow(RangeError);
    expect(() => inRange('newest', '6.18')).toThrow(RangeError);
  });

  it('puts every version on exactly one side of a border', () => {
    fc.assert(
      fc.property(version, version, (each, border) => inRange(each, `< ${border}`) !== inRange(each, `>= ${border}`)),
    );
  });

  it('finds every version in the range that is itself, and between itself and itself', () => {
    fc.assert(fc.property(version, (each) => inRange(each, each) && inRange(each, `${each} - ${each}`)));
  });

  it('orders versions the same way round', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        const [a, b] = [parseVersion(left), parseVersion(right)];
        return a !== null && b !== null && Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a));
      }),
    );
  });
});
