/** The kernels that a paste names, in their order: `6.12` and `6.12.41-gentoo` are one. */

/** Where a release may end that says less: before a point or a dash. */
const JOINT = /[.-]/g;

/** A release, and those that say less of it: `6.12.4-gentoo`, `6`, `6.12`, `6.12.4`. */
function shorterOf(release: string): string[] {
  return [release, ...[...release.matchAll(JOINT)].map(({ index }) => release.slice(0, index))];
}

/** Numbers the kernels. A long text can name thousands, so that none is compared with all others. */
export class NamedReleases {
  /** Each kernel as it was named first. */
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The first release that begins with each that says less. */
  readonly #longer = new Map<string, number>();

  /** The number of the first release that is the same as far as both say; a new one where none is. */
  numberOf(release: string): number {
    const shorter = shorterOf(release);
    const known = [this.#longer.get(release), ...shorter.map((each) => this.#numbers.get(each))];
    const first = Math.min(...known.map((number) => number ?? this.all.length));
    if (first === this.all.length) this.#add(release, shorter);
    return first;
  }

  #add(release: string, shorter: readonly string[]): void {
    const number = this.all.push(release) - 1;
    this.#numbers.set(release, number);
    for (const each of shorter) if (!this.#longer.has(each)) this.#longer.set(each, number);
  }
}
