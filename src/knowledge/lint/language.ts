/** Both languages are there, and the Chinese is Chinese. */
import { findMarkFaults } from './chinese-marks.ts';
import { type Prose, proseIn } from './prose.ts';

const CJK = /\p{Script=Han}/u;
const CODE_SPAN = /`[^`]*`/g;

function codeSpans(text: string): string[] {
  return (text.match(CODE_SPAN) ?? []).sort();
}

function lintProse({ path, en, zh }: Prose): string[] {
  if (zh === undefined) return [`${path}: zh-CN is missing`];
  const problems: string[] = [];
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
  return problems;
}

/** What is wrong with the prose anywhere in a fact or other knowledge, as sentences. */
export function lintLanguage(knowledge: object): string[] {
  return proseIn(knowledge).flatMap(lintProse);
}
