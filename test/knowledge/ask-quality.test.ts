/** Questions as people ask them: how many are right at once, wrong although said for sure, honestly not known. */
import { describe, expect, it } from 'vitest';
import { judge, readQuestions } from '../../scripts/quality/judge.ts';
import { askWithout } from '../../scripts/quality/without.ts';
import { ask, knowledge } from '../support/ask.ts';

const judged = readQuestions()
  .filter(({ isMissing }) => isMissing !== true)
  .map((question) => judge(question, knowledge));

type Judged = (typeof judged)[number];

const isChinese = ({ question }: Judged): boolean => /\p{Script=Han}/u.test(question.text);
const isForeign = ({ question }: Judged): boolean => ['off-topic', 'gibberish', 'greeting'].includes(question.kind);

function share(of: readonly Judged[], verdict: string): number {
  return of.filter((each) => each.verdict === verdict).length / of.length;
}

/** Floors may only rise, ceilings only fall. */
const GROUPS: readonly [string, (each: Judged) => boolean, { right: number; wrong: number }][] = [
  ['English', (each) => !isChinese(each), { right: 0.95, wrong: 0.01 }],
  ['Chinese', isChinese, { right: 0.955, wrong: 0.01 }],
  ['the hold-out', ({ question }) => question.isHoldOut === true, { right: 0.915, wrong: 0.02 }],
  ['what has nothing to do with Docker', isForeign, { right: 1, wrong: 0 }],
];

describe('questions as people ask them', () => {
  it('are many, in both languages, of every kind', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    expect(judged.filter(isChinese).length).toBeGreaterThanOrEqual(60);
    expect(new Set(judged.map(({ question }) => question.kind)).size).toBeGreaterThanOrEqual(10);
  });

  it.each(GROUPS)('%s: right at once, seldom wrong for sure', (_name, belongs, { right, wrong }) => {
    const group = judged.filter(belongs);
    expect(share(group, 'right')).toBeGreaterThanOrEqual(right);
    expect(share(group, 'WRONG')).toBeLessThanOrEqual(wrong);
  });

  it('seldom takes a neighbour for the answer where the answer is missing', () => {
    const questions = readQuestions().filter(({ isMissing }) => isMissing !== true);
    const { questions: count, sure } = askWithout(questions, knowledge);
    expect(count).toBeGreaterThan(900);
    expect(sure.length / count).toBeLessThanOrEqual(0.175);
  });

  it('expects facts that there are', () => {
    const special = new Set(['honest', 'compare', 'onboard']);
    const known = new Set(knowledge.facts.map(({ kind, id }) => `${kind}:${id}`));
    const lost = judged.filter(({ question }) => !question.expect.some((ref) => known.has(ref) || special.has(ref)));
    expect(lost.map(({ question }) => question.text)).toEqual([]);
  });

  it('judges what is said: a sure decision is an answer, anything else says that it is none', async () => {
    for (const { question, verdict } of judged.filter((_, index) => index % 9 === 0)) {
      const reply = await ask(`${question.mode} ${JSON.stringify(question.text.replaceAll('"', "'"))}`);
      const isAnswer = reply.outcome === 'ok';
      if (verdict === 'WRONG') expect(isAnswer).toBe(true);
      if (verdict === 'guessed' || verdict === 'honest') expect(reply.outcome, question.text).toBe('not-known');
    }
  });
});
