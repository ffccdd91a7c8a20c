/**
 * `npm run fit-likelihood`: learns how likely a fact answers a question from the wordings of the facts and the questions of
 * test/knowledge/questions*.yaml, and prints what that is worth on test/knowledge/wordings-kept.yaml, whose authors saw
 * neither; `-- --write` keeps it as knowledge/search/likelihood.yaml. docs/decisions/0017 says more.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIKELIHOOD } from '../src/answers/decide-words.ts';
import { FEATURES, likelihoodOf } from '../src/answers/likelihood.ts';
import { compileKnowledge } from '../src/knowledge/compile.ts';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../src/knowledge/load.ts';
import type { LikelihoodModel } from '../src/knowledge/schema/likelihood-model.ts';
import { type Example, type Learning, learn } from './quality/boosting.ts';
import { type LikelihoodCase, LikelihoodCases } from './quality/likelihood-cases.ts';

/** More trees, or larger ones, told no more on the kept wordings. */
const LEARNING: Learning = { trees: 80, leaves: 12, rate: 0.1, least: 30, regularization: 1 };
const MODEL = fileURLToPath(new URL('../knowledge/search/likelihood.yaml', import.meta.url));

function examplesOf({ refs, features, expect }: LikelihoodCase): Example[] {
  return refs.map((ref, at) => ({ features: features[at] ?? [], isRight: expect.includes(ref) }));
}

/** What the rules and the model make of cases, as shares of them. */
function measure(cases: readonly LikelihoodCase[], model: LikelihoodModel): Record<string, string> {
  const share = (count: number): string => `${((100 * count) / cases.length).toFixed(1)} %`;
  const rated = cases.map(({ refs, features, expect, carried }) => {
    const likely = refs
      .map((ref, at) => ({ ref, likelihood: likelihoodOf(model, features[at] ?? []) }))
      .sort((a, b) => b.likelihood - a.likelihood);
    const kept = likely.find(({ ref }) => ref === carried);
    const isKept = kept !== undefined && kept.likelihood >= LIKELIHOOD.kept;
    const isAdmitted = (likely[0]?.likelihood ?? 0) >= LIKELIHOOD.admitted;
    return { refs, expect, carried, likely, chosen: isKept ? carried : isAdmitted ? likely[0]?.ref : undefined };
  });
  type Rated = (typeof rated)[number];
  const count = (is: (each: Rated) => boolean): string => share(rated.filter(is).length);
  const among = (refs: readonly string[], { expect }: Rated): boolean => refs.some((ref) => expect.includes(ref));
  const isWrong = (ref: string | undefined, each: Rated): boolean => ref !== undefined && !among([ref], each);
  return {
    cases: String(cases.length),
    'first by words': count((each) => among(each.refs.slice(0, 1), each)),
    'first by model': count((each) =>
      among(
        each.likely.slice(0, 1).map(({ ref }) => ref),
        each,
      ),
    ),
    'in four by words': count((each) => among(each.refs.slice(0, 4), each)),
    'in four by model': count((each) =>
      among(
        each.likely.slice(0, 4).map(({ ref }) => ref),
        each,
      ),
    ),
    'right by rules': count((each) => among([each.carried ?? ''], each)),
    'wrong by rules': count((each) => isWrong(each.carried, each)),
    'right by both': count((each) => among([each.chosen ?? ''], each)),
    'wrong by both': count((each) => isWrong(each.chosen, each)),
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
