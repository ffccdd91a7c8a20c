/** Slack's library brings its own copy of undici; whichever is loaded first owns the connections of the process. */
import '@slack/bolt';
import { expect, it } from 'vitest';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { textOf } from '../../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../../fakes/discord/person.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';

const CONFIG = { content: Buffer.from('# CONFIG_VETH is not set\n') };

it.each(['gateway', 'http'] as const)('files are sent where Slack came first (%s)', async (mode) => {
  const discord = await new FakeDiscord().start();
  const bot = await startLocalDiscord(discord, mode);
  const ann = new Person(discord);
  const { body, files } = await messageOf(await ann.ask('analyze', [ann.upload('.config', CONFIG)]));
  expect(textOf(body)).toContain('Docker does not run on this kernel yet');
  expect(files['docker.config']).toContain('CONFIG_VETH=m');
  await bot.stop();
  await discord.stop();
  expect(discord.problems).toEqual([]);
});
