/** What is wrong with a question or a file is told in the language that was asked for, whatever the environment says. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOnce } from '../../src/adapters/terminal/cli.ts';
import { readQuestion } from '../../src/chat/question.ts';
import { splitLine } from '../../src/core/parse-call.ts';
import { plainProse } from '../../src/core/render/prose.ts';
import { dispatcher } from '../support/ask.ts';
import { faultsOf } from '../support/chinese/faults.ts';

let folder = '';

/** What a person reads on standard error; the environment speaks English. */
async function complain(line: string, stdin: Buffer = Buffer.alloc(0)): Promise<string> {
  let errors = '';
  const code = await runOnce(splitLine(line), dispatcher, {
    stdin: Readable.from([stdin]),
    write: () => expect.unreachable(`${line} was answered`),
    writeError: (text) => {
      errors += text;
    },
    text: { width: 100, colours: false },
    platforms: {},
    locale: 'en',
  });
  expect(code, line).toBe(2);
  return errors;
}

const QUESTIONS = [
  'backend nonsense',
  'backend brtfs',
  'use nonsense',
  'kernel nonsense_option',
  'install nonsense',
  'onboard nonsense',
  'nonsense',
  'help nonsense',
  'ask',
  'compare btrfs',
  'analyze',
  'backend --docker',
  'backend --docker --kernel 6.1',
  'backend --docker=',
  'backend --rootless=yes',
  'backend --nonsense',
  'backend --dokcer 29',
  'backend -x',
  'backend --docker new',
  'backend --kernel new',
  'backend --fs nonsense',
  'backend --arch nonsense',
  'backend --init nonsense',
  'backend --format nonsense',
  'backend --format fragment',
  'analyze - --want nonsense',
  'analyze /no/such/file',
];

const INPUTS: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['blanks', Buffer.from('  \n')],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
  ['a broken gzip file', Buffer.from([0x1f, 0x8b, 1, 2])],
  ['a bomb', gzipSync(Buffer.alloc(20_000_000))],
  ['UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0])],
  ['binary data', Buffer.from([1, 2, 0, 4, 0xf0, 9])],
  ['HTML', Buffer.from('<!doctype html><title>Log in</title>')],
  ['a long line', Buffer.from(`CONFIG_A="${'x'.repeat(200_000)}"`)],
  ['a diary', Buffer.from('Dear diary,\ntoday I compiled a kernel.\n')],
  ['too much', Buffer.alloc(5_000_000, 'CONFIG_A=y\n')],
];

function expectChinese(text: string): void {
  const lines = text.trimEnd().split('\n');
  expect(lines[0], text).toMatch(/\p{Script=Han}/u);
  for (const line of lines) expect(line).toMatch(/：/);
  // What was typed stands in it as it was typed.
  expect(lines.flatMap((line) => faultsOf(line.replaceAll(/[-/\w]*nonsense\w*/g, 'Code')))).toEqual([]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('with --locale zh-CN', () => {
  it.each(QUESTIONS)('%s', async (question) => {
    const words = splitLine(question);
    expectChinese(await complain([words[0], '--locale zh-CN', ...words.slice(1)].join(' ')));
    expectChinese(await complain(`${question.replace(/ --docker$/, ' --docker --locale=zh_CN.UTF-8')} --locale=zh`));
  });

  it.each(INPUTS)('%s on standard input', async (_, bytes) => {
    expectChinese(await complain('analyze - --locale zh-CN', bytes));
  });

  it('a file that is too large', async () => {
    const path = join(folder, 'huge.config');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
    expectChinese(await complain(`analyze ${path} --locale zh-CN`));
  });

  it('a language that nobody here speaks is told in that of the environment', async () => {
    expect(await complain('backend vfs --locale fr')).toBe(
      'docker-gentoo: --locale fr is not known; choose one of: en, zh-CN\n',
    );
  });
});

describe('in a chat', () => {
  it.each([
    ['a bad value', 'backend --docker new --locale zh-CN'],
    ['an unknown option', 'backend --locale=zh --nonsense'],
    ['too long a line', `ask --locale zh ${'x'.repeat(200_000)}`],
  ])('%s', async (_, line) => {
    const question = await readQuestion(line, 'en', dispatcher);
    if (question.kind !== 'reply') return expect.unreachable('it was understood');
    expect(question.reply.locale).toBe('zh-CN');
    expect(plainProse(question.reply.title)).toMatch(/\p{Script=Han}/u);
  });
});
