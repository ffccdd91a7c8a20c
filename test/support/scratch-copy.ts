/** A copy of the project in which commands run as a person types them, with the machine's own programs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND_MS = 60_000;

/** How a command ended. */
export interface Outcome {
  readonly output: string;
  readonly status: number | null;
}

/** A running command. */
export class Running {
  output = '';
  status: number | null | undefined;
  readonly #child: ChildProcess;

  constructor(command: string, cwd: string, env: Readonly<Record<string, string>>) {
    // A group of its own: npm, its shell and the program are ended together, as by Ctrl+C.
    this.#child = spawn('sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.#child.on('close', (status) => {
      this.status = status;
    });
  }

  async end(): Promise<Outcome> {
    await until('the end', () => this.status !== undefined, COMMAND_MS);
    return { output: this.output, status: this.status ?? null };
  }

  /** Waits until it has printed something. */
  async waitFor(text: string): Promise<void> {
    await until(`${text} in ${this.output}`, () => this.output.includes(text) || this.status !== undefined, COMMAND_MS);
    if (!this.output.includes(text)) throw new Error(`it ended: ${this.output}`);
  }

  async stop(): Promise<Outcome> {
    if (this.status === undefined && this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGTERM');
    return this.end();
  }
}

/** The machine's own programs: without those of the project, which the runner of the tests puts first. */
export function ownPath(): string {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
}

/** The copy: sources are linked, what a person may write is a file of its own. */
export class ScratchCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'documented-'));

  constructor() {
    for (const name of ['commands', 'knowledge', 'node_modules', 'scripts', 'src'])
      symlinkSync(join(ROOT, name), join(this.folder, name));
    for (const name of ['.env.example', '.npmrc', 'package-lock.json', 'package.json'])
      cpSync(join(ROOT, name), join(this.folder, name));
  }

  start(command: string): Running {
    return new Running(command, this.folder, { PATH: ownPath(), HOME: this.folder });
  }

  run(command: string): Promise<Outcome> {
    return this.start(command).end();
  }

  /** Sets variables in `.env`, as a person does who copied the example. */
  fillIn(values: Readonly<Record<string, string>>): void {
    const path = join(this.folder, '.env');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(
      path,
      lines
        .map((line) => {
          const name = line.split('=', 1)[0] ?? '';
          return values[name] !== undefined && !line.startsWith('#') ? `${name}=${values[name]}` : line;
        })
        .join('\n'),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
