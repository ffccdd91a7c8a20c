/** The same questions in both languages: what is understood in English is understood in Chinese. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { judge } from '../../scripts/quality/judge.ts';
import { knowledge } from '../support/ask.ts';

const Pair = z.strictObject({ en: z.string(), zh: z.string(), expect: z.array(z.string()).min(1) });
const pairs = z.array(Pair).parse(parse(readFileSync(new URL('pairs.yaml', import.meta.url), 'utf8')));

/** How well each answer is, the best first. */
const ORDER = ['right', 'guessed', 'honest', 'WRONG'];

const judged = pairs.map(({ en, zh, expect: right }) => {
  const verdictOf = (text: string): string =>
    judge({ mode: 'ask', text, kind: 'pair', expect: right }, knowledge).verdict;
  return { zh, english: verdictOf(en), chinese: verdictOf(zh) };
});

describe('a question that is asked in Chinese', () => {
  it('is answered for sure as often as in English, and no more often wrong', () => {
    const count = (of: 'english' | 'chinese', verdict: string): number =>
      judged.filter((each) => each[of] === verdict).length;
    expect(judged.length).toBeGreaterThan(100);
    expect(count('chinese', 'right')).toBeGreaterThanOrEqual(count('english', 'right'));
    expect(count('chinese', 'right') / judged.length).toBeGreaterThanOrEqual(0.9);
    expect(count('chinese', 'WRONG')).toBeLessThanOrEqual(count('english', 'WRONG'));
  });

  it('is seldom understood worse', () => {
    const worse = judged.filter(({ english, chinese }) => ORDER.indexOf(chinese) > ORDER.indexOf(english));
    expect(worse.length, worse.map(({ zh }) => zh).join('\n')).toBeLessThanOrEqual(4);
  });
});
