import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, inRange, isNewer, isRange, parseVersion } from '../../src/knowledge/version.ts';

const version = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));

describe('versions', () => {
  it.each([
    ['29.8.1', '29.7', true],
    ['30', '29.7', true],
    ['29', '29.7', false],
    ['29.7.9', '29.7', false],
    ['28.5', '29.7', false],
    ['7.10', '7.3', true],
    ['latest', '29.7', false],
  ])('%s is newer than %s: %s', (text, known, expected) => {
    expect(isNewer(text, known)).toBe(expected);
  });

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

  it.each([
    ['24.0.7-r10', '24.0.7-r10', true],
    ['24.0.7-r10', '24.0.7-r1', false],
    ['24.0.7-r2', '<= 24.0.7-r1', false],
    ['24.0.7-r2', '> 24.0.7-r1', true],
    ['6.18', '> 6.17', true],
    ['6.17.9', '> 6.17', false],
    ['6.17', '> 6.17', false],
    ['6.17', '>= 6.17', true],
    ['5.9', '>= 5.10', false],
    ['20.10', '1.0  -  20.10', true],
    ['0.9', '1.0 - 20.10', false],
    ['1.0', ' 1.0 - 20.10 ', true],
    ['5.11', '>=4.18,<5.11', false],
  ])('%s in %s: %s, to the last digit', (text, range, expected) => expect(inRange(text, range)).toBe(expected));

  it('are read up to their first letter, with a revision at their very end', () => {
    expect(parseVersion(' v6.18.39-gentoo ')).toEqual({ parts: [6, 18, 39], revision: 0 });
    expect(parseVersion('24.0.7-r12')).toEqual({ parts: [24, 0, 7], revision: 12 });
    expect(parseVersion('24.0.7-r1-gentoo')).toEqual({ parts: [24, 0, 7], revision: 0 });
    expect(parseVersion('6.18-rc1')).toEqual({ parts: [6, 18], revision: 0 });
    for (const text of ['', 'x6.1', '-1', 'newest']) expect(parseVersion(text), text).toBeNull();
  });

  it('that say less are earlier than those that say more, and their revision counts last', () => {
    const order = (left: string, right: string): number => {
      const [a, b] = [parseVersion(left), parseVersion(right)];
      if (!a || !b) throw new Error('no version');
      return Math.sign(compareVersions(a, b));
    };
    expect(order('1.2', '1.2.3')).toBe(-1);
    expect(order('1.2.3', '1.2')).toBe(1);
    expect(order('1.2', '1.2.0')).toBe(0);
    expect(order('1.10', '1.9')).toBe(1);
    expect(order('1.2-r2', '1.2-r10')).toBe(-1);
    expect(order('1.2-r2', '1.3')).toBe(-1);
  });

  it('refuses what is no range', () => {
    const none = ['', '>=', 'five', '1.0 -', '>= 1.0,', '1.0 .. 2.0', '1.0 - five', 'five - 1.0', 'x 1.0 - 2.0'];
    for (const text of [...none, '1.0 - 2.0 x', '== 1.0', '1.0x', '>= 1.0 x', 'x1.0'])
      expect(isRange(text), text).toBe(false);
    for (const text of ['1.0', '>= 1.0', '<1.0', '1.0 - 2.0', '24.0.7-r1']) expect(isRange(text), text).toBe(true);
    expect(() => inRange('6.18', 'newer')).toThrow(new RangeError('not a version and a range: "6.18", "newer"'));
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
