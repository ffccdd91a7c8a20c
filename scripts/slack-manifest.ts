/** `npm run --silent slack:manifest [-- https://bot.example.org]`: the app manifest; with an address for HTTP, else for Socket Mode. */
import { COMMANDS } from '../commands/index.ts';
import { createManifest } from '../src/adapters/slack/registration/manifest.ts';

const [url] = process.argv.slice(2);
if (url !== undefined && !/^https:\/\/[^/\s]+/.test(url)) {
  console.error('usage: npm run --silent slack:manifest [-- https://bot.example.org]');
  process.exit(2);
}
console.log(JSON.stringify(createManifest(COMMANDS, { url }), null, 2));
