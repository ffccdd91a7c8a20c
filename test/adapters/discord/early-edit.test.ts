/** Over HTTP an answer with files may overtake the first response, which Discord then does not know yet. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { textOf } from '../../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../../fakes/discord/person.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';
import { until } from '../../support/until.ts';

/** A balancer that holds back what the bot says until that was overtaken. */
async function createSlowBalancer(discord: FakeDiscord): Promise<Server> {
  const { botUrl } = discord;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = Object.fromEntries(
      ['content-type', 'x-signature-ed25519', 'x-signature-timestamp'].map((name) => [
        name,
        String(request.headers[name]),
      ]),
    );
    const answer = await fetch(`${botUrl}${request.url}`, { method: 'POST', headers, body: await text(request) });
    const body = await answer.text();
    await until('what overtakes it', () => discord.interactions.early > 0);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  };
  const server = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  discord.botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

it('what overtakes its own first response is sent again, and comes once', async () => {
  const discord = await new FakeDiscord().start();
  const bot = await startLocalDiscord(discord, 'http');
  const balancer = await createSlowBalancer(discord);
  const ann = new Person(discord);
  const delivered = await ann.ask('analyze', [ann.upload('.config', { content: Buffer.from('CONFIG_NET=y\n') })]);
  expect(textOf((await messageOf(delivered)).body)).toContain('Docker');
  expect(delivered.interaction.edits).toHaveLength(1);
  expect(discord.problems).toEqual([]);
  await bot.stop();
  balancer.closeAllConnections();
  balancer.close();
  await discord.stop();
});
