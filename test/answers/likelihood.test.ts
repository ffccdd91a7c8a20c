/** How likely a fact answers a question: what is learnt, from what, and what it is worth on questions nobody tuned for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, learn } from '../../scripts/quality/boosting.ts';
import { judge, readQuestions } from '../../scripts/quality/judge.ts';
import { LikelihoodCases, readKeptWordings } from '../../scripts/quality/likelihood-cases.ts';
import { FEATURES, likelihoodOf } from '../../src/answers/likelihood.ts';
import { compileKnowledge } from '../../src/knowledge/compile.ts';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';
import { knowledge } from '../support/ask.ts';

const { likelihood: model, wordings } = knowledge.search;
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('the model', () => {
  it('asks for the numbers that are told, in their order', () => {
    expect(model.features).toEqual(FEATURES);
  });

  it('takes any numbers, and tells a likelihood', () => {
    const numbers = fc.array(fc.double({ noNaN: true }), { minLength: FEATURES.length, maxLength: FEATURES.length });
    fc.assert(
      fc.property(numbers, (features) => {
        const likelihood = likelihoodOf(model, features);
        expect(likelihood).toBeGreaterThan(0);
        expect(likelihood).toBeLessThan(1);
      }),
    );
  });

  it('is learnt from examples: what one number alone does not tell, too', () => {
    const corners = [0, 1].flatMap((a) => [0, 1].map((b) => ({ features: [a, b], isRight: a !== b })));
    const examples: Example[] = Array.from({ length: 50 }, () => corners).flat();
    // One corner more: else no first cut would tell anything.
    const all = [...examples, ...Array.from({ length: 10 }, () => ({ features: [0, 1], isRight: true }))];
    const learnt = learn(all, ['a', 'b'], { trees: 40, leaves: 4, rate: 0.3, least: 5, regularization: 1 });
    for (const { features, isRight } of corners) expect(likelihoodOf(learnt, features) > 0.5).toBe(isRight);
    expect(learn(all, ['a', 'b'], { trees: 40, leaves: 4, rate: 0.3, least: 5, regularization: 1 })).toEqual(learnt);
  });
});

describe('how like a question is to the ways people ask', () => {
  const read = (text: string) => knowledge.search.read(knowledge.search.fold(text));
  const likest = (text: string): string => {
    const [[fact] = [-1]] = [...wordings.like(read(text))].sort(([, a], [, b]) => b.best - a.best);
    return knowledge.search.factAt(fact)?.id ?? '';
  };

  it('is most like its own wording', () => {
    expect(likest('updated gentoo-sources and docker is dead now')).toBe('after-kernel-upgrade');
    expect(likest('昨天更新了内核，今天 docker 服务就挂了')).toBe('after-kernel-upgrade');
  });

  it('does not find what is left out', () => {
    expect(wordings.like(read('updated gentoo-sources and docker is dead now'), () => true).size).toBe(0);
  });

  it('is like nothing where no word is known', () => {
    expect(wordings.like(read('qwxyzzy plugh')).size).toBe(0);
  });
});

/** Floors may only rise, ceilings only fall. */
const KEPT = [
  ['English', (text: string) => !isChinese(text), { right: 0.49, wrong: 0.155, first: 0.7, inFour: 0.92 }],
  ['Chinese', isChinese, { right: 0.51, wrong: 0.18, first: 0.74, inFour: 0.94 }],
] as const;

describe('wordings of which nothing was learnt', () => {
  it('are none of those that something was learnt from', () => {
    const learnt = new Set([
      ...compileKnowledge(KNOWLEDGE_ROOT).lexicon.wordings.flatMap(({ en, 'zh-CN': zh }) => [...en, ...zh]),
      ...readQuestions().map(({ text }) => text),
    ]);
    const kept = readKeptWordings().flatMap(({ en, 'zh-CN': zh }) => [...en, ...zh]);
    expect(kept.filter((text) => learnt.has(text))).toEqual([]);
  });

  const asked = readKeptWordings().flatMap(({ fact, en, 'zh-CN': zh }) =>
    [...en, ...zh].map((text) => judge({ mode: 'ask', text, kind: 'kept', expect: [fact] }, knowledge)),
  );
  const cases = new LikelihoodCases(knowledge).ofKept();

  it.each(KEPT)('in %s are right at once, or offered', (_language, belongs, { right, wrong, first, inFour }) => {
    const group = asked.filter(({ question }) => belongs(question.text));
    const share = (verdict: string): number => group.filter((each) => each.verdict === verdict).length / group.length;
    expect(share('right')).toBeGreaterThanOrEqual(right);
    expect(share('WRONG')).toBeLessThanOrEqual(wrong);
    const rated = cases
      .filter(({ text }) => belongs(text))
      .map(({ refs, features, expect: wanted }) => {
        const likely = refs
          .map((ref, at) => ({ ref, likelihood: likelihoodOf(model, features[at] ?? []) }))
          .sort((a, b) => b.likelihood - a.likelihood);
        return likely.findIndex(({ ref }) => wanted.includes(ref));
      });
    const among = (places: number): number => rated.filter((at) => at >= 0 && at < places).length / rated.length;
    expect(among(1)).toBeGreaterThanOrEqual(first);
    expect(among(4)).toBeGreaterThanOrEqual(inFour);
  });
});
