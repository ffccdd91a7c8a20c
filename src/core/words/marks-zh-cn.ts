/** Chinese punctuation (GB/T 15834): full-width marks that bring their own space, so that no blank stands beside them. */
import type { marksEn } from './marks-en.ts';

function withStop(sentence: string): string {
  return /[。！？：…][）”]?$/.test(sentence) ? sentence : `${sentence}。`;
}

export const marksZhCn: typeof marksEn = {
  marks: {
    colon: '：',
    dash: '——',
    list: (items) => items.join('、'),
    phrases: (items) => items.join('，'),
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
