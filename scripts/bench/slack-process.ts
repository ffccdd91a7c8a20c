/** A bot under measurement: its process, what it uses, and signed requests to it. Linux only: it reads /proc. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SECRET = 'bench-secret';
const TOKEN = 'xoxb-bench';
/** Of the kernel; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export class SlackProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  #port = '';

  /** @param answer what the yardstick acknowledges with; it echoes without one */
  constructor(name: string, script: string, api: string, answer = '') {
    this.name = name;
    this.#child = spawn(process.execPath, [script], {
      env: {
        SLACK_BOT_TOKEN: TOKEN,
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: api,
        PORT: '0',
        BENCH_TOKEN: TOKEN,
        BENCH_SECRET: SECRET,
        BENCH_API: api,
        BENCH_ANSWER: answer,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  async ready(): Promise<void> {
    let log = '';
    for await (const chunk of this.#child.stderr ?? []) {
      log += String(chunk);
      const port = /listening on port (\d+)/.exec(log)?.[1];
      if (port === undefined) continue;
      this.#port = port;
      return;
    }
    throw new Error(`${this.name} did not start: ${log}`);
  }

  /** CPU time so far, in milliseconds. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  }

  /** Resident memory in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  /** Asks one question; returns its milliseconds. */
  async ask(text: string, id: string): Promise<number> {
    const start = performance.now();
    const time = Math.floor(Date.now() / 1000);
    const body = new URLSearchParams({
      command: '/docker-gentoo',
      text,
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
      trigger_id: id,
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

  stop(): void {
    this.#child.kill();
  }
}
