import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitColumns, layRow, widthOf, wrap } from '../../src/core/render/layout.ts';

const prose = fc
  .array(
    fc.constantFrom(
      'kernel',
      'a',
      'CONFIG_NETFILTER_XT_MATCH_ADDRTYPE',
      '内核',
      '镜像层',
      '，',
      '。',
      '（可选）',
      ' ',
      'y/m',
      '🐳',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('wrapping', () => {
  it('never makes a line wider than asked, in English or Chinese', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 120 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(
        prose,
        fc.integer({ min: 8, max: 120 }),
        (text, width) => wrap(text, width).join('').replaceAll(/\s/g, '') === text.replaceAll(/\s/g, ''),
      ),
    );
  });

  it('counts a Chinese character as two columns and keeps its punctuation with it', () => {
    expect(widthOf('内核')).toBe(4);
    expect(wrap('打开内核选项，然后重新编译。', 12)).toEqual(['打开内核选', '项，然后重新', '编译。']);
  });

  it('leaves no opening mark at the end of a line and no closing mark at the beginning of one', () => {
    expect(wrap('默认关闭（containerd）', 10)).toEqual(['默认关闭', '（containe', 'rd）']);
    const marked = fc
      .array(fc.constantFrom('（', '）', '，', '。', '内', '核', 'overlay2', 'x'.repeat(30)), { maxLength: 30 })
      .map((parts) => `内核（x${parts.filter((part) => part !== '（').join('')}`);
    fc.assert(
      fc.property(marked, fc.integer({ min: 16, max: 60 }), (text, width) => {
        const lines = wrap(text.replaceAll(/[），。]{2,}/g, '。'), width);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。；：！？、）》]/);
      }),
    );
  });
});

describe('a width', () => {
  it('is the one that a terminal shows, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('a table', () => {
  const cells = fc.array(fc.array(prose, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

  it('fits into the width when there is room for its columns', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 60, max: 140 }), (rows, width) => {
        const widths = fitColumns(rows, width);
        for (const row of rows)
          for (const line of layRow(row, widths)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('gives narrow columns what they need and the wide ones the rest', () => {
    expect(fitColumns([['ab', 'x'.repeat(200), 'y'.repeat(200)]], 104)).toEqual([2, 49, 49]);
  });
});

it('every character, alone or before another, is as wide as the library says', () => {
  for (let code = 0x20; code < 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    expect(widthOf(`${character}，`), code.toString(16)).toBe(stringWidth(`${character}，`));
  }
});
