/**
 * `npm run fit-likelihood`: learns how likely a fact answers a question from the wordings of the facts and the questions of
 * test/knowledge/questions*.yaml, and prints what that is worth on test/knowledge/wordings-kept.yaml, whose authors saw
 * neither; `-- --write` keeps it as knowledge/search/likelihood.yaml. docs/decisions/0017 says more. What people get with it
 * is what test/answers/likelihood.test.ts measures.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FEATURES, likelihoodOf } from '../src/answers/likelihood.ts';
import { compileKnowledge } from '../src/knowledge/compile.ts';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../src/knowledge/load.ts';
import type { LikelihoodModel } from '../src/knowledge/schema/likelihood-model.ts';
import { type Example, type Learning, learn } from './quality/boosting.ts';
import { type LikelihoodCase, LikelihoodCases } from './quality/likelihood-cases.ts';

/** More trees, or larger ones, told no more on the kept wordings. */
const LEARNING: Learning = { trees: 80, leaves: 12, rate: 0.1, least: 30, regularization: 1 };
const MODEL = fileURLToPath(new URL('../knowledge/search/likelihood.yaml', import.meta.url));
/** So many facts are offered. */
const OFFERED = 4;

function examplesOf({ refs, features, expect }: LikelihoodCase): Example[] {
  return refs.map((ref, at) => ({ features: features[at] ?? [], isRight: expect.includes(ref) }));
}

/** How many of some cases have their fact first, and among those that are offered: by the words, and by a model. */
function measure(cases: readonly LikelihoodCase[], model: LikelihoodModel): Record<string, string> {
  const share = (places: number, refsOf: (of: LikelihoodCase) => readonly string[]): string => {
    const found = cases.filter((each) =>
      refsOf(each)
        .slice(0, places)
        .some((ref) => each.expect.includes(ref)),
    );
    return `${((100 * found.length) / cases.length).toFixed(1)} %`;
  };
  const byWords = ({ refs }: LikelihoodCase): readonly string[] => refs;
  const byModel = ({ refs, features }: LikelihoodCase): readonly string[] =>
    refs
      .map((ref, at) => ({ ref, likelihood: likelihoodOf(model, features[at] ?? []) }))
      .sort((a, b) => b.likelihood - a.likelihood)
      .map(({ ref }) => ref);
  return {
    cases: String(cases.length),
    'first by words': share(1, byWords),
    'first by model': share(1, byModel),
    'offered by words': share(OFFERED, byWords),
    'offered by model': share(OFFERED, byModel),
  };
}

const reader = new LikelihoodCases(await loadKnowledge());
const wordings = reader.ofWordings(compileKnowledge(KNOWLEDGE_ROOT).lexicon.wordings);
const questions = reader.ofQuestions();
const kept = reader.ofKept();
const model = learn([...wordings, ...questions].flatMap(examplesOf), FEATURES, LEARNING);
const isChinese = ({ text }: LikelihoodCase): boolean => /\p{Script=Han}/u.test(text);
console.table({
  'learnt from: wordings': measure(wordings, model),
  'learnt from: questions': measure(questions, model),
  'kept, English': measure(
    kept.filter((each) => !isChinese(each)),
    model,
  ),
  'kept, Chinese': measure(kept.filter(isChinese), model),
});
if (process.argv.includes('--write')) {
  const about = '# Learnt by `npm run fit-likelihood -- --write`, not written by hand: docs/decisions/0017.\n';
  writeFileSync(MODEL, `${about}${JSON.stringify(model)}\n`);
}
