/** Words of a language stand in its folders: logic that holds some of them cannot be translated, and hides what it listens for. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Letters that only texts of one of the languages have. Marks are no words, and comments give examples. */
const LETTERS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u;
/** A folder of words has a folder, or a file, for each language. */
const WORDS = /(?:^|\/)words\//;
/** Files with such letters, and why they are no words of the bot. */
const OTHERS: Readonly<Record<string, string>> = {
  'src/knowledge/lint/language.ts': 'compares the two languages of a text; only our own facts are read by it',
  'src/review/host/kinds/dmesg/detect.ts': 'the date that journalctl prints where the system speaks Chinese',
};

/** What of a source is text or an expression, and has letters of a language. */
function wordsIn(code: string): string[] {
  const file = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node);
    if ((isText || ts.isIdentifier(node)) && LETTERS.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Commands hold texts too: of each language one, beside what they are of, and the compiler asks for them. */
const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

describe('words of a language', () => {
  it('stand in a folder of words and nowhere else', () => {
    const elsewhere = files.filter((path) => !WORDS.test(path) && wordsIn(read(path)).length > 0);
    expect(elsewhere.sort()).toEqual(Object.keys(OTHERS).sort());
  });

  it('are found in texts, templates, keys, names and expressions, also by their number; not in comments', () => {
    const within = [
      "'内核'",
      '`the 内核`',
      `\`\${a}内核\``,
      '/内核|kernel/u',
      '{ 内核: 1 }',
      "'\\u5185'",
      "{ '内核': 1 }",
    ];
    for (const code of within) expect(wordsIn(`export const a = (${code});`), code).not.toEqual([]);
    expect(wordsIn('/** `内核` */\nexport const a = /[:：]/; // 内核')).toEqual([]);
  });
});
