import { describe, expect, it } from 'vitest';
import { collectRegexes } from '../../scripts/regexes/collect.ts';
import { proveLinear } from '../../scripts/regexes/prove.ts';

const collect = (code: string) => collectRegexes('a.ts', code);

describe('the regular expressions of a source', () => {
  it('are found as literals, calls and texts to be matched, with their place', () => {
    const code = ['const a = /a\\/b/gu;', "new RegExp('c+', 'i');", 'RegExp(`d`);', "line.match('e*');"].join('\n');
    expect(collect(code)).toEqual({
      found: [
        { place: 'a.ts:1', source: 'a\\/b', flags: 'gu' },
        { place: 'a.ts:2', source: 'c+', flags: 'i' },
        { place: 'a.ts:3', source: 'd', flags: '' },
        { place: 'a.ts:4', source: 'e*', flags: '' },
      ],
      unreadable: [],
    });
  });

  it('are found inside templates, defaults and types', () => {
    const code = `const f = (a = /x/) => \`\${b.replace(/y/g, \`\${/z/.test(c)}\`)}\`;`;
    expect(collect(code).found.map(({ source }) => source)).toEqual(['x', 'y', 'z']);
  });

  it('are named where they are put together at run time', () => {
    const code = `new RegExp(\`^\${name}$\`); RegExp(source); line.matchAll(\`a\${b}\`);`;
    expect(collect(code).unreadable).toHaveLength(3);
  });
});

describe('an expression', () => {
  it.each([
    ['^[0-9a-f]{64}$', ''],
    ['(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])', 'g'],
    ['^\\d+\\.\\d[\\w.+~-]*$', ''],
  ])('/%s/%s is proven linear', async (source, flags) => expect(await proveLinear({ source, flags })).toBeNull());

  it.each([
    ['(a+)+$', 'exponential'],
    ['(\\d+\\.\\d+(?:\\.\\d+)?[\\w.+-]*)\\s*$', '3rd degree polynomial'],
    ['\\s*\\n\\s*', '2nd degree polynomial'],
    // Quadratic when it is searched for again and again, which trying cannot show.
    ['a(?=[^]*b)|a', 'not proven'],
  ])('/%s/ is refused as %s', async (source, why) => expect(await proveLinear({ source, flags: 'g' })).toContain(why));
});
