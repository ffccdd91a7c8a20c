/** What a file host can do to us. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadFile } from '../../src/chat/download.ts';

let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const encodings = Number(request.url?.slice(1) ?? 0);
    response.writeHead(200, { 'content-encoding': Array(encodings).fill('gzip').join(', ') });
    response.end(Buffer.alloc(200_000, 'x'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const download = (encodings: number): Promise<Uint8Array> =>
  downloadFile('my.config', `http://${host}/${encodings}`, { hosts: [host] });

describe('an answer in more encodings than fetch takes', () => {
  // An error that nobody can catch ends a program; here it fails the run.
  it.each([1, 5, 6, 50])('is a file that cannot be had (%i)', async (encodings) => {
    await expect(download(encodings)).rejects.toThrow('could not be downloaded just now');
    expect((await download(0)).length).toBe(200_000);
  });
});
