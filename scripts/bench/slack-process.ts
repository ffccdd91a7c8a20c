/** A Slack bot under measurement, and signed requests to it. */
import { createHmac } from 'node:crypto';
import { MeasuredProcess } from './measured-process.ts';

const SECRET = 'bench-secret';
const TOKEN = 'xoxb-bench';
/** What is asked, as arguments of the program. */
export const QUESTION = ['backend', 'btrfs', '--locale', 'en'];

export class SlackProcess extends MeasuredProcess {
  #port = '';
  #counter = 0;

  /** @param answer what the yardstick acknowledges with; it echoes without one */
  constructor(name: string, script: string, api: string, answer = '') {
    super(name, script, {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: api,
      PORT: '0',
      BENCH_TOKEN: TOKEN,
      BENCH_SECRET: SECRET,
      BENCH_API: api,
      BENCH_ANSWER: answer,
    });
  }

  /** Waits until it takes questions. */
  async start(): Promise<void> {
    // The line with the port comes first, and the whole log up to here is looked at.
    this.#port = (
      await this.ready((log) => (/\bready\b/.test(log) ? /listening on port (\d+)/.exec(log) : null))
    ).found;
  }

  /** Asks one question; returns its milliseconds. */
  async ask(): Promise<number> {
    const start = performance.now();
    const time = Math.floor(Date.now() / 1000);
    this.#counter += 1;
    const body = new URLSearchParams({
      command: '/docker-gentoo',
      text: QUESTION.join(' '),
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
      trigger_id: `trigger-${this.#counter}`,
      response_url: 'http://127.0.0.1:9/none',
    }).toString();
    const signature = createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex');
    const response = await fetch(`http://127.0.0.1:${this.#port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(time),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    const answer = await response.text();
    if (!response.ok || answer === '') throw new Error(`${this.name}: ${response.status} ${answer}`);
    return performance.now() - start;
  }
}
