import { describe, expect, it } from 'vitest';
import { foldArguments, toArguments } from '../../src/core/chat-line.ts';
import { ask, dispatcher, knowledge } from '../support/ask.ts';

const read = (line: string): string[] => toArguments(line, dispatcher);

describe('a line of chat', () => {
  it('is a command, a slip of one, or a question', () => {
    expect(read('/docker-gentoo backend btrfs')).toEqual(['backend', 'btrfs']);
    expect(read('bakend btrfs')).toEqual(['bakend', 'btrfs']);
    expect(read('why does it need veth')[0]).toBe('ask');
  });

  it('may have full-width letters and characters that nobody sees', () => {
    expect(read('ｂａｃｋｅｎｄ　ｂｔｒｆｓ')).toEqual(['backend', 'btrfs']);
    expect(read('\u200bkernel VE\u200dTH\ufeff \u202e--init systemd')).toEqual(['kernel', 'VETH', '--init', 'systemd']);
  });

  it('and arguments from a shell may too', () => {
    expect(foldArguments(['ｂａｃｋｅｎｄ', 'btr\u200bfs'], dispatcher)).toEqual(['backend', 'btrfs']);
    expect(foldArguments(['analyze', '（新）.config'], dispatcher)).toEqual(['analyze', '（新）.config']);
  });

  it.each([
    'install docker on gentoo please',
    'Use btrfs or zfs?',
    'help me with docker networking',
    'recommend a storage driver for zfs',
    '怎么安装 docker',
    'host lost its own default v6 route after docker start',
    'compose syntax?',
    'hello',
    'btrfs',
  ])('that is a sentence, a greeting or a bare name is a question: %s', (line) => {
    expect(read(line)).toEqual(['ask', line]);
  });

  it.each(
    dispatcher.commands.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((word) =>
        knowledge
          .all('symptom')
          .flatMap(({ says }) => says.filter((message) => message.toLowerCase().startsWith(`${word} `)))
          .filter((message) => message.split(' ').length > 3),
      ),
    ),
  )('is a message with all its words, where that begins with one that is also a command: %s', async (message) => {
    const [name = '', ...args] = read(message);
    const call = { name, args, overrides: {}, want: [], locale: 'en', files: [] } as const;
    const { factLine } = await dispatcher.dispatch(call);
    expect(factLine).toBe((await ask(`fix ${JSON.stringify(message.replaceAll('"', "'"))}`)).factLine);
  });

  it('is a command where what follows is the message', () => {
    expect(read('error no chain/target/match by that name at all')).toEqual([
      'error',
      'no chain/target/match by that name at all',
    ]);
  });

  it('keeps the names of files as they are', () => {
    expect(read('analyze 内核（新）.config')).toEqual(['analyze', '内核（新）.config']);
  });

  it('keeps the lines of what follows where text is taken, quotes and dashes too', () => {
    const log = 'time="1" level=error\n  --storage-opt "x" isn\'t supported\nend';
    expect(read(`fix --init systemd it says:\n${log}`)).toEqual(['fix', `it says:\n${log}`, '--init', 'systemd']);
    expect(read('backend\nbtrfs\n--docker 24.0')).toEqual(['backend', 'btrfs', '--docker', '24.0']);
  });

  it('is a question when it has lines and begins with no command', () => {
    expect(read('WARNING\nfailed')).toEqual(['ask', 'WARNING\nfailed']);
    expect(read('--log-level debug\nfailed')).toEqual(['ask', '--log-level debug\nfailed']);
  });

  it('finds a message in the middle of a pasted log', async () => {
    const noise = Array.from({ length: 100 }, (_, index) => `Nov 29 12:00:${index} host kernel: tick ${index}`);
    const message = 'iptables: No chain/target/match by that name.';
    const [, ...args] = read(`fix the log:\n${[...noise, message, ...noise].join('\n')}`);
    const call = { name: 'fix', args, overrides: {}, want: [], locale: 'en', files: [] } as const;
    const reply = await dispatcher.dispatch(call);
    expect(reply.title).toBe((await ask('fix "No chain/target/match by that name"')).title);
  });

  it.each<[string, string[]]>([
    ['backend btrfs', ['backend', 'btrfs']],
    ['/docker-gentoo backend btrfs', ['backend', 'btrfs']],
    ['  docker-gentoo   backend btrfs', ['backend', 'btrfs']],
    ['review .config', ['review', '.config']],
    ['--version', ['--version']],
    ['', []],
    ['docker-gentoo', []],
  ])('%j is a command', (line, words) => expect(toArguments(line, dispatcher)).toEqual(words));

  it.each(['bakend', 'bakend btrfs'])('%j may be a slip, and is left as it is', (line) =>
    expect(toArguments(line, dispatcher)).toEqual(line.split(' ')),
  );

  it.each([
    'why does docker want it',
    'docker-gentoos are nice',
    '存储驱动怎么选',
    '存储 驱动',
    'qqqqqqq',
    'qqqqqqq wwwww',
  ])('%j is a question', (line) => expect(toArguments(line, dispatcher)).toEqual(['ask', line]));
});
