import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { LIMITS } from '../../src/core/limits.ts';
import {
  askedFormat,
  askedLocale,
  callOf,
  joinLine,
  OPTION_NAMES,
  parseCall,
  splitLine,
} from '../../src/core/parse-call.ts';

const GRAMMAR = { takesText: (name: string) => name === 'fix', platforms: ['slack'] };

function failure(line: string): string {
  try {
    parseCall(splitLine(line), 'en');
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
}

describe('what is wrong with a command line', () => {
  it.each([
    ['backend --docker', '`--docker` needs a value; write for example `--docker 29.7`'],
    ['backend --fs --rootless', '`--fs` needs a value; write for example `--fs ext4`'],
    ['backend --kernel=', '`--kernel` needs a value; write for example `--kernel 6.18`'],
    ['backend --rootless=yes', '`--rootless` is a switch and takes no value; write it alone'],
    ['backend -q', 'unknown option `-q`'],
  ])('%s', (line, message) => {
    expect(() => parseCall(splitLine(line), 'en')).toThrow(message);
  });

  it('is told in the language that it asks for', () => {
    expect(askedLocale(['backend', '--locale', 'zh_CN.UTF-8', '--docker'], 'en')).toBe('zh-CN');
    expect(askedLocale(['--locale=en', '--locale=zh'], 'en')).toBe('zh-CN');
    expect(askedLocale(['--locale=en-US'], 'zh-CN')).toBe('en');
    expect(askedLocale(['--locale', 'fr'], 'zh-CN')).toBe('zh-CN');
    expect(askedLocale(['--locale'], 'zh-CN')).toBe('zh-CN');
  });
});

describe('a command line', () => {
  it('is a name, arguments, and what the asker says about the host', () => {
    const { call, format } = parseCall(
      splitLine('backend btrfs --docker v24.0.7 --kernel 6.1.2-gentoo --arch amd64 --rootless --format json'),
      'en',
    );
    expect(call).toMatchObject({
      name: 'backend',
      args: ['btrfs'],
      overrides: { docker: '24.0.7', kernel: '6.1.2-gentoo', arch: 'x86', rootless: true },
    });
    expect(format).toBe('json');
  });

  it('splits lists of wants and repeated wants alike', () => {
    expect(parseCall(splitLine('analyze x --want swarm,ipv6 --want btrfs'), 'en').call.want).toEqual([
      'swarm',
      'ipv6',
      'btrfs',
    ]);
  });

  it('keeps quoted messages together, with any kind of quotes', () => {
    expect(splitLine(`fix "No chain/target" 'by that' “name”`)).toEqual(['fix', 'No chain/target', 'by that', 'name']);
    expect(splitLine('fix "never closed')).toEqual(['fix', 'never closed']);
  });

  it('says what is wrong with an option, and what to write', () => {
    expect(failure('backend --dokcer 24')).toContain('did you mean `--docker`');
    expect(failure('backend --docker new')).toContain('write it like 6.18 or 29.7.2');
    expect(failure('backend --fs ntfs')).toContain('choose one of: ext4');
    expect(failure('backend --locale fr')).toContain('choose one of: en, zh-CN');
    expect(failure('backend --format pdf')).toContain('text, markdown, json');
    expect(failure('backend --docker')).toContain('--docker');
  });

  it('takes every part of a host, however its values are written', () => {
    const line =
      'x --arch X86_64 --init SystemD --fs BTRFS --userns-remap --disk-quota --selinux --existing Overlay2 --docker 28 --kernel=v6.1';
    expect(parseCall(splitLine(line), 'en').call.overrides).toEqual({
      docker: '28',
      kernel: '6.1',
      arch: 'x86',
      init: 'systemd',
      fs: 'btrfs',
      usernsRemap: true,
      diskQuota: true,
      selinux: true,
      existing: 'overlay2',
    });
    expect(parseCall(['x'], 'en').call.overrides).toEqual({});
  });

  it.each([
    ['amd64', 'x86'],
    ['i686', 'x86'],
    ['i386', 'x86'],
    ['aarch64', 'arm64'],
    ['AARCH64', 'arm64'],
    ['riscv64', 'riscv'],
    ['ppc64', 'powerpc'],
    ['ppc64le', 'powerpc'],
    ['arm', 'arm'],
  ])('knows the architecture %s as %s', (name, arch) => {
    expect(parseCall(['x', '--arch', name], 'en').call.overrides).toEqual({ arch });
  });

  it('says whether help or the version is wanted, and of what', () => {
    const help = parseCall(['backend', '-h'], 'en');
    expect(help).toMatchObject({ wantsHelp: true, wantsVersion: false, format: null });
    expect(callOf(help)).toMatchObject({ name: 'help', args: ['backend'] });
    expect(callOf(parseCall(['--help'], 'en'))).toMatchObject({ name: 'help', args: [] });
    expect(callOf(parseCall(['backend', 'x'], 'en'))).toMatchObject({ name: 'backend', args: ['x'] });
    expect(parseCall(['--version'], 'en')).toMatchObject({ wantsHelp: false, wantsVersion: true });
    expect(parseCall(['x', '--format', 'JSON'], 'en').format).toBe('json');
    expect(parseCall(['x', '--format', 'slack'], 'en', GRAMMAR).format).toBe('slack');
    expect(() => parseCall(['x', '--format', 'slack'], 'en')).toThrow('fragment, script');
    expect(parseCall(splitLine('fix a --format slack --format irc b'), 'en', GRAMMAR)).toMatchObject({
      format: 'slack',
      call: { args: [expect.stringMatching(/^a +--format irc b$/)] },
    });
  });

  it('leaves free text as it is, but for our own options in it', () => {
    const parse = (line: string): ReturnType<typeof parseCall>['call'] =>
      parseCall(splitLine(line), 'en', GRAMMAR).call;
    expect(parse('fix --storage-opt is --docker 28.5 only -x --rootless here')).toMatchObject({
      name: 'fix',
      args: [expect.stringMatching(/^--storage-opt is +only -x +here$/)],
      overrides: { docker: '28.5', rootless: true },
    });
    expect(parse('fix a --kernel=6.1 b').args.join(' ')).toMatch(/^a +b$/);
    expect(() => parse('backend --storage-opt')).toThrow('unknown option');
    expect(failure('help -x')).toContain('unknown option');
    expect(parseCall(['analyze', '-'], 'en').call.args).toEqual(['-']);
  });

  it('reads an option that is given twice as it was given last, and so does what tells that the rest is wrong', () => {
    const twice = ['x', '--format', 'json', '--locale=en', '--format=text', '--locale', 'zh'];
    expect(parseCall(twice, 'en')).toMatchObject({ format: 'text', call: { locale: 'zh-CN' } });
    expect(askedFormat([...twice, '--format', 'markdown'], GRAMMAR)).toBe('markdown');
    expect(askedFormat([...twice, '--format'], GRAMMAR)).toBe('text');
    expect(askedLocale(twice, 'en')).toBe('zh-CN');
    expect(askedLocale([...twice, '--locale', 'fr'], 'en')).toBe('zh-CN');
    expect(askedLocale(['x', '--locale', 'fr'], 'zh-CN')).toBe('zh-CN');
  });

  it('refuses more words than anybody types, and takes as many as that', () => {
    const words = (count: number): string[] => Array.from({ length: count }, () => 'a');
    expect(parseCall(words(LIMITS.options), 'en').call.args).toHaveLength(LIMITS.options - 1);
    expect(() => parseCall(words(LIMITS.options + 1), 'en')).toThrow(UserError);
    expect(() => parseCall(['x', 'a'.repeat(LIMITS.questionLength)], 'en')).toThrow(UserError);
    expect(parseCall(['x', 'a'.repeat(LIMITS.questionLength - 1)], 'en').call.args).toHaveLength(1);
  });

  it('splits a list of wishes at its commas', () => {
    expect(parseCall(['analyze', 'x', '--want', 'swarm, ,ipv6', '--want=macvlan'], 'en').call.want).toEqual([
      'swarm',
      'ipv6',
      'macvlan',
    ]);
  });

  it('names all options where none is near', () => {
    for (const name of OPTION_NAMES) expect(failure('backend --qqqqqqqqqqqq')).toContain(name);
    expect(failure('backend --rootless=maybe')).toMatch(/`--rootless` is a switch/);
  });

  it('takes the language from the option, else from the caller', () => {
    expect(parseCall(['help', '--locale', 'zh'], 'en').call.locale).toBe('zh-CN');
    expect(parseCall(['help', '--locale', 'EN_us'], 'zh-CN').call.locale).toBe('en');
    expect(parseCall(['help', '--locale', 'zh_TW'], 'en').call.locale).toBe('zh-CN');
    expect(parseCall(['help'], 'zh-CN').call.locale).toBe('zh-CN');
  });

  it('never fails in any other way than with an error for the asker', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        try {
          parseCall(splitLine(line), 'en');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });

  it('is joined to a line that is split into the same words', () => {
    expect(joinLine(['fix', 'a b', '', '“x” y'])).toBe(`fix "a b" "" "'x' y"`);
    const word = fc.stringMatching(/^[^"'“”\n]*$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(splitLine(joinLine(words))).toEqual(words);
      }),
    );
  });
});

describe('options inside free text', () => {
  const read = (line: string) => parseCall(splitLine(line), 'en', GRAMMAR);

  it.each([
    'docker run --init fails with an error',
    'docker info --format {{.Driver}}',
    'docker run --memory 1g --kernel memory is refused',
    'dockerd --docker-root is unknown',
    'why --locale',
    'docker --help prints nothing',
  ])('are words where their value is none of ours: %s', (text) => {
    const { call, format, wantsHelp } = read(`fix ${text}`);
    expect(call.args).toEqual([text]);
    expect(call.overrides).toEqual({});
    expect([format, wantsHelp]).toEqual([null, false]);
  });

  it('are taken where they are ours, wherever they stand', () => {
    const { call, format } = read(
      'fix --kernel 6.1 no such device --fs btrfs --rootless --format json --locale zh_CN.UTF-8',
    );
    expect(call.args).toEqual(['no such device']);
    expect(call.overrides).toEqual({ kernel: '6.1', fs: 'btrfs', rootless: true });
    expect([format, call.locale]).toEqual(['json', 'zh-CN']);
    expect(read('fix --help').wantsHelp).toBe(true);
  });
});
