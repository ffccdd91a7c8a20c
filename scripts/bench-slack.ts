/**
 * `npm run bench:slack`: `/docker-gentoo backend btrfs` beside a bare Bolt app that echoes, and one that acknowledges with
 * the same payload, over HTTP, in interleaved rounds, so that a busy machine slows all alike. CPU per request is the
 * steady figure; medians of the rounds are shown.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { SlackProcess } from './bench/slack-process.ts';

const ROUNDS = 12;
const REQUESTS = 400;
const CONCURRENCY = 16;
const WARM_UP = 400;

interface Measure {
  readonly cpu: number[];
  readonly rate: number[];
  readonly times: number[];
}

function quantile(values: readonly number[], share: number): number {
  return (
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
  );
}

let counter = 0;

async function run(bot: SlackProcess, requests: number): Promise<number[]> {
  const times: number[] = [];
  let left = requests;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left > 0) {
        left -= 1;
        counter += 1;
        times.push(await bot.ask(QUESTION.join(' '), `trigger-${counter}`));
      }
    }),
  );
  return times;
}

async function measure(bot: SlackProcess, into: Measure): Promise<void> {
  const [cpu, start] = [bot.cpu(), performance.now()];
  into.times.push(...(await run(bot, REQUESTS)));
  into.rate.push((REQUESTS * 1000) / (performance.now() - start));
  into.cpu.push((bot.cpu() - cpu) / REQUESTS);
}

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
const QUESTION = ['backend', 'btrfs', '--locale', 'en'];
const { stdout: answer } = spawnSync(process.execPath, [script('../src/main.ts'), ...QUESTION, '--format', 'slack'], {
  encoding: 'utf8',
});
const bots = [
  new SlackProcess('docker-gentoo', script('../src/main.ts'), url),
  new SlackProcess('bare Bolt echo', script('./bench/echo-app.ts'), url),
  new SlackProcess('bare Bolt with our answer', script('./bench/echo-app.ts'), url, answer),
];
const results = bots.map((): Measure => ({ cpu: [], rate: [], times: [] }));
for (const bot of bots) await bot.ready();
const idle = bots.map((bot) => bot.memory());
for (const bot of bots) await run(bot, WARM_UP);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [index, bot] of bots.entries()) {
    const result = results[index];
    if (result) await measure(bot, result);
  }
for (const [index, bot] of bots.entries()) {
  const { cpu, rate, times } = results[index] ?? { cpu: [], rate: [], times: [] };
  console.log(
    `${bot.name}: ${quantile(cpu, 0.5).toFixed(2)} ms of CPU a request, ${quantile(rate, 0.5).toFixed(0)} requests/s, p99 ${quantile(times, 0.99).toFixed(0)} ms, ${idle[index]?.toFixed(0)} MB idle, ${bot.memory().toFixed(0)} MB after`,
  );
  bot.stop();
}
const [ours, echo, same] = results.map(({ cpu }) => quantile(cpu, 0.5));
console.log(
  `ratio: CPU ${((ours ?? 0) / (echo ?? 1)).toFixed(2)} of the echo (aim: 1.3), ${((ours ?? 0) / (same ?? 1)).toFixed(2)} of the same answer; idle memory ${((idle[0] ?? 0) / (idle[1] ?? 1)).toFixed(2)} (aim: 1.2)`,
);
api.close();
