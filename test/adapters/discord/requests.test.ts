/** Answers to many at once while Discord is slow: each is sent, over few connections. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createClient } from '../../../src/adapters/discord/connection/gateway.ts';
import { InteractionApi } from '../../../src/adapters/discord/connection/interaction-api.ts';
import { MOST_AT_ONCE } from '../../../src/adapters/discord/connection/rest-options.ts';

const MANY = 4 * MOST_AT_ONCE;
/** Long enough for all of them to be under way, were there no limit. */
const SLOW_MS = 300;

it('answers to many at once take no connection each', async () => {
  let connections = 0;
  // On a busy machine one may be sent twice: Discord takes it once.
  const answered = new Set<string | undefined>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answered.add(request.url);
      setTimeout(() => response.writeHead(204).end(), SLOW_MS);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const client = createClient({
    mode: 'gateway',
    token: 'x',
    apiUrl: `http://127.0.0.1:${port}/api`,
    applicationId: null,
    shards: 1,
    fileHosts: [],
  });
  const api = new InteractionApi(client.rest, () => undefined);
  const sent = Array.from({ length: MANY }, (_, index) =>
    api.callback({ id: String(index), application_id: '1', token: `token-${index}` }, Buffer.from('{"type":5}')),
  );
  expect(await Promise.all(sent)).toEqual(sent.map(() => true));
  expect(answered.size).toBe(MANY);
  expect(connections).toBeLessThanOrEqual(MOST_AT_ONCE + 5);
  await client.destroy();
  server.closeAllConnections();
  server.close();
});
