import { describe, expect, it } from 'vitest';
import { matchLocale, say } from '../../src/core/locale.ts';

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
});
