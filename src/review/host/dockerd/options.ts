/** Which keys and flags dockerd of a version has. */
import type { DaemonOption, DaemonOptions, OptionType } from '../../../knowledge/schema/daemon-options.ts';
import { inRange } from '../../../knowledge/version.ts';

/** The version, and what it makes of the options. */
export class OptionTable {
  readonly docker: string;
  readonly #all: DaemonOptions;
  readonly #fields = new Map<string, DaemonOption>();
  readonly #flags = new Map<string, DaemonOption>();
  /** Keys that dockerd does not call unknown. */
  readonly #accepted = new Set<string>();

  constructor(options: DaemonOptions, docker: string) {
    this.docker = docker;
    this.#all = options;
    for (const option of options.options.filter((each) => this.#exists(each))) {
      const flag = flagOf(option);
      if (option.key !== null) this.#fields.set(option.key, option);
      if (flag !== null) this.#flags.set(flag, option);
      if (flag !== null) this.#accepted.add(flag);
      if (option.named && option.key !== null) this.#accepted.add(option.key);
    }
    for (const { key, since } of options.unchecked) if (this.isSince(since)) this.#accepted.add(key);
    // Every command of its kind has this flag.
    this.#accepted.add('help');
  }

  isSince(version: string | undefined): boolean {
    return version === undefined || inRange(this.docker, `>= ${version}`);
  }

  #exists({ since, removed }: DaemonOption): boolean {
    return this.isSince(since) && (removed === undefined || inRange(this.docker, `< ${removed}`));
  }

  /** dockerd does not refuse the key as unknown; it need not do anything with it. */
  accepts(key: string): boolean {
    return this.#accepted.has(key);
  }

  /** The field that a key of the file fills. */
  field(key: string): DaemonOption | undefined {
    return this.#fields.get(key);
  }

  /** The option of a flag, by its long name. */
  flag(name: string): DaemonOption | undefined {
    return this.#flags.get(name);
  }

  /** The long name of a flag of one letter. */
  shortFlag(letter: string): string | undefined {
    return [...this.#flags].find(([, { short }]) => short === letter)?.[0];
  }

  /** The option of any version that has a flag of one letter, written with its dash. */
  ofShortFlag(written: string): DaemonOption | undefined {
    const [, letter] = /^-([a-zA-Z])$/.exec(written) ?? [];
    return letter === undefined ? undefined : this.#all.options.find(({ short }) => short === letter);
  }

  /** The option of any version that has a key, for one that this version does not have. */
  ofAnyVersion(key: string): DaemonOption | undefined {
    return (
      this.#all.options.find((option) => option.key === key) ??
      this.#all.options.find((option) => flagOf(option) === key)
    );
  }

  typeOf({ type, formerly }: DaemonOption): OptionType {
    return formerly.find(({ docker }) => inRange(this.docker, docker))?.type ?? type;
  }

  /** Whether the keys inside of an object are left alone, and not taken for keys of the file. */
  isFlat(key: string): boolean {
    return this.#all.flat.some((each) => each.key === key && this.isSince(each.since));
  }

  /** Where a key belongs, if not where it stands. */
  placeOf(key: string): readonly string[] | undefined {
    return this.#all.misplaced.find((each) => each.key === key)?.path;
  }

  isOfClient(key: string): boolean {
    return this.#all.client.includes(key);
  }

  get flagNames(): readonly string[] {
    return [...this.#flags.keys()];
  }

  get keys(): readonly string[] {
    return [...this.#fields.keys()];
  }
}

/** The long name of an option's flag; null where it has none. */
export function flagOf({ key, flag }: DaemonOption): string | null {
  return flag === undefined ? key : flag;
}
