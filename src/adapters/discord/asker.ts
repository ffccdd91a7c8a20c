/** Who sent an interaction. */
import type { APIInteraction } from 'discord-api-types/v10';
import type { Asker } from '../../core/command.ts';

/** Outside of servers a person is a workspace of their own. */
export function askerOf({
  guild_id: guild,
  member,
  user,
}: Pick<APIInteraction, 'guild_id' | 'member' | 'user'>): Asker {
  const person = member?.user.id ?? user?.id ?? '';
  return { platform: 'discord', workspace: guild ?? person, person };
}
