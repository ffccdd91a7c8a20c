/** Both languages are there, and the Chinese is Chinese. */

const CJK = /\p{Script=Han}/u;
const CODE_SPAN = /`[^`]*`/g;

interface Prose {
  readonly path: string;
  readonly en: string;
  readonly zh: string | undefined;
}

function collectProse(value: unknown, path: string, found: Prose[]): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  if (typeof record.en === 'string') {
    found.push({ path, en: record.en, zh: typeof record['zh-CN'] === 'string' ? record['zh-CN'] : undefined });
  }
  for (const [key, child] of Object.entries(record)) collectProse(child, path ? `${path}.${key}` : key, found);
}

function codeSpans(text: string): string[] {
  return (text.match(CODE_SPAN) ?? []).sort();
}

function lintProse({ path, en, zh }: Prose): string[] {
  if (zh === undefined) return [`${path}: zh-CN is missing`];
  const problems: string[] = [];
  const words = zh.replaceAll(CODE_SPAN, '');
  // A title may be a bare name; longer prose without a Han character is English in the wrong place.
  if (en.length > 40 && !CJK.test(words)) problems.push(`${path}: zh-CN has no Chinese in it`);
  if (/\p{Script=Han}[,;:!?]/u.test(words))
    problems.push(`${path}: zh-CN has an ASCII punctuation mark after a Chinese character`);
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
  const found: Prose[] = [];
  collectProse(knowledge, '', found);
  return found.flatMap(lintProse);
}
