import { describe, expect, it } from 'vitest';
import { rankSuggestions } from '../../src/core/suggest.ts';

const LIST = [
  { name: 'has_cat', title: { en: 'something' } },
  { name: 'other', title: { en: 'about a cat', 'zh-CN': '猫' } },
  { name: 'feline', aliases: ['cat'] },
  { name: 'lion', aliases: ['catlike'] },
  { name: 'catalog' },
  { name: 'cat' },
  { name: 'whale', aliases: ['no such container'] },
  { name: 'cut' },
];
const rank = (typed: string, count = 10): string[] => rankSuggestions(typed, LIST, count).map(({ name }) => name);

describe('what may be typed', () => {
  it('is in its own order while nothing is typed, as many as are wanted', () => {
    expect(rank('', 3)).toEqual(['has_cat', 'other', 'feline']);
    expect(rank('  ', 99)).toHaveLength(LIST.length);
  });

  it('comes by rank: the name, its beginning, another name, its beginning, inside, in the title, and slips', () => {
    expect(rank('cat')).toEqual(['cat', 'catalog', 'feline', 'lion', 'has_cat', 'other', 'cut']);
    expect(rank('CONFIG_CAT')[0]).toBe('cat');
    expect(rank('cat', 2)).toEqual(['cat', 'catalog']);
  });

  it('is found by a title in any language, and by a message that holds a telling name', () => {
    expect(rank('猫')).toEqual(['other']);
    expect(rank('error: no such container: web')).toEqual(['whale']);
    expect(rank('a cat sat on the mat and said nothing at all')).not.toContain('cat');
  });
});
