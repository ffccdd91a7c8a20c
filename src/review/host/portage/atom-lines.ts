/** The lines of all files below /etc/portage that are about a package around Docker, whatever follows its atom. */
import type { SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import type { Atom } from './atom.ts';
import type { PackageCatalogue } from './catalogue.ts';
import { wordsOf } from './lines.ts';

interface Line {
  readonly atom: Atom;
  /** 1-based. */
  readonly line: number;
}

/** A line, its atom apart, and the file that it stands in. */
export interface Sourced<Entry extends Line> extends Line {
  readonly entry: Entry;
  readonly source: SourceText;
}

interface PackageFile<Entry extends Line> {
  readonly content: { readonly entries: readonly Entry[] };
  readonly source: SourceText;
}

/** So many lines about packages around Docker are looked at: nobody has more, and each may be a finding. */
export const MOST_LINES = 2000;

/** The lines about packages that something is to be said of. */
export function linesAbout<Entry extends Line>(
  files: readonly PackageFile<Entry>[],
  catalogue: PackageCatalogue,
): Sourced<Entry>[] {
  const found: Sourced<Entry>[] = [];
  for (const { content, source } of files)
    for (const entry of content.entries) {
      const { atom, line } = entry;
      if (!catalogue.isAbout(atom)) continue;
      found.push({ atom, line, entry, source });
      if (found.length >= MOST_LINES) return found;
    }
  return found;
}

const KINDS = ['package-use', 'package-accept-keywords', 'package-mask'] as const;
/** Several rules ask for the same. */
const ATOM_LINES = new WeakMap<Host, readonly Sourced<Line>[]>();

export function atomLines(host: Host, catalogue: PackageCatalogue): readonly Sourced<Line>[] {
  const known = ATOM_LINES.get(host) ?? KINDS.flatMap((kind) => linesAbout<Line>(host.of(kind), catalogue));
  ATOM_LINES.set(host, known);
  return known;
}

/** The first words of the lines that Portage leaves out. */
export function unreadLines(host: Host): { word: string; line: number; source: SourceText }[] {
  return KINDS.flatMap((kind) =>
    host.of(kind).flatMap(({ content, source }) =>
      content.unread.slice(0, MOST_LINES).flatMap((line) => {
        const [first] = wordsOf(source.lines[line - 1] ?? '', line);
        return first ? [{ word: first.text, line, source }] : [];
      }),
    ),
  );
}

/** Whether an atom speaks of no package by its name. */
export function isWild({ category, name }: Atom): boolean {
  return category.includes('*') || name.includes('*');
}

/** A line, and its place among those of all files. */
interface Numbered<Entry extends Line> extends Sourced<Entry> {
  readonly index: number;
}

/** The lines of some files that may speak of a package: those with a star, and the others by its name. */
export class LinesByPackage<Entry extends Line> {
  readonly wild: readonly Numbered<Entry>[];
  readonly #files: readonly PackageFile<Entry>[];
  /** Looked up so far: a file has thousands of packages, and a dozen are asked for. */
  readonly #exact = new Map<string, readonly Numbered<Entry>[]>();

  constructor(files: readonly PackageFile<Entry>[]) {
    this.#files = files;
    this.wild = this.#select(isWild).slice(0, MOST_LINES);
  }

  #select(isMeant: (atom: Atom) => boolean): Numbered<Entry>[] {
    const found: Numbered<Entry>[] = [];
    let index = 0;
    for (const { content, source } of this.#files)
      for (const entry of content.entries) {
        const { atom, line } = entry;
        index += 1;
        if (isMeant(atom)) found.push({ atom, line, entry, source, index });
      }
    return found;
  }

  /** Those without a star, in their order. */
  exact(packageName: string): readonly Numbered<Entry>[] {
    const known = this.#exact.get(packageName);
    if (known) return known;
    const [category, name] = packageName.split('/');
    const found = this.#select((atom) => atom.name === name && atom.category === category && !isWild(atom));
    this.#exact.set(packageName, found);
    return found;
  }
}
