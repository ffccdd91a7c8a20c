/** Discord, as the program sees it: nothing of its libraries is loaded before it starts. */
import type { Platform } from '../../chat/platform.ts';
import { readDiscord } from './env.ts';
import { DISCORD_SECRETS, DISCORD_VARIABLES } from './variables.ts';

export const discord: Platform = {
  name: 'discord',
  variables: DISCORD_VARIABLES,
  secrets: DISCORD_SECRETS,
  configure(source) {
    const config = readDiscord(source);
    if (!config) return null;
    // Set by the manager of shards in discord.js.
    const isShard = source.SHARDING_MANAGER !== undefined;
    return {
      name: 'discord',
      title: 'Discord',
      needsPort: config.mode === 'http',
      needsStore: false,
      isShard,
      start: async (session, services) =>
        (await import('./start.ts')).startDiscord(config, session, { ...services, isShard }),
      examine: async (commands) => (await import('./doctor.ts')).checkDiscord(source, commands),
    };
  },
  renderPayload: async (reply, commandLine) => (await import('./render/payload.ts')).renderPayload(reply, commandLine),
};
