/**
 * The yardsticks of `npm run bench:slack`: a bare Bolt app, configured as Bolt's own guide shows, that echoes, or that
 * acknowledges with the payload given in BENCH_ANSWER.
 */
import { App } from '@slack/bolt';

const { BENCH_TOKEN: token = '', BENCH_SECRET: signingSecret = '', BENCH_API: slackApiUrl = '' } = process.env;
const answer = process.env.BENCH_ANSWER ? JSON.parse(process.env.BENCH_ANSWER) : null;
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command('/docker-gentoo', ({ command, ack }) => ack(answer ?? `echo ${command.text}`));
const server = await app.start(0);
const address = typeof server === 'object' && 'address' in server ? server.address() : null;
console.error(`listening on port ${typeof address === 'object' ? address?.port : address}, ready`);
