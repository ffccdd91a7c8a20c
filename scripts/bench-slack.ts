/**
 * `npm run bench:slack`: `/docker-gentoo backend btrfs` beside a bare Bolt echo app, over HTTP, in interleaved rounds.
 * CPU per request is the steady figure; medians of the rounds are shown.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { measure, quantile, ratio } from './bench/rounds.ts';
import { SlackProcess } from './bench/slack-process.ts';

const PLAN = { rounds: 12, requests: 400, concurrency: 16, warmUp: 400 };

const api = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', user: { locale: 'en-US' } }));
});
await new Promise<void>((resolve) => {
  api.listen(0, '127.0.0.1', resolve);
});
const address = api.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/api/`;

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bots = [
  new SlackProcess('docker-gentoo', script('../src/main.ts'), url),
  new SlackProcess('bare Bolt echo', script('./bench/echo-app.ts'), url),
];
for (const bot of bots) await bot.start();
const results = await measure(bots, PLAN);
for (const bot of bots) bot.stop();
console.log(
  `ratio: CPU ${ratio(results, ({ cpu }) => quantile(cpu, 0.5))} (aim: 1.3), idle memory ${ratio(results, ({ idle }) => idle)} (aim: 1.2)`,
);
api.close();
