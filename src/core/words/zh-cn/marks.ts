/** Chinese punctuation (GB/T 15834): full-width marks that bring their own space, so that no blank stands beside them. */
import type { marksEn } from '../en/marks.ts';
import { type RangeWords, rangeInWords } from '../range.ts';

function withStop(sentence: string): string {
  return /[。！？：…][）”]?$/.test(sentence) ? sentence : `${sentence}。`;
}

const RANGE_WORDS: RangeWords = {
  since: (version) => `${version} 及以后`,
  after: (version) => `${version} 之后`,
  before: (version) => `${version} 之前`,
  upTo: (version) => `${version} 及以前`,
  to: (first, last) => `${first} 至 ${last}`,
  within: (first, end) => `${first} 至 ${end} 之前`,
  all: (parts) => parts.join('、'),
};

export const marksZhCn: typeof marksEn = {
  marks: {
    colon: '：',
    dash: '——',
    list: (items) => items.join('、'),
    phrases: (items) => items.join('，'),
    range: (range) => rangeInWords(range, RANGE_WORDS),
    clauses: (items) => items.join('；'),
    sentences: (items) =>
      items
        .filter((item) => item !== '')
        .map(withStop)
        .join(''),
    inText: (before, said, after) =>
      (/^[“\p{Script=Han}]/u.test(said) ? '' : before) + said + (/[”\p{Script=Han}]$/u.test(said) ? '' : after),
    paren: (text) => `（${text}）`,
    alone: (title) => title,
  },
};
