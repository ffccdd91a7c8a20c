/** A kernel's own `conf` that parses its tree once and then answers for many configurations. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCE = new URL('conf-server.c', import.meta.url).pathname;

/** Links the objects of a built `conf` with conf-server.c. */
export function linkConfServer(out: string): string {
  const folder = join(out, 'scripts/kconfig');
  const objects = readdirSync(folder).filter((name) => name.endsWith('.o'));
  const program = join(out, 'conf-server');
  execFileSync('cc', ['-o', program, SOURCE, ...objects.map((name) => join(folder, name)), '-Wl,--wrap=conf_parse']);
  return program;
}

export class ConfServer {
  readonly #child: ChildProcess;
  readonly #waiting: ((exitCode: number) => void)[] = [];

  /**
   * @param mode what `conf` is told: `--olddefconfig`, `--randconfig`
   * @param out the folder in which the tree was configured
   */
  constructor(program: string, mode: string, out: string, environment: NodeJS.ProcessEnv) {
    this.#child = spawn(program, [mode, 'Kconfig'], {
      cwd: out,
      env: environment,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    if (!this.#child.stderr) throw new Error('unreachable');
    createInterface(this.#child.stderr).on('line', (line) => {
      const answer = /^answer (\d+)$/.exec(line)?.[1];
      if (answer !== undefined) this.#waiting.shift()?.(Number(answer));
    });
    this.#child.on('exit', () => {
      for (const done of this.#waiting.splice(0)) done(127);
    });
  }

  /**
   * Runs `conf` on a file, which it rewrites.
   * @returns what it complained about
   * @throws Error when it fails
   */
  async run(file: string, seed = 0): Promise<string> {
    const exitCode = await new Promise<number>((done) => {
      this.#waiting.push(done);
      this.#child.stdin?.write(`${file} ${seed}\n`);
    });
    const complaints = readFileSync(`${file}.err`, 'utf8');
    if (exitCode !== 0) throw new Error(`conf failed on ${file}: ${complaints}`);
    return complaints;
  }

  /** Ends the process. */
  close(): void {
    this.#child.stdin?.end();
  }
}
