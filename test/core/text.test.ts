import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainProse, splitProse } from '../../src/core/render/prose.ts';
import { cleanText, cut, findCut } from '../../src/core/render/text.ts';
import { code, createReply, isComplaint, lasts, type Outcome, wantsFile } from '../../src/core/reply.ts';

const WHALE = '🐳';

describe('text of a user', () => {
  it('becomes one span of code that nothing breaks out of', () => {
    expect(code('a`b`')).toBe('`aˋbˋ`');
    expect(code('a\nb\u001b[31mc\u202ed')).toBe('`a b [31mc d`');
    expect(code('  a  ')).toBe('`a`');
    expect(code('')).toBe('` `');
  });

  it('is cut, and says so', () => {
    expect(code('x'.repeat(120))).toBe(`\`${'x'.repeat(120)}\``);
    expect(code('x'.repeat(121))).toBe(`\`${'x'.repeat(119)}…\``);
    expect(code('abcdef', 4)).toBe('`abc…`');
  });
});

describe('cleaning', () => {
  it('takes control characters and reversals of direction away, and keeps lines', () => {
    expect(cleanText('a\tb\nc\u001bd\u202ee\u2066f')).toBe('a    b\nc d e f');
  });
});

describe('cutting', () => {
  it('keeps what fits, says what does not, and no half of a character', () => {
    expect(cut('abcd', 4)).toBe('abcd');
    expect(cut('abcde', 4)).toBe('abc…');
    expect(cut(`ab${WHALE}d`, 4)).toBe('ab…');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', WHALE, '内')), fc.integer({ min: 2, max: 20 }), (parts, length) => {
        const text = cut(parts.join(''), length);
        expect(text.length).toBeLessThanOrEqual(length);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is best after a line, else after a word, unless that leaves less than half', () => {
    expect(findCut('ab cd\nef gh', 9)).toBe(6);
    expect(findCut('abcdef gh ij', 9)).toBe(7);
    expect(findCut('a\nbcdefghij', 9)).toBe(9);
    expect(findCut('a bcdefghij', 9)).toBe(9);
    expect(findCut(`abcd${WHALE}e`, 5)).toBe(4);
    expect(findCut(`abcd${WHALE}e`, 6)).toBe(6);
  });
});

describe('prose', () => {
  it('is plain text and code, in order; a backtick alone is text', () => {
    expect(splitProse('a `b` c`')).toEqual([
      { isCode: false, text: 'a ' },
      { isCode: true, text: 'b' },
      { isCode: false, text: ' c`' },
    ]);
    expect(splitProse('`b`')).toEqual([{ isCode: true, text: 'b' }]);
    expect(plainProse('set `A` and `B`')).toBe('set A and B');
    expect(splitProse('')).toEqual([]);
  });
});

describe('a reply', () => {
  it('is fine unless it says otherwise, and holds nothing that was not said', () => {
    expect(createReply({ title: 'x', locale: 'en' })).toMatchObject({
      tone: 'info',
      outcome: 'ok',
      blocks: [],
      actions: [],
      files: [],
      citations: [],
    });
  });

  it.each<[Outcome, boolean, boolean, boolean]>([
    ['ok', false, true, false],
    ['errors-found', false, true, false],
    ['bad-usage', true, true, true],
    ['busy', true, false, false],
    ['failed', true, false, true],
  ])('%s: a complaint %s, worth keeping %s, a file helps %s', (outcome, complains, keeps, helps) => {
    expect([isComplaint({ outcome }), lasts({ outcome }), wantsFile({ outcome })]).toEqual([complains, keeps, helps]);
  });
});
