/** Turns the bytes of an untrusted file into text, or says in one line why not and what to do. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Attachment } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import { findKernelLines, type KernelLines } from '../../core/kernel-lines/kernel-lines.ts';
import { LIMITS } from '../../core/limits.ts';
import { maskSecrets } from '../../core/mask-secrets.ts';
import { code } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import { withoutMarks } from './without-marks.ts';

/** Things about a file that a person should know although it could be read. */
export type InputWarning = 'crlf' | 'bom' | 'stray-bytes' | 'long-lines' | 'secrets' | 'cut';

export interface InputText {
  readonly name: string;
  /** Lines end in \n and have at most {@link LIMITS}`.lineLength` characters; no BOM, no \r, no secrets. */
  readonly text: string;
  readonly warnings: readonly InputWarning[];
  /** Of this text, where they are known: it is read for secrets first. */
  readonly kernelLines?: KernelLines;
}

type Explain = (words: Words, name: string) => string;

/** Formats that we name but do not read; magic numbers as in file(1). */
const FOREIGN_FORMATS: readonly { readonly magic: readonly number[]; readonly explain: Explain }[] = [
  {
    magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
    explain: (words, name) => words.input.compressed(name, 'xz', 'xz -d'),
  },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], explain: (words, name) => words.input.compressed(name, 'zstd', 'zstd -d') },
  { magic: [0x42, 0x5a, 0x68], explain: (words, name) => words.input.compressed(name, 'bzip2', 'bzip2 -d') },
  { magic: [0x04, 0x22, 0x4d, 0x18], explain: (words, name) => words.input.compressed(name, 'lz4', 'lz4 -d') },
  { magic: [0x50, 0x4b, 0x03, 0x04], explain: (words, name) => words.input.compressed(name, 'zip', 'unzip') },
  { magic: [0xff, 0xfe], explain: (words, name) => words.input.utf16(name) },
  { magic: [0xfe, 0xff], explain: (words, name) => words.input.utf16(name) },
];

function fail(name: string, explain: Explain, error?: unknown): never {
  throw new UserError('unreadable-input', (words) => explain(words, code(name)), [], { cause: error });
}

function failTooLarge(name: string, limit: number): never {
  throw new UserError('too-large', (words) => words.input.tooLarge(code(name), limit));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function gunzip(name: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMITS.textBytes });
  } catch (error) {
    return error instanceof RangeError
      ? failTooLarge(name, LIMITS.textBytes)
      : fail(name, (words, shown) => words.input.brokenGzip(shown), error);
  }
}

function refuseForeign(name: string, bytes: Uint8Array): void {
  const foreign = FOREIGN_FORMATS.find(({ magic }) => startsWith(bytes, magic));
  if (foreign) fail(name, foreign.explain);
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  // UTF-16 without a mark: every other byte of an ASCII text is zero.
  const looksUtf16 =
    nul < 2 && bytes.subarray(0, 64).filter((byte) => byte === 0).length >= Math.min(24, bytes.length / 4);
  fail(name, (words, shown) => (looksUtf16 ? words.input.utf16(shown) : words.input.binary(shown)));
}

function decode(name: string, bytes: Buffer): { text: string; warnings: InputWarning[] } {
  // One-byte strings are scanned fastest, and nearly every .config is plain ASCII.
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), warnings: [] };
  const text = bytes.toString('utf8');
  const marked = text.charCodeAt(0) === 0xfeff;
  if (!isUtf8(bytes) && text.length - text.replaceAll('\ufffd', '').length > text.length / 20)
    fail(name, (words, shown) => words.input.binary(shown));
  return {
    text: marked ? text.slice(1) : text,
    warnings: [...(marked ? (['bom'] as const) : []), ...(isUtf8(bytes) ? [] : (['stray-bytes'] as const))],
  };
}

/** Looks at windows of half the limit: a line over the limit fills at least one of them. */
function hasLineOver(limit: number, text: string): boolean {
  const half = limit / 2;
  for (let start = 0; start + half < text.length; start += half) {
    const end = text.indexOf('\n', start);
    if (end >= start && end < start + half) continue;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if ((end === -1 ? text.length : end) - lineStart > limit) return true;
  }
  return false;
}

/** The text with every line over the limit cut there. */
function cutLongLines(text: string): string {
  const lines: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    lines.push(text.slice(start, Math.min(stop, start + LIMITS.lineLength)));
    start = stop + 1;
  }
  return lines.join('\n').toWellFormed();
}

/**
 * Reads one file: plain or gzip, UTF-8 or stray bytes, any line ending. Secrets in it and in its name are masked here.
 * @throws UserError (unreadable-input, too-large) naming the file, what it is, and what to do
 */
export function readInput({ name: given, bytes }: Attachment): InputText {
  const name = maskSecrets(given);
  if (bytes.length === 0) fail(name, (words, shown) => words.input.empty(shown));
  if (bytes.length > LIMITS.fileBytes) failTooLarge(name, LIMITS.fileBytes);
  const plain = startsWith(bytes, [0x1f, 0x8b]) ? gunzip(name, bytes) : bytes;
  if (plain.length > LIMITS.textBytes) failTooLarge(name, LIMITS.textBytes);
  refuseForeign(name, plain);
  const buffer = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const { text, warnings } = decode(name, buffer);
  if (text.trimStart() === '') fail(name, (words, shown) => words.input.empty(shown));
  if (/^\s*<(!doctype html|html|head|body)/i.test(text.slice(0, 400)))
    fail(name, (words, shown) => words.input.html(shown));
  const hasReturns = text.includes('\r');
  const lines = withoutMarks(hasReturns ? text.replaceAll(/\r\n?/g, '\n') : text);
  if (hasLineOver(LIMITS.endlessLine, lines))
    fail(name, (words, shown) => words.input.longLine(shown, LIMITS.endlessLine));
  const isLong = hasLineOver(LIMITS.lineLength, lines);
  const cut = isLong ? cutLongLines(lines) : lines;
  const kernelLines = findKernelLines(cut, cut.length === buffer.length ? buffer : undefined);
  const masked = maskSecrets(cut, kernelLines);
  return {
    name,
    text: masked,
    ...(kernelLines !== null && masked === cut && { kernelLines }),
    warnings: [
      ...warnings,
      ...(hasReturns ? (['crlf'] as const) : []),
      ...(isLong ? (['long-lines'] as const) : []),
      ...(masked === cut ? [] : (['secrets'] as const)),
    ],
  };
}
