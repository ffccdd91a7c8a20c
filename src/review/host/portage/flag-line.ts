/** A line of package.use: an atom, and flags that are read when somebody asks for them. */
import type { Atom } from './atom.ts';
import type { PackageLine } from './lines.ts';
import { type FlagSetting, readFlags } from './use-flags.ts';

export class FlagLine {
  readonly #read: PackageLine;
  #flags: readonly FlagSetting[] | null = null;

  constructor(read: PackageLine) {
    this.#read = read;
  }

  get atom(): Atom {
    return this.#read.atom;
  }

  /** 1-based. */
  get line(): number {
    return this.#read.line;
  }

  /** The words behind the atom, flags or not. */
  get words(): PackageLine['words'] {
    return this.#read.words;
  }

  /** Read when somebody asks, as {@link PackageLine.words} are. */
  get flags(): readonly FlagSetting[] {
    this.#flags ??= readFlags(this.#read.words);
    return this.#flags;
  }
}
