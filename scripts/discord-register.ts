/**
 * `npm run discord:register [-- --guild ID] [--dry-run] [--remove]`: registers the commands with Discord, changing only
 * what differs. `--guild` registers them in one server, where a change is seen at once; `--remove` takes them away again.
 */
import { readRegistration } from '../src/adapters/discord/env.ts';
import { loadEnvFile } from '../src/env/env-file.ts';
import { withSecretFiles } from '../src/env/secret-files.ts';
import { runRegister } from './discord/register.ts';

const { out, err, code } = await runRegister(process.argv.slice(2), () => {
  loadEnvFile();
  return readRegistration(withSecretFiles(process.env));
});
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = code;
