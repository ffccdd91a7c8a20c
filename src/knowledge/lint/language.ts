/** Both languages are there, and the Chinese is Chinese. */
import { findMarkFaults } from './chinese-marks.ts';
import { type Prose, proseIn } from './prose.ts';

const CJK = /\p{Script=Han}/u;
const CODE_SPAN = /`[^`]*`/g;

function codeSpans(text: string): string[] {
  return (text.match(CODE_SPAN) ?? []).sort();
}

/** Words of condition and duty that change what a sentence says, with what carries them in Chinese. */
const CARRIED: readonly (readonly [what: string, en: RegExp, zh: RegExp])[] = [
  ['only', /\bonly\b/i, /[只仅才唯光须]|前提|要有|单独|专门|虽然|之后|然后再/],
  ['unless', /\bunless\b/i, /除非|除了|除外|以外|否则|[除不没未才]/],
  ['must', /\bmust\b/i, /[须要得应只]|不能|不可|必/],
  ['before', /\bbefore\b/i, /[前先早旧]|以下|还没|上次|上一|原来/],
  ['or newer', /\bor newer\b|\band newer\b|\bor later\b/i, /[及起新]|以上|以后|之后|不低于/],
  ['not verified', /\bnot (?:tried|run|verified|checked)\b/i, /[没未不]/],
];
const DIGITS_AND_DOTS = /[\d.]+/g;

function numbersIn(text: string): string[] {
  return (text.match(DIGITS_AND_DOTS) ?? [])
    .map((number) => number.split('.').filter((part) => part !== ''))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join('.'));
}

function missing(from: string, to: string): string[] {
  const there = new Set(numbersIn(to));
  return [...new Set(numbersIn(from))].filter((each) => !there.has(each));
}

/** Numbers, conditions and duties that stand in one language only, as sentences. */
function lintAgreement(path: string, en: string, zh: string): string[] {
  const numbers = [...missing(en, zh), ...missing(zh, en).filter((each) => each.includes('.'))];
  return [
    ...(numbers.length === 0 ? [] : [`${path}: the numbers of the languages differ: ${numbers.join(', ')}`]),
    ...CARRIED.filter(([, english, chinese]) => english.test(en) && !chinese.test(zh)).map(
      ([what]) => `${path}: the English says "${what}", which the Chinese does not`,
    ),
  ];
}

function lintProse({ path, en, zh }: Prose): string[] {
  if (zh === undefined) return [`${path}: zh-CN is missing`];
  const problems = [en, zh].some((text) => text.trim() !== text) ? [`${path}: a blank stands at an end`] : [];
  if ([en, zh].some((text) => text.replaceAll(CODE_SPAN, 'code').includes('  ')))
    problems.push(`${path}: two blanks stand in a row`);
  const words = zh.replaceAll(CODE_SPAN, '');
  // A title may be a bare name; longer prose without a Han character is English in the wrong place.
  if (en.length > 40 && !CJK.test(words)) problems.push(`${path}: zh-CN has no Chinese in it`);
  problems.push(...findMarkFaults(zh).map((fault) => `${path}: zh-CN has ${fault}`));
  if (en.length > 60 && zh.length < en.length / 7) problems.push(`${path}: zh-CN says much less than the English`);
  if (codeSpans(en).join() !== codeSpans(zh).join()) {
    problems.push(
      `${path}: the code spans of the languages differ: ${codeSpans(en).join(' ')} / ${codeSpans(zh).join(' ')}`,
    );
  }
  return [...problems, ...lintAgreement(path, en.replaceAll(CODE_SPAN, ' '), words)];
}

/** What is wrong with the prose anywhere in a fact or other knowledge, as sentences. */
export function lintLanguage(knowledge: object): string[] {
  return proseIn(knowledge).flatMap(lintProse);
}
