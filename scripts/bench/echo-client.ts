/** The yardstick of `npm run bench:discord`: a bare discord.js bot that echoes, as the library's own guide shows. */
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand())
    await interaction.reply({ content: `echo ${interaction.options.getSubcommand()}`, flags: MessageFlags.Ephemeral });
});
client.once(Events.ClientReady, () => console.error('discord: connected'));
await client.login(process.env.DISCORD_TOKEN);
