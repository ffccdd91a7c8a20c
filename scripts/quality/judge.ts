/** Questions with the facts that answer them, and what the bot makes of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { decideAnswer } from '../../src/answers/decide.ts';
import { type Decision, isAnswer, type Mode } from '../../src/answers/decision.ts';
import { chosenRecommendation } from '../../src/answers/recommend.ts';
import { createProfile } from '../../src/core/profile.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';

export interface Question {
  readonly id?: string;
  readonly mode: Mode;
  readonly text: string;
  readonly kind: string;
  /** `kind:id` of the facts that are right, `compare`, `onboard`, or `honest`. */
  readonly expect: readonly string[];
  /** The file of test/knowledge it stands in, without its ending; a table has none. */
  readonly set?: string;
  readonly isHoldOut?: boolean;
  /** The fact is not written yet. */
  readonly isMissing?: boolean;
}

type Verdict = 'right' | 'guessed' | 'honest' | 'WRONG';

export interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly got: readonly string[];
}

const List = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  z.array(z.string().min(1)).min(1),
]);
const Row = z.strictObject({
  ask: z.string().optional(),
  fix: z.string().optional(),
  kind: z.string(),
  expect: List,
  needs: z.string().optional(),
});

/** A third of the questions of a file, the same ones whatever is added. */
function isHeldOut(text: string): boolean {
  return (createHash('sha1').update(text).digest()[0] ?? 0) % 3 === 0;
}

/** Which of a file's questions are measured only. */
type HeldOut = (text: string) => boolean;

const FILES: readonly (readonly [string, HeldOut])[] = [
  ['questions', isHeldOut],
  ['questions-second', isHeldOut],
  ['questions-third', isHeldOut],
  ['questions-fourth', () => false],
  ['questions-fourth-kept', () => true],
  ['questions-fifth', () => false],
  ['questions-fifth-kept', () => true],
  ['questions-sixth', () => false],
  ['questions-seventh', isHeldOut],
  ['questions-eighth', () => false],
  ['questions-ninth', () => false],
  ['questions-tenth', () => false],
  ['questions-eleventh', () => false],
  ['questions-twelfth', () => false],
  ['questions-casual', () => false],
  ['questions-thirteenth', () => false],
  ['questions-messages', () => false],
];

/** The questions of the repository. */
export function readQuestions(): Question[] {
  return FILES.flatMap(readFile);
}

function readFile([set, isHeld]: (typeof FILES)[number]): Question[] {
  const file = new URL(`../../test/knowledge/${set}.yaml`, import.meta.url);
  return z
    .array(Row)
    .parse(parse(readFileSync(file, 'utf8')))
    .map(({ ask, fix, kind, expect, needs }) => {
      const text = ask ?? fix ?? '';
      return {
        mode: ask === undefined ? 'fix' : 'ask',
        text,
        kind,
        expect,
        set,
        isHoldOut: isHeld(text),
        ...(needs !== undefined && { isMissing: true }),
      };
    });
}

const refOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`;

function refsOf(decision: Decision, recommended: string): string[] {
  switch (decision.kind) {
    case 'fact':
      return [refOf(decision.fact), ...decision.others.map(refOf)];
    case 'findings':
      return decision.findings.map(({ fact }) => refOf(fact));
    case 'compare':
      return ['compare', ...decision.backends.map(refOf)];
    case 'recommend':
      return [recommended];
    case 'options':
      return decision.talk.symbols.map((symbol) => `kernel-option:${symbol}`);
    case 'move':
      return [refOf(decision.from)];
    case 'guess':
    case 'unknown-message':
      return decision.facts.map(refOf);
    case 'onboard':
      return ['onboard'];
    case 'nothing':
      return [];
  }
}

/** What a person would say of the answer. */
export function judge(question: Question, knowledge: KnowledgeBase): Judged {
  const profile = createProfile(knowledge.defaultProfile, {});
  const context = { knowledge, profile, commands: [], locale: 'en' } as const;
  const { decision, host } = decideAnswer(question.text, question.mode, context, {});
  const about = decision.kind === 'recommend' ? decision.about : {};
  const row = chosenRecommendation({ ...context, profile: { ...profile, ...host.profile, ...about } });
  const got = refsOf(decision, refOf(row));
  const knows = isAnswer(decision);
  const wantsHonesty = question.expect.includes('honest');
  if (!knows) {
    const hasIt = got.some((ref) => question.expect.includes(ref));
    return { question, got, verdict: wantsHonesty ? 'right' : hasIt ? 'guessed' : 'honest' };
  }
  return { question, got, verdict: question.expect.includes(got[0] ?? '') ? 'right' : 'WRONG' };
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

function row(judged: readonly Judged[]): Record<string, string | number> {
  const count = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length;
  const inThree = judged.filter(
    ({ verdict, got, question }) => verdict === 'right' || got.slice(0, 3).some((ref) => question.expect.includes(ref)),
  ).length;
  const all = judged.length;
  return {
    questions: all,
    'hit@1': percent(count('right'), all),
    'hit@3': percent(inThree, all),
    'confidently wrong': percent(count('WRONG'), all),
    guessed: percent(count('guessed'), all),
    'not known': percent(count('honest'), all),
  };
}

/** A table by language and kind; the hold-out and all questions beside it. Questions without a fact yet stand apart. */
export function tabulate(judged: readonly Judged[]): Record<string, Record<string, string | number>> {
  const table: Record<string, Record<string, string | number>> = {};
  const present = judged.filter(({ question }) => question.isMissing !== true);
  const language = ({ question }: Judged): string => (/\p{Script=Han}/u.test(question.text) ? 'zh' : 'en');
  const groups = new Map<string, Judged[]>();
  for (const each of present)
    for (const key of [`${language(each)} ${each.question.kind}`, `${language(each)} all`])
      groups.set(key, [...(groups.get(key) ?? []), each]);
  for (const key of [...groups.keys()].sort()) table[key] = row(groups.get(key) ?? []);
  const held = present.filter(({ question }) => question.isHoldOut === true);
  if (held.length > 0) table['hold-out'] = row(held);
  table.all = row(present);
  const missing = judged.filter(({ question }) => question.isMissing === true);
  if (missing.length > 0) table['no fact yet'] = row(missing);
  return table;
}
