/**
 * `npm run bench:slack [-- --base CHECKOUT]`: `/docker-gentoo backend btrfs` beside a bare Bolt app that echoes, one that
 * acknowledges with the same payload, and an earlier release, over HTTP, in interleaved rounds, so that a busy machine slows
 * all alike. CPU per request is the steady figure; medians of the rounds are shown.
 */
import { createServer } from 'node:http';
import { compare } from './bench/compare.ts';
import { programsFor, storeFiles } from './bench/programs.ts';
import { SlackProcess } from './bench/slack-process.ts';

const PLAN = { rounds: 12, requests: 400, concurrency: 16, warmUp: 1000 };

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
const storeOf = storeFiles();

await compare(
  programsFor('Bolt', 'echo-app.ts', 'slack').map(
    (program, index) => () => new SlackProcess(program, url, storeOf(String(index))),
  ),
  PLAN,
);
console.log(
  'aims: CPU a request at most 1.1 of bare Bolt with our answer, and 1.0 of the earlier release; idle memory 1.2 of bare Bolt; start 0.9 of the earlier release',
);
api.close();
