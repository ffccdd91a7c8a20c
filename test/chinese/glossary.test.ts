/** The words of the interface follow the glossary of the facts, and stand off from what is put into them. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { en } from '../../src/core/words/en/index.ts';
import { zhCn } from '../../src/core/words/zh-cn/index.ts';
import { findMarkFaults } from '../../src/knowledge/lint/chinese-marks.ts';
import { GlossaryLint, readGlossary } from '../../src/knowledge/lint/glossary.ts';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';

const glossary = readGlossary(KNOWLEDGE_ROOT);

interface Entry {
  readonly path: string;
  readonly en: string;
  readonly zh: string;
}

/** What an expression puts in: Latin, with a blank behind it where the expression takes care of that. */
function standIn(expression: string): string {
  return /blank/i.test(expression) ? 'X ' : 'X';
}

/** The template behind a word function, with Latin for what is put in: `自 ${since} 起` → `自 X 起`. */
function templateOf(word: unknown): string {
  if (typeof word === 'string') return word;
  const strings = String(word).match(/`(?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^}]*\})*\}|[^`\\])*`|'(?:\\.|[^'\\])*'/g) ?? [];
  return strings
    .map((text) =>
      text
        .slice(1, -1)
        .replaceAll('\\`', '')
        .replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, standIn),
    )
    .join('\n');
}

function isList(word: unknown): word is readonly string[] {
  return Array.isArray(word) && word.length > 0 && word.every((each) => typeof each === 'string');
}

function entriesOf(words: object, others: object, path = ''): Entry[] {
  const theirs = new Map<string, unknown>(Object.entries(others));
  return Object.entries(words).flatMap(([key, word]) => {
    const other = theirs.get(key);
    const here = path === '' ? key : `${path}.${key}`;
    // Of a list of words none has to be the translation of another: together they say the same.
    if (isList(word) && isList(other)) return [{ path: here, en: other.join('\n'), zh: word.join('\n') }];
    if (typeof word === 'object' && word !== null && typeof other === 'object' && other !== null)
      return entriesOf(word, other, here);
    return [{ path: here, en: templateOf(other), zh: templateOf(word) }];
  });
}

const entries = [
  ...entriesOf(zhCn, en),
  ...COMMANDS.map(({ name, summary }) => ({ path: name, en: summary.en, zh: summary['zh-CN'] ?? '' })),
];

describe('the Chinese words', () => {
  it('say one thing with one term', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.flatMap((entry) => glossary.lint(entry))).toEqual([]);
  });

  it('have Chinese marks, and blanks around what is put into them', () => {
    const faults = entries
      .filter(({ path }) => !path.startsWith('marks.'))
      .flatMap(({ path, zh }) =>
        zh.split('\n').flatMap((line) => findMarkFaults(line).map((fault) => `${path}: ${fault}: ${line}`)),
      );
    expect(faults).toEqual([]);
  });
});

describe('the glossary', () => {
  const lint = new GlossaryLint([
    { term: 'snapshotter', zh: '快照器', english: '\\bsnapshotters?\\b', refused: ['快照工具'], except: ['topics'] },
  ]);
  const text = (english: string, zh: string) => ({ path: 'now', en: english, zh });

  it('refuses another word for a thing, and a text that does not name it', () => {
    expect(lint.lint(text('a snapshotter', '快照器'))).toEqual([]);
    expect(lint.lint(text('it', '快照工具'))).toEqual(['now: zh-CN says 快照工具; for snapshotter say 快照器']);
    expect(lint.lint(text('a snapshotter', '它'))).toEqual(['now: zh-CN lacks 快照器, which is snapshotter']);
  });

  it('does not look into code or where the word is excepted', () => {
    expect(lint.lint(text('`snapshotter`', '`快照工具`'))).toEqual([]);
    expect(lint.lint(text('it', '快照工具'), 'topics')).toEqual([]);
  });
});
