/**
 * `npm run discord:register [-- --guild ID] [--dry-run] [--remove]`: registers the commands with Discord, changing only
 * what differs. `--guild` registers them in one server, where a change is seen at once; `--remove` takes them away again.
 */
import { readDiscordRegistrationEnv } from '../src/env/discord.ts';
import { loadEnvFile } from '../src/env/env-file.ts';
import { runRegister } from './discord/register.ts';

const { out, err, code } = await runRegister(process.argv.slice(2), () => {
  loadEnvFile();
  return readDiscordRegistrationEnv();
});
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = code;
