/** Who sent an interaction. */
import { type APIInteraction, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Asker } from '../../core/command.ts';

/** Who may change what is assumed for everybody in a server. */
const MANAGERS = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Outside of servers a person is a workspace of their own. */
export function askerOf({
  guild_id: guild,
  member,
  user,
  channel,
}: Pick<APIInteraction, 'guild_id' | 'member' | 'user' | 'channel'>): Asker {
  const person = member?.user.id ?? user?.id ?? '';
  const isManager = member !== undefined && (BigInt(member.permissions) & MANAGERS) !== 0n;
  return {
    platform: 'discord',
    workspace: guild ?? person,
    person,
    ...(guild !== undefined && channel && { channel: channel.id }),
    ...(isManager && { isManager }),
  };
}
