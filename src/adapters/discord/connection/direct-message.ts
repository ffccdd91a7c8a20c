/** Messages that nobody asked for just now: they need the bot's token, which only the gateway has. */
import type { REST } from '@discordjs/rest';
import { type APIChannel, Routes } from 'discord-api-types/v10';
import type { Reply } from '../../../core/reply.ts';
import { renderDiscord } from '../render/render.ts';

/**
 * Writes to a person; Discord gives the same channel each time.
 * @throws DiscordAPIError when they take no messages of the bot
 */
export async function writeTo(person: string, reply: Reply, rest: Pick<REST, 'post'>): Promise<void> {
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: person } })) as Pick<
    APIChannel,
    'id'
  >;
  const { body } = renderDiscord(reply, {});
  await rest.post(Routes.channelMessages(channel.id), { body });
}
