/** The tree that a generator writes into: files that are not there yet, and lines in lists that are. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What somebody can mend: a name that is taken or none. */
export class WrongName extends Error {}

export class Target {
  readonly #root: string;
  /** What was written or changed, in this order. */
  readonly written: string[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  /** @throws WrongName when the file is there already: nothing is written over */
  create(path: string, text: string): void {
    if (this.has(path)) throw new WrongName(`${path} is there already`);
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
    this.written.push(path);
  }

  /**
   * Puts lines before what a pattern finds first.
   * @throws Error when it finds nothing: the list was moved, and the generator has to follow
   */
  insertBefore(path: string, pattern: RegExp, lines: string): void {
    const text = this.read(path);
    const at = text.search(pattern);
    if (at === -1) throw new Error(`${path} has no place for another line`);
    writeFileSync(join(this.#root, path), text.slice(0, at) + lines + text.slice(at));
    this.written.push(path);
  }
}

/** `zfs-pool` → `zfsPool`. */
export function camel(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `zfs-pool` → `ZfsPool`. */
export function pascal(name: string): string {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}
