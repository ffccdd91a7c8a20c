/** Asks a real dockerd whether it takes a daemon.json, without starting it. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What it said: that it is fine, or the error that it ends with. */
export interface Verdict {
  readonly isRefused: boolean;
  readonly message: string;
}

const NOBODY = 65534;
/** What versions without --validate end with once they have taken their configuration and find that they are not root. */
const NOT_ROOT = 'dockerd needs to be started with root privileges';

export class Dockerd {
  readonly #path: string;
  readonly version: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'daemon-json-'));
  #count = 0;

  private constructor(path: string, version: string) {
    this.#path = path;
    this.version = version;
    chmodSync(this.#folder, 0o755);
  }

  /** @throws Error when the path is no dockerd */
  static async open(path: string): Promise<Dockerd> {
    const { stdout } = await run(path, ['--version']);
    const version = /version (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
    if (version === undefined) throw new Error(`${path} is no dockerd: it says ${stdout}`);
    return new Dockerd(path, version);
  }

  async judge(text: string): Promise<Verdict> {
    this.#count += 1;
    const file = join(this.#folder, `${this.#count}.json`);
    writeFileSync(file, text, { mode: 0o644 });
    const canValidate = Number(this.version.split('.')[0]) >= 23;
    // docker-proxy lies beside it, or the check of its path fails.
    const env = { PATH: `${dirname(this.#path)}:${process.env.PATH ?? ''}`, HOME: '/nonexistent' };
    const args = [...(canValidate ? ['--validate'] : []), '--config-file', file];
    try {
      await run(this.#path, args, canValidate ? { env } : { env, uid: NOBODY, gid: NOBODY });
      return { isRefused: false, message: '' };
    } catch (error) {
      const lines = String((error as { stderr?: string }).stderr ?? error)
        .trimEnd()
        .split('\n');
      const last = lines.at(-1) ?? '';
      if (last.includes(NOT_ROOT)) return { isRefused: false, message: '' };
      return { isRefused: true, message: last.replaceAll(file, 'daemon.json') };
    } finally {
      rmSync(file, { force: true });
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
