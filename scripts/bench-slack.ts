/**
 * `npm run bench:slack`: `/docker-gentoo backend btrfs` beside a bare Bolt app that echoes, and one that acknowledges with
 * the same payload, over HTTP, in interleaved rounds, so that a busy machine slows all alike. CPU per request is the
 * steady figure; medians of the rounds are shown.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { measure, quantile, type Result, ratio } from './bench/rounds.ts';
import { QUESTION, SlackProcess } from './bench/slack-process.ts';

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
const { stdout: answer } = spawnSync(process.execPath, [script('../src/main.ts'), ...QUESTION, '--format', 'slack'], {
  encoding: 'utf8',
});
const bots = [
  new SlackProcess('docker-gentoo', script('../src/main.ts'), url),
  new SlackProcess('bare Bolt echo', script('./bench/echo-app.ts'), url),
  new SlackProcess('bare Bolt with our answer', script('./bench/echo-app.ts'), url, answer),
];
for (const bot of bots) await bot.start();
const results = await measure(bots, PLAN);
for (const bot of bots) bot.stop();
const cpu = ({ cpu: rounds }: Result): number => quantile(rounds, 0.5);
const sameAnswer = results.filter((_, index) => index !== 1);
console.log(
  `ratio: CPU ${ratio(results, cpu)} of the echo (aim: 1.3), ${ratio(sameAnswer, cpu)} of the same answer; idle memory ${ratio(results, ({ idle }) => idle)} (aim: 1.2)`,
);
api.close();
