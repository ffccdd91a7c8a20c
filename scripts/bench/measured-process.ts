/** A bot under measurement: its process and what it uses. Linux only: it reads /proc. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Of the kernel; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** What is started: its name in the tables, and Node's arguments. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** What a yardstick answers with; it echoes without one. */
  readonly answer?: string;
}

export class MeasuredProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #start = performance.now();

  constructor({ name, args, answer = '' }: Program, env: Readonly<Record<string, string>>) {
    this.name = name;
    // As text the bot's log goes where that of the yardsticks goes.
    const all = { ...env, LOG_FORMAT: 'text', BENCH_ANSWER: answer };
    this.#child = spawn(process.execPath, args, { env: all, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  /** Waits until something is found in the log; returns what it captured, and the milliseconds since the start. */
  protected async find(
    inLog: (log: string) => RegExpExecArray | null,
  ): Promise<{ readonly found: string; readonly ms: number }> {
    let log = '';
    for await (const chunk of this.#child.stderr ?? []) {
      log += String(chunk);
      const match = inLog(log);
      if (match) return { found: match[1] ?? match[0], ms: performance.now() - this.#start };
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

  stop(): void {
    this.#child.kill();
  }
}
