import { describe, expect, it } from 'vitest';
import { toArguments } from '../../src/core/chat-line.ts';
import { dispatcher } from '../support/ask.ts';

describe('a line of chat', () => {
  it.each<[string, string[]]>([
    ['backend btrfs', ['backend', 'btrfs']],
    ['/docker-gentoo backend btrfs', ['backend', 'btrfs']],
    ['  docker-gentoo   backend btrfs', ['backend', 'btrfs']],
    ['review .config', ['review', '.config']],
    ['--version', ['--version']],
    ['', []],
    ['docker-gentoo', []],
  ])('%j is a command', (line, words) => expect(toArguments(line, dispatcher)).toEqual(words));

  it.each(['bakend', 'bakend btrfs', 'qqqqqqq'])('%j may be a slip, and is left as it is', (line) =>
    expect(toArguments(line, dispatcher)).toEqual(line.split(' ')),
  );

  it.each(['why does docker want it', 'docker-gentoos are nice', '存储驱动怎么选', '存储 驱动', 'qqqqqqq wwwww'])(
    '%j is a question',
    (line) => expect(toArguments(line, dispatcher)).toEqual(['ask', ...line.split(' ')]),
  );
});
