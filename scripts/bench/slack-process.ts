/** A Slack bot under measurement, and signed requests to it. */
import { signedRequest } from '../../test/fakes/slack/signed-request.ts';
import { MeasuredProcess, type Program } from './measured-process.ts';
import { QUESTION } from './programs.ts';

const SECRET = 'bench-secret';
const TOKEN = 'xoxb-bench';

export class SlackProcess extends MeasuredProcess {
  #port = '';
  #counter = 0;

  constructor(program: Program, api: string, store: string) {
    super(program, {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: api,
      PORT: '0',
      STORE_PATH: store,
      BENCH_TOKEN: TOKEN,
      BENCH_SECRET: SECRET,
      BENCH_API: api,
    });
  }

  /** Waits until it takes questions; returns the milliseconds that it took. */
  async ready(): Promise<number> {
    // The line with the port comes first, and the whole log up to here is looked at.
    const { found, ms } = await this.find((log) =>
      /\bready\b/.test(log) ? /listening on port (\d+)/.exec(log) : null,
    );
    this.#port = found;
    return ms;
  }

  /** Asks one question; returns its milliseconds. */
  async ask(): Promise<number> {
    const start = performance.now();
    this.#counter += 1;
    const body = new URLSearchParams({
      command: '/docker-gentoo',
      text: QUESTION.join(' '),
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
      trigger_id: `trigger-${this.#counter}`,
      response_url: 'http://127.0.0.1:9/none',
    });
    const request = signedRequest(String(body), 'application/x-www-form-urlencoded', SECRET);
    const response = await fetch(`http://127.0.0.1:${this.#port}/slack/events`, request);
    const answer = await response.text();
    if (!response.ok || answer === '') throw new Error(`${this.name}: ${response.status} ${answer}`);
    return performance.now() - start;
  }
}
