/** What a file host can do to us: bytes as no library writes them, and connections that end at any time. */
import { createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadFile, isSafe } from '../../src/chat/download.ts';
import { UserError } from '../../src/core/errors.ts';
import { LIMITS } from '../../src/core/limits.ts';

const CONFIG = Buffer.alloc(300_000, 'CONFIG_A=y\n');
const BOMB = Buffer.alloc(50_000_000);
const TIMEOUT_MS = 200;
const PATIENT_MS = 20_000;

let server: Server;
let host = '';
let answer: (socket: Socket) => void = () => undefined;

beforeAll(async () => {
  server = createServer((socket) => {
    // What the client does to the connection is not looked at.
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterAll(() => {
  server.close();
});

function respond(head: string, ...parts: readonly (Uint8Array | string)[]): (Uint8Array | string)[] {
  return [`HTTP/1.1 ${head}\r\n\r\n`, ...parts];
}

const encoded = (encoding: string, body: Uint8Array): (Uint8Array | string)[] =>
  respond(`200 OK\r\ncontent-encoding: ${encoding}`, body);

const ANSWERS: Readonly<Record<string, readonly (Uint8Array | string)[]>> = {
  nothing: [],
  'no HTTP': ['hello\r\n\r\n'],
  'half a head': ['HTTP/1.1 200 OK\r\nA: b'],
  'a head without an end': [`HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(100_000)}`],
  'a header of 200 kB': respond(`200 OK\r\nx: ${'y'.repeat(200_000)}`, CONFIG),
  'a header with control characters': respond('200 OK\r\nx: \0\u0001', CONFIG),
  'TLS in the clear': [Buffer.from([0x15, 3, 1, 0, 2, 2, 80])],
  'another protocol': respond('101 Switching\r\nupgrade: websocket\r\nconnection: upgrade', CONFIG),
  'early hints': [...Array.from({ length: 2000 }, () => 'HTTP/1.1 103 Early\r\nlink: x\r\n\r\n'), ...respond('200 OK')],
  'no such status': respond('999 X', CONFIG),
  'a status of four digits': respond('2000 OK', CONFIG),
  'a redirect': respond('302 Found\r\nlocation: http://127.0.0.1:9/', CONFIG),
  'a body where none may be': respond('204 No Content', CONFIG),
  'a bomb of gzip': encoded('gzip', gzipSync(BOMB)),
  'a bomb of Brotli': encoded('br', brotliCompressSync(BOMB)),
  'gzip that is none': encoded('gzip', CONFIG),
  'gzip with more behind it': encoded('gzip', Buffer.concat([gzipSync(CONFIG), CONFIG])),
  '6 encodings': encoded('gzip,'.repeat(6), CONFIG),
  '1,000 encodings': encoded('gzip,'.repeat(1000), CONFIG),
  'a length that is too short': respond('200 OK\r\ncontent-length: 10', CONFIG),
  'a length that is too long': respond('200 OK\r\ncontent-length: 400000', CONFIG),
  'a negative length': respond('200 OK\r\ncontent-length: -1', CONFIG),
  'two lengths': respond('200 OK\r\ncontent-length: 5\r\ncontent-length: 6', CONFIG),
  'a length beyond all numbers': respond('200 OK\r\ncontent-length: 99999999999999999999', CONFIG),
  'chunks that are none': respond('200 OK\r\ntransfer-encoding: chunked', 'zz\r\nabc'),
  'a chunk beyond all numbers': respond('200 OK\r\ntransfer-encoding: chunked', 'ffffffffffffffff\r\n', CONFIG),
  'a chunk with 100 kB of extensions': respond(
    '200 OK\r\ntransfer-encoding: chunked',
    `3;${'x'.repeat(100_000)}\r\nabc\r\n`,
  ),
  'trailers without an end': respond('200 OK\r\ntransfer-encoding: chunked', `0\r\n${'X: y\r\n'.repeat(10_000)}`),
  'more than we read': respond('200 OK', Buffer.alloc(LIMITS.fileBytes + 1, 'x')),
};

const ENDS: Readonly<Record<string, (socket: Socket) => void>> = {
  'and ends': (socket) => socket.end(),
  'and stays open': () => undefined,
  'and is reset': (socket) => setTimeout(() => socket.resetAndDestroy(), TIMEOUT_MS / 10),
};

/** The bytes, or what the person is told; anything else is thrown. */
async function download(timeoutMs = TIMEOUT_MS): Promise<number | string> {
  try {
    const bytes = await downloadFile('my.config', `http://${host}/x`, { hosts: [host], timeoutMs });
    return bytes.length;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe('an address', () => {
  it.each([
    ['https://files.example.org/x', true],
    ['http://files.example.org/x', false],
    ['http://127.0.0.1.example.org/x', false],
    ['http://localhost.example.org/x', false],
    ['http://127.0.0.1:8080/x', true],
    ['http://localhost/x', true],
    ['https://127.0.0.1/x', true],
    ['ftp://127.0.0.1/x', false],
    ['file://localhost/etc/passwd', false],
  ])('%s: files are fetched from there: %s', (address, safe) => expect(isSafe(new URL(address))).toBe(safe));

  it('of a host that is known is not fetched in plain text', async () => {
    const plain = downloadFile('my.config', 'http://files.example.org/x', { hosts: ['files.example.org'] });
    await expect(plain).rejects.toThrow(UserError);
  });
});

describe('a file host', () => {
  // An error that nobody can catch ends a program; here it fails the run.
  it.each(Object.keys(ANSWERS))('that sends %s costs no more than its file', async (name) => {
    for (const end of Object.values(ENDS)) {
      answer = (socket) => {
        for (const part of ANSWERS[name] ?? []) socket.write(part);
        end(socket);
      };
      const outcome = await download();
      if (typeof outcome === 'number') expect(outcome).toBeLessThanOrEqual(LIMITS.fileBytes);
      else expect(outcome).toMatch(/could not be downloaded just now|not there any more|larger than 4 MB/);
    }
  });

  it('that hangs up while a body waits to be read ends no process', async () => {
    answer = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${CONFIG.length}\r\nconnection: close\r\n\r\n`);
      socket.end(CONFIG);
    };
    const slow = Array.from({ length: 20 }, () => download(PATIENT_MS));
    expect(await Promise.all(slow)).toEqual(slow.map(() => CONFIG.length));
  });

  it('that says how its bytes are packed changes nothing about them', async () => {
    answer = (socket) => socket.end(Buffer.concat(encoded('gzip', gzipSync(CONFIG)).map((part) => Buffer.from(part))));
    expect(await download(PATIENT_MS)).toBe(gzipSync(CONFIG).length);
  });
});
