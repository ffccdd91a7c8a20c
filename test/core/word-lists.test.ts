/** Words that carry no subject: each stands in one list, once; which of two would hold is an accident of the order. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { WordKinds } from '../../src/knowledge/schema/lexicon.ts';

const { filler, plain } = WordKinds.parse(parse(readFileSync('knowledge/search/words.yaml', 'utf8')));

it.each(['en', 'zh-CN'] as const)('a word of %s is filler or plain, and said once', (locale) => {
  const words = [...filler[locale], ...plain[locale]];
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
