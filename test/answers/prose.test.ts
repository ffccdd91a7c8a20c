/** What somebody wrote in several lines is a question, however long it is, and no output of a program. */
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../scripts/quality/judge.ts';
import { decideAnswer } from '../../src/answers/decide.ts';
import { factsOf } from '../../src/answers/decide-words.ts';
import { type Decision, isAnswer } from '../../src/answers/decision.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import { looksPasted } from '../../src/core/messages/paste.ts';
import { knowledge } from '../support/ask.ts';

const context = createBareContext(knowledge);
const LEAD = 'Hello everybody, I hope that somebody here can help me with this.\n\n';
const TAIL = '\n\nMany thanks in advance to all of you for reading.';
const LEAD_ZH = '各位大佬好，小白求助，网上搜了很久也没有找到答案。\n\n';
const TAIL_ZH = '\n\n先谢谢各位大佬的耐心解答了。';

const questions = readQuestions().filter(
  ({ mode, text, kind, isMissing }) =>
    mode === 'ask' &&
    !text.includes('\n') &&
    !looksPasted(knowledge.search.fold(text)) &&
    ['question', 'colloquial'].includes(kind) &&
    isMissing !== true,
);
/** Decided once: each test looks at all of them. */
const decided = new Map<string, Decision>();
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
function decide(text: string): Decision {
  const decision = decided.get(text) ?? decideAnswer(text, 'ask', context, {}).decision;
  decided.set(text, decision);
  return decision;
}
const told = (text: string): string => (isChinese(text) ? LEAD_ZH + text + TAIL_ZH : LEAD + text + TAIL);

describe('a question between a greeting and thanks, in paragraphs', () => {
  it('is never taken for a log in which nothing is known', () => {
    const lost = questions.filter(({ text }) => {
      const decision = decide(told(text));
      return decision.kind === 'nothing' && decision.because === 'quiet-paste';
    });
    expect(lost.map(({ text }) => text)).toEqual([]);
  });

  it('is answered like the question alone, or leads there, nearly always', () => {
    const sure = questions.filter(({ text }) => decide(text).kind === 'fact');
    const lost = sure.filter(({ text }) => {
      const [wanted] = factsOf(decide(text));
      return wanted !== undefined && !factsOf(decide(told(text))).includes(wanted);
    });
    expect(sure.length).toBeGreaterThan(500);
    expect(lost.length / sure.length).toBeLessThan(0.01);
  });

  it('is hardly ever answered by another fact for sure', () => {
    const sure = questions.filter(({ text }) => decide(text).kind === 'fact');
    const other = sure.filter(({ text }) => {
      const decision = decide(told(text));
      return isAnswer(decision) && factsOf(decision)[0] !== factsOf(decide(text))[0];
    });
    expect(other.length / sure.length).toBeLessThan(0.005);
  });
});

describe('what a program printed in several lines', () => {
  it.each([
    'total 12\ndrwx--x--- 11 root root 4096 may 1 10:00 docker\ndrwx------ 2 root root 4096 may 1 10:00 plugins',
    'containers: 3\n running: 1\nserver version: 29.7.2\nstorage driver: overlayfs',
    'time="2026-05-01t10:00:00z" level=info msg="starting up"\nplain words stand in the line behind it as well\nand here',
    'step 1/3 : from alpine\nstep 2/3 : run apk add curl && rm -rf /var/cache\nstep 3/3 : cmd ["sh"]',
  ])('stays what it is: %s', (text) => {
    expect(looksPasted(text)).toBe(true);
  });
});
