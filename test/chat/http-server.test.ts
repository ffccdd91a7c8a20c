/** What strangers can do to the port, over real connections. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpLimits, HttpServer, sendText } from '../../src/chat/http-server.ts';
import { RareLog } from '../../src/chat/rare-log.ts';
import { readBody } from '../../src/chat/read-body.ts';
import { until } from '../support/until.ts';

const LIMITS: HttpLimits = { requestMs: 60_000, checkMs: 20, connections: 50 };
/** Whoever does not end a request is waited for so long. */
const SOON: HttpLimits = { ...LIMITS, requestMs: 200 };
const MB = 1024 * 1024;

let server: HttpServer;
let port = 0;
let sockets: Socket[] = [];
let bodies: number[] = [];

beforeEach(async () => {
  [sockets, bodies] = [[], []];
  await start(LIMITS);
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.stop();
});

async function start(limits: HttpLimits, host?: string): Promise<void> {
  server = new HttpServer(() => undefined, limits);
  server.route('/open', (_request, response) => sendText(response, 200, 'open'));
  server.route(
    '/post',
    (request, response) => {
      void readBody(request, response).then((body) => {
        if (body === null) return;
        bodies.push(body.length);
        sendText(response, 200, 'taken');
      });
    },
    'POST',
  );
  port = await server.listen(0, host);
}

/** Opens a connection and writes to it; what comes back is collected. */
async function open(text: string | Buffer, host = '127.0.0.1'): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, host);
  sockets.push(socket);
  let heard = '';
  socket.on('data', (chunk) => {
    heard += String(chunk);
  });
  // One that is closed while it still writes hears of it.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return { socket, heard: () => heard };
}

/** Waits until a connection is gone, with an error or without. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

const head = (length: number): string => `POST /post HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n`;

/** Another server in place of the one that each test has. */
async function restart(limits: HttpLimits, host?: string): Promise<void> {
  await server.stop();
  await start(limits, host);
}

describe('a request that does not end', () => {
  beforeEach(() => restart(SOON));

  it.each([
    ['in its headers', 'POST /post HTTP/1.1\r\nhost:'],
    ['in its body', `${head(1000)}half`],
    ['before it begins', ''],
  ])('is dropped %s', async (_where, text) => {
    const { socket } = await open(text);
    await closed(socket);
    expect(bodies).toEqual([]);
  });
});

describe('a request within another', () => {
  beforeEach(() => restart(SOON));

  const inner = 'GET /open HTTP/1.1\r\nhost: x\r\n\r\n';
  const post = (headers: string, body: string): string => `POST /post HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n${body}`;

  it.each([
    ['two lengths', post(`content-length: ${inner.length}\r\ncontent-length: 0`, inner)],
    ['a length and chunks', post('content-length: 4\r\ntransfer-encoding: chunked', `0\r\n\r\n${inner}`)],
    ['a space before the colon', post('transfer-encoding : chunked\r\ncontent-length: 4', `0\r\n\r\n${inner}`)],
    ['a folded line', post('x: y\r\n transfer-encoding: chunked\r\ncontent-length: 4', `0\r\n\r\n${inner}`)],
    ['an encoding that is none', post('transfer-encoding: xchunked', `0\r\n\r\n${inner}`)],
    ['a line that ends too early', post(`x: y\ncontent-length: 0\r\ncontent-length: ${inner.length}`, inner)],
    ['a chunk that is no number', post('transfer-encoding: chunked', `0x4\r\n\r\n${inner}`)],
  ])('is never answered, whatever hides it: %s', async (_, text) => {
    const { socket, heard } = await open(text);
    await closed(socket);
    expect(heard()).not.toContain('open');
  });

  it('is not answered where it stands in a body that nobody reads; the connection ends in time', async () => {
    const { socket, heard } = await open(`GET /open HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n${inner}`);
    await closed(socket);
    expect(heard().match(/open/g)).toHaveLength(1);
  });
});

describe('a body', () => {
  const send = (body: string | ReadableStream): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/post`, {
      method: 'POST',
      body,
      ...(typeof body !== 'string' && { duplex: 'half' }),
    });

  it('of the largest size is taken', async () => {
    expect((await send('x'.repeat(MB))).status).toBe(200);
    expect(bodies).toEqual([MB]);
  });

  it('that announces to be larger is refused before it comes', async () => {
    const { socket, heard } = await open(`${head(MB + 1)}x`);
    await closed(socket);
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that becomes larger is refused while it comes', async () => {
    const chunk = `${(MB / 4).toString(16)}\r\n${'x'.repeat(MB / 4)}\r\n`;
    const chunked = 'POST /post HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
    const { socket, heard } = await open(chunked + chunk.repeat(5));
    await closed(socket);
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
    expect(bodies).toEqual([]);
  });

  it('finds no room where too many are half-sent, and does again when they are gone', async () => {
    const half = Buffer.from(head(MB) + 'x'.repeat(MB - 1));
    const waiting = await Promise.all(Array.from({ length: 40 }, () => open(half)));
    const refused = await Promise.race(
      waiting.map(async (each) => {
        await closed(each.socket);
        return each.heard();
      }),
    );
    expect(refused).toMatch(/^HTTP\/1\.1 503 /);
    for (const { socket } of waiting) socket.destroy();
    await until('room', async () => (await send('x')).status === 200);
  });
});

describe('the port', () => {
  it('answers its paths with their methods only', async () => {
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/open')).status).toBe(200);
    const refused = await get('/post');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
    for (const path of ['/', '/constructor', '/__proto__', '/post/', '//post'])
      expect((await get(path)).status).toBe(404);
  });

  it('closes connections that are too many', async () => {
    await restart({ ...LIMITS, connections: 3 });
    const three = await Promise.all(Array.from({ length: 3 }, () => open('POST')));
    const { socket } = await open('POST');
    await closed(socket);
    expect(three.some((each) => each.socket.destroyed)).toBe(false);
  });

  it('is on the address that it is told, and on that alone', async () => {
    await expect(open('', '127.0.0.2')).rejects.toThrow(/ECONNREFUSED/);
    await restart(LIMITS, '0.0.0.0');
    const { socket } = await open('', '127.0.0.2');
    expect(socket.remoteAddress).toBe('127.0.0.2');
  });
});

describe('the log of what strangers cause', () => {
  it('has a line of each kind at once, then one a minute with their number', () => {
    let now = 0;
    const lines: string[] = [];
    const log = new RareLog(
      (line) => lines.push(line),
      'request-refused',
      () => now,
    );
    for (let index = 0; index < 1000; index += 1) log.say('unsigned', 'refused (unsigned)');
    log.say('stale', 'refused (stale)');
    now = 59_999;
    log.say('unsigned', 'refused (unsigned)');
    now = 60_000;
    log.say('unsigned', 'refused (unsigned)');
    now = 130_000;
    log.say('unsigned', 'refused (unsigned)');
    expect(lines).toEqual([
      'refused (unsigned)',
      'refused (stale)',
      'refused (unsigned) (and 1000 more like it since the last such line)',
      'refused (unsigned)',
    ]);
  });
});
