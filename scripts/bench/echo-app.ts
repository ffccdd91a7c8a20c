/** The yardstick of `npm run bench:slack`: a bare Bolt app that echoes, configured as Bolt's own guide shows. */
import { App } from '@slack/bolt';

const { BENCH_TOKEN: token = '', BENCH_SECRET: signingSecret = '', BENCH_API: slackApiUrl = '' } = process.env;
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command('/docker-gentoo', ({ command, ack }) => ack(`echo ${command.text}`));
const server = await app.start(0);
const address = typeof server === 'object' && 'address' in server ? server.address() : null;
console.error(`listening on port ${typeof address === 'object' ? address?.port : address}, ready`);
