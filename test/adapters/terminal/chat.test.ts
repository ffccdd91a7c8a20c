import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLines, chat } from '../../../src/adapters/terminal/chat.ts';
import type { Terminal } from '../../../src/adapters/terminal/cli.ts';
import { completeLine } from '../../../src/adapters/terminal/complete.ts';
import { dispatcher } from '../../support/ask.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-chat-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function createTerminal(): { terminal: Terminal; output: () => string; errors: () => string } {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    stdin: new PassThrough(),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    platforms: {},
    text: { width: 100, colours: false },
    locale: 'en',
  };
  return { terminal, output: () => out, errors: () => err };
}

async function* linesOf(...lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('the chat', () => {
  it('greets, answers, keeps the history, and leaves', async () => {
    const input = new PassThrough();
    const historyFile = join(folder, 'history');
    const { terminal, output } = createTerminal();
    // readline keeps a history only for what calls itself a terminal.
    const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
    const done = chat({ input, output: screen, historyFile }, dispatcher, terminal);
    input.write('backend btrfs\n');
    input.write('exit\n');
    expect(await done).toBe(0);
    expect(output()).toContain('Answers are for: Docker');
    expect(output()).toContain('btrfs — ');
    expect(readFileSync(historyFile, 'utf8').split('\n')).toContain('backend btrfs');
    expect(statSync(historyFile).mode & 0o777).toBe(0o600);
  });

  it('takes a sentence for a question, in Chinese too', async () => {
    const { terminal, output, errors } = createTerminal();
    await answerLines(linesOf('how do I run docker without root', '普通用户怎么运行'), dispatcher, terminal);
    expect(errors()).toBe('');
    expect(output()).toContain('The docker group');
    expect(output()).toContain('rootless');
  });

  it('takes a single unknown word for a slip', async () => {
    const { terminal, errors } = createTerminal();
    expect(await answerLines(linesOf('bakend'), dispatcher, terminal)).toBe(2);
    expect(errors()).toContain('Did you mean: backend');
    await answerLines(linesOf('bakend btrfs'), dispatcher, terminal);
    expect(errors()).toContain('Did you mean: backend btrfs');
  });

  it('reviews a file by its path', async () => {
    const { terminal, output } = createTerminal();
    const path = new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url).pathname;
    expect(await answerLines(linesOf(`analyze ${path}`), dispatcher, terminal)).toBe(1);
    expect(output()).toContain('Linux 6.12.117');
  });
});

describe('Tab', () => {
  const complete = (line: string): string[] => completeLine(line, dispatcher)[0];

  it('completes commands, names, options and paths', () => {
    expect(complete('re')).toEqual(['recommend']);
    expect(complete('/docker-gentoo back')).toEqual(['backend']);
    expect(complete('backend over')).toEqual(['overlay', 'overlay2', 'overlayfs']);
    expect(complete('kernel bridge_n')).toEqual(['BRIDGE_NETFILTER']);
    expect(complete('compare btrfs bt')).toEqual([]);
    expect(complete('backend btrfs --do')).toEqual(['--docker']);
    expect(complete('help an')).toEqual(['analyze']);
    expect(complete('analyze pack')).toEqual(['package-lock.json', 'package.json']);
    expect(complete('analyze test/fixtures/ker')).toEqual(['test/fixtures/kernel-config/']);
    expect(complete('analyze /no/such/folder/x')).toEqual([]);
  });
});
