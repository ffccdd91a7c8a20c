/**
 * However somebody shows a file in a message, the same is found in it: in a code block or not, quoted, numbered, as a
 * list, below a command or its name, with the line ends of Windows. Every case of every rule is shown in every way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Conversation } from '../../../src/chat/conversation.ts';
import { MemoryThreads } from '../../../src/chat/thread-memory.ts';
import { isReview } from '../../../src/core/reply.ts';
import { recognize } from '../../../src/review/host/recognize.ts';
import { isName } from '../../../src/review/host/session/headings.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { dispatcher } from '../../support/ask.ts';
import { createLocalSession } from '../../support/local-session.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url);
const ANN = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };

interface Case {
  readonly id: string;
  /** The path of the file; null where its name says nothing. */
  readonly path: string | null;
  readonly text: string;
}

/** Whoever pastes a message or the name of a kernel asks what it means: that is no review. */
const ASKED_ABOUT: readonly string[] = ['docker-log', 'dmesg', 'uname'];

/** The cases of one file each. */
function cases(): Case[] {
  const folders = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/input'),
  );
  return folders.sort().flatMap((folder) => {
    const files = readdirSync(new URL(`${folder}/`, FIXTURES), { recursive: true, withFileTypes: true }).filter(
      (each) => each.isFile(),
    );
    const [only] = files;
    if (!only || files.length > 1) return [];
    const full = `${only.parentPath}/${only.name}`;
    const path = full.slice(full.indexOf('/input/') + '/input/'.length);
    const text = readFileSync(full, 'utf8').trimEnd();
    const kinds = recognize(path, text).evidence.map(({ kind }) => kind);
    if (kinds.every((kind) => ASKED_ABOUT.includes(kind))) return [];
    return [{ id: folder.replace(/\/input$/, ''), path: isName(path) ? path : null, text }];
  });
}

function eachLine(text: string, mark: (line: string, index: number) => string): string {
  return text.split('\n').map(mark).join('\n');
}

type Show = (text: string, path: string) => string;

/** Ways of showing a file that say nothing of its name. */
const UNNAMED: Readonly<Record<string, Show>> = {
  fenced: (text) => `\`\`\`\n${text}\n\`\`\``,
  'fenced with a language': (text) => `\`\`\`text\n${text}\n\`\`\``,
  'fenced with tildes': (text) => `~~~\n${text}\n~~~`,
  quoted: (text) => eachLine(text, (line) => `> ${line}`),
  'quoted twice': (text) => eachLine(text, (line) => `> > ${line}`),
  'quoted without a blank where a line is empty': (text) => eachLine(text, (line) => (line === '' ? '>' : `> ${line}`)),
  'fenced and quoted': (text) => eachLine(`\`\`\`\n${text}\n\`\`\``, (line) => `> ${line}`),
  'numbered by cat -n': (text) => eachLine(text, (line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  'numbered by an editor': (text) => eachLine(text, (line, at) => `${String(at + 1).padStart(3)} ${line}`),
  'numbered by grep -n': (text) => eachLine(text, (line, at) => `${at + 1}:${line}`),
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'fenced, with the line ends of Windows': (text) => `\`\`\`\r\n${text.replaceAll('\n', '\r\n')}\r\n\`\`\``,
};
/** Ways that name it. */
const NAMED: Readonly<Record<string, Show>> = {
  'below sudo cat': (text, path) => `sudo cat ${path}\n${text}`,
  'below cat': (text, path) => `cat ${path}\n${text}`,
  'below a prompt': (text, path) => `$ cat ${path}\n${text}`,
  'below a prompt and sudo': (text, path) => `$ sudo cat ${path}\n${text}`,
  'below the prompt of root': (text, path) => `root@gentoo ~ # cat ${path}\n${text}`,
  'below the prompt of zsh': (text, path) => `❯ cat ${path}\n${text}`,
  'fenced below its name': (text, path) => `${path}:\n\`\`\`\n${text}\n\`\`\``,
  'fenced with its prompt': (text, path) => `\`\`\`\n$ cat ${path}\n${text}\n\`\`\``,
  'quoted below its name': (text, path) => eachLine(`${path}:\n${text}`, (line) => `> ${line}`),
  'below sudo cat in a block': (text, path) => `\`\`\`\nsudo cat ${path}\n${text}\n\`\`\``,
  'below its name, with the line ends of Windows': (text, path) => `${path}:\n${text}`.replaceAll('\n', '\r\n'),
};

/** What is found in a message, or in a file; null: it is not reviewed. */
async function findingsIn(text: string, attached: Case | null = null): Promise<string[] | null> {
  const file = attached && { name: attached.path ?? 'pasted.txt', bytes: new TextEncoder().encode(attached.text) };
  const session = createLocalSession(dispatcher);
  const talk = new Conversation(session, new MemoryThreads(), () => Promise.reject(new Error('no file')));
  const files = file ? [{ name: file.name, fetch: () => Promise.resolve(file) }] : [];
  const { reply } = await talk.answer({ place: 'T', text, files, locale: 'en', asker: ANN });
  if (!isReview(reply)) return null;
  const { findings } = reply.document as ReviewDocument;
  return findings.map(({ rule, severity, variant = '' }) => [rule, variant, severity].join(' ')).sort();
}

const CASES = cases();

it.each(CASES)('$id', async (each) => {
  const wrong: Record<string, unknown> = {};
  const attached = await findingsIn('', each);
  const plain = await findingsIn(each.text);
  if (plain !== null)
    for (const [form, show] of Object.entries(UNNAMED)) {
      // Nobody numbers a single line.
      if (form.startsWith('numbered') && !each.text.includes('\n')) continue;
      const found = await findingsIn(show(each.text, ''));
      if (JSON.stringify(found) !== JSON.stringify(plain)) wrong[form] = found;
    }
  if (attached !== null && each.path !== null)
    for (const [form, show] of Object.entries(NAMED)) {
      const found = await findingsIn(show(each.text, each.path));
      if (JSON.stringify(found) !== JSON.stringify(attached)) wrong[form] = found;
    }
  expect(wrong, JSON.stringify({ attached, plain })).toEqual({});
});
