import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { readInput } from '../../src/review/input/read-input.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const CONFIG = '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n';

function refusal(bytes: Uint8Array): string {
  try {
    readInput({ name: 'my.config', bytes });
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
}

describe('a file is refused in one line that names it and says what to do', () => {
  const utf16 = Buffer.from(`\ufeff${CONFIG}`, 'utf16le');
  it.each([
    ['empty', new Uint8Array(), 'is empty'],
    ['only blanks', encode(' \n\n\t'), 'is empty'],
    ['too large', Buffer.alloc(LIMITS.fileBytes + 1, 'a'), 'is larger than 4 MB'],
    ['a gzip bomb', gzipSync(Buffer.alloc(LIMITS.textBytes + 1)), 'is larger than 4 MB'],
    ['a truncated gzip', gzipSync(encode(CONFIG.repeat(100))).subarray(0, 40), 'broken or truncated gzip'],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'xz -d'],
    ['zstd', Buffer.from('28b52ffd04580000', 'hex'), 'zstd -d'],
    ['UTF-16 with a mark', utf16, 'iconv -f UTF-16'],
    ['UTF-16 without a mark', utf16.subarray(2), 'iconv -f UTF-16'],
    ['UTF-16 the other way round', Buffer.from(utf16.subarray(2)).swap16(), 'iconv -f UTF-16'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary data'],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, index) => 128 + ((index * 37) % 120))), 'binary data'],
    ['an HTML page', encode('<!DOCTYPE html>\n<html><head><title>Sign in</title>'), 'HTML page'],
    ['one endless line', encode(`CONFIG_CMDLINE="${'x'.repeat(1_000_000)}"\n`), 'a line of more than'],
  ])('%s', (_what, bytes, words) => {
    const message = refusal(bytes);
    expect(message).toContain(words);
    expect(message).toContain('my.config');
    expect(message).not.toContain('\n');
  });
});

describe('a file is read, with a warning where a person should know', () => {
  it('with Windows line ends', () => {
    expect(readInput({ name: 'a', bytes: encode('CONFIG_A=y\r\nCONFIG_B=m\r\n') })).toMatchObject({
      text: 'CONFIG_A=y\nCONFIG_B=m\n',
      warnings: ['crlf'],
    });
  });

  it('with a byte order mark', () => {
    expect(readInput({ name: 'a', bytes: encode(`\ufeff${CONFIG}`) })).toMatchObject({
      text: CONFIG,
      warnings: ['bom'],
    });
  });

  it('with stray bytes', () => {
    const { warnings, text } = readInput({
      name: 'a',
      bytes: Buffer.concat([encode(CONFIG), Buffer.from([0x23, 0xe9, 0x0a]), encode('CONFIG_VETH=m\n')]),
    });
    expect(warnings).toEqual(['stray-bytes']);
    expect(text).toContain('CONFIG_VETH=m');
  });

  it('compressed with gzip, like /proc/config.gz', () => {
    expect(readInput({ name: 'config.gz', bytes: gzipSync(encode(CONFIG)) })).toMatchObject({
      text: CONFIG,
      warnings: [],
    });
  });

  it('with a comment in any language', () => {
    expect(readInput({ name: 'a', bytes: encode(`# 我的内核\n${CONFIG}`) })).toMatchObject({ warnings: [] });
  });
});

it('never fails in any other way', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      refusal(bytes);
      refusal(gzipSync(bytes));
    }),
  );
});
