/** The variables of the Discord bot. */

/** Every one of them, with what it does. */
export const DISCORD_VARIABLES = {
  DISCORD_TOKEN:
    'Discord: the bot token, from the page Bot. With it the program starts as a Discord bot over the gateway.',
  DISCORD_TOKEN_FILE: 'A file with DISCORD_TOKEN instead.',
  DISCORD_APPLICATION_ID: 'Discord: the application id, from General Information; for npm run discord:register.',
  DISCORD_PUBLIC_KEY:
    'Discord over HTTP, instead of the gateway: the public key, from General Information. DISCORD_TOKEN is then only for npm run discord:register.',
  DISCORD_SHARDS:
    'Discord over the gateway: how many processes share the servers, or auto: as many as Discord recommends. Default: 1',
  DISCORD_API_URL:
    'Base of the Discord REST API without its version, for a proxy or for tests. Default: https://discord.com/api',
};

/** What may be given in a file instead. */
export const DISCORD_SECRETS = ['DISCORD_TOKEN'];
