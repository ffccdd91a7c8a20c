import { describe, expect, it } from 'vitest';
import { LOCALES, matchLocale, say, writtenLocale } from '../../src/core/locale.ts';
import { heard, heardAs } from '../../src/core/words/heard.ts';
import { wordsFor } from '../../src/core/words/index.ts';

describe('a language', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-US', 'en'],
    ['zhx', 'en'],
    ['C', 'en'],
    ['en-zh', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (tag, locale) => expect(matchLocale(tag)).toBe(locale));

  it('has its own prose; where that is missing English, which says so', () => {
    expect(say({ en: 'yes', 'zh-CN': '是' }, 'zh-CN')).toBe('是');
    expect(say({ en: 'yes', 'zh-CN': '是' }, 'en')).toBe('yes');
    expect(say({ en: 'yes' }, 'zh-CN')).toBe('[English] yes');
    expect(say({ en: 'yes' }, 'en')).toBe('yes');
  });

  it('is told by its letters where it has some of its own', () => {
    expect(writtenLocale('docker 起不来')).toBe('zh-CN');
    expect(writtenLocale('docker does not start')).toBeUndefined();
  });

  it('says a range of versions with its own marks', () => {
    expect(LOCALES.map((locale) => wordsFor(locale).marks.range('>= 4.18, < 5.11'))).toEqual([
      '4.18 to before 5.11',
      '4.18 至 5.11 之前',
    ]);
  });
});

describe('what people say', () => {
  it('is understood in every language at once', () => {
    expect(heard(({ yes }) => yes)).toEqual(expect.arrayContaining(['yes', '是']));
    expect(heardAs(({ scope }) => scope).get('频道')).toBe('channel');
    expect(heardAs(({ scope }) => scope).get('channel')).toBe('channel');
  });

  it('means one thing', () => {
    for (const group of ['aboutIt', 'cells', 'counted', 'host', 'marks', 'scope', 'versioned', 'wish'] as const) {
      const said = heard((words) => Object.values(words[group]).flat());
      expect(new Set(said).size, group).toBe(said.length);
    }
  });
});
