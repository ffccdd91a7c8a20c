/** Chromium without a window: says how high things are, and takes pictures. No page of ours loads anything. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-extensions',
  '--hide-scrollbars',
  '--no-first-run',
];
const TIMEOUT_MS = 120_000;

/** The browser that is installed; null: none. `CHROMIUM` names another. */
export function findChromium(): string | null {
  const names = process.env.CHROMIUM === undefined ? NAMES : [process.env.CHROMIUM];
  return names.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A folder for pages and the profile; gone when the work is done. */
export class Chromium {
  readonly #program: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'gallery-'));

  constructor(program: string) {
    this.#program = program;
  }

  #run(html: string, size: Size, flags: readonly string[]): string {
    const page = join(this.#folder, 'page.html');
    writeFileSync(page, html);
    const profile = `--user-data-dir=${join(this.#folder, 'profile')}`;
    const window = `--window-size=${size.width},${size.height}`;
    const args = [...FLAGS, profile, window, ...flags, pathToFileURL(page).href];
    const { stdout, stderr, status } = spawnSync(this.#program, args, {
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${this.#program} ended with ${status}: ${stderr.slice(0, 500)}`);
    return stdout;
  }

  /**
   * The heights of a page's elements of class `measured`, in pixels and in their order, and that of the whole page.
   * @throws Error when the browser fails
   */
  measure(html: string, width: number): { readonly heights: readonly number[]; readonly page: number } {
    const script = `<script>
      const heights = [...document.querySelectorAll('.measured')].map((each) => Math.ceil(each.getBoundingClientRect().height));
      document.title = JSON.stringify({ heights, page: Math.ceil(document.documentElement.scrollHeight) });
    </script>`;
    const dom = this.#run(html.replace('</body>', `${script}</body>`), { width, height: 800 }, ['--dump-dom']);
    return JSON.parse(/<title>([^<]*)<\/title>/.exec(dom)?.[1] ?? '');
  }

  /** Takes a picture (PNG) of a page. @throws Error when the browser fails */
  picture(html: string, size: Size, path: string): void {
    this.#run(html, size, [`--screenshot=${path}`]);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
