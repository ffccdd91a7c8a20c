/** The yardsticks of `npm run bench:discord`: a bare discord.js bot, as the library's own guide shows, that echoes, or that
 * answers with the message given in BENCH_ANSWER. */
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const answer = process.env.BENCH_ANSWER ? JSON.parse(process.env.BENCH_ANSWER) : null;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const echo = { content: `echo ${interaction.options.getSubcommand()}`, flags: MessageFlags.Ephemeral };
  await interaction.reply(answer ?? echo);
});
client.once(Events.ClientReady, () => console.error('discord: connected'));
await client.login(process.env.DISCORD_TOKEN);
