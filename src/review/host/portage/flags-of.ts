/** The USE flags that files set for a package, from the weakest say to the strongest (USE_ORDER in make.conf(5)). */
import type { Place, SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import { type Atom, atomTakes, packageOf } from './atom.ts';
import { isWild, LinesByPackage, MOST_LINES } from './atom-lines.ts';
import type { PackageCatalogue } from './catalogue.ts';
import type { FlagLine } from './flag-line.ts';
import type { FlagSetting } from './use-flags.ts';

/** `global`: for all packages. `package`: in package.use. `shown`: emerge or equery says what comes of it all. */
type FlagScope = 'global' | 'package' | 'shown';

export interface PlacedFlag extends FlagSetting {
  readonly scope: FlagScope;
  readonly source: SourceText;
  readonly place: Place;
}

/** A flag that package.use sets for a package by its name. */
export interface NamedFlag extends FlagSetting {
  readonly atom: Atom;
  /** Today's name of the package. */
  readonly packageName: string;
  readonly source: SourceText;
  readonly place: Place;
}

/** What was found out about a host: every rule about flags asks for the same. */
const NAMED = new WeakMap<Host, readonly NamedFlag[]>();
const SETTINGS = new WeakMap<Host, Map<string, readonly PlacedFlag[]>>();

function readNamedFlags(host: Host, catalogue: PackageCatalogue): NamedFlag[] {
  const named: NamedFlag[] = [];
  for (const { content, source } of host.of('package-use')) {
    for (const entry of content.entries) {
      const { atom } = entry;
      if (!catalogue.isAbout(atom) || isWild(atom) || (atom.repository ?? 'gentoo') !== 'gentoo') continue;
      const packageName = catalogue.nameOf(atom);
      if (!catalogue.knows(packageName)) continue;
      for (const flag of entry.flags) named.push({ ...flag, atom, packageName, source, place: source.at(flag.line) });
      if (named.length >= MOST_LINES) return named;
    }
  }
  return named;
}

/** The flags that package.use sets for known packages by their names; other repositories' packages are theirs. */
export function namedFlags(host: Host, catalogue: PackageCatalogue): readonly NamedFlag[] {
  const known = NAMED.get(host) ?? readNamedFlags(host, catalogue);
  NAMED.set(host, known);
  return known;
}

/** USE of make.conf, else as `emerge --info` shows it, where the profile's own flags are among them. */
function globalFlags(host: Host): PlacedFlag[] {
  const configured = host.of('make-conf');
  const files = configured.length > 0 ? configured : host.of('emerge-info');
  return files.flatMap(({ content, source }) =>
    content.use.map((flag) => ({ ...flag, scope: 'global' as const, source, place: source.at(flag.line) })),
  );
}

const ENTRIES = new WeakMap<Host, LinesByPackage<FlagLine>>();

/** The lines of package.use. */
export function packageUseLines(host: Host): LinesByPackage<FlagLine> {
  const known = ENTRIES.get(host) ?? new LinesByPackage(host.of('package-use'));
  ENTRIES.set(host, known);
  return known;
}

/** Flags of package.use for a package: wildcards first, as Portage takes the more exact atom last. */
function packageFlags(host: Host, names: readonly string[]): PlacedFlag[] {
  const lines = packageUseLines(host);
  const named = names.map((name) => lines.exact(name));
  const inOrder = [
    ...lines.wild.filter(({ atom }) => names.some((name) => atomTakes(atom, name))),
    // Under its name of today and its former one: in the order of the lines.
    ...named.flat().sort((a, b) => a.index - b.index),
  ];
  const scopeOf = (atom: Atom): FlagScope => (packageOf(atom) === '*/*' ? 'global' : 'package');
  const placed: PlacedFlag[] = [];
  for (const { atom, entry, source } of inOrder) {
    for (const flag of entry.flags) placed.push({ ...flag, scope: scopeOf(atom), source, place: source.at(flag.line) });
    if (placed.length >= MOST_LINES) break;
  }
  return placed;
}

/** A package is shown once, or a few times in one session. */
const MOST_SHOWN = 20;

interface ShownFlag {
  readonly flag: string;
  readonly on: boolean;
  /** 1-based. */
  readonly line: number;
}

/** What some files show of a package: the last times that they do, as of several the last counts. */
function shownIn<Shown extends { readonly name: string }>(
  files: readonly { readonly shown: readonly Shown[]; readonly source: SourceText }[],
  packageName: string,
  flagsOf: (shown: Shown) => readonly ShownFlag[],
): PlacedFlag[] {
  return files.flatMap(({ shown, source }) =>
    shown
      .filter(({ name }) => name === packageName)
      .slice(-MOST_SHOWN)
      .flatMap(flagsOf)
      .map(({ flag, on, line }) => ({ flag, on, line, scope: 'shown', source, place: source.at(line) })),
  );
}

/** Flags as programs show them: installed first, what is to come last. */
function shownFlags(host: Host, packageName: string): PlacedFlag[] {
  const built = host.of('emerge-info').map(({ content, source }) => ({ shown: content.built, source }));
  const queried = host.of('equery-uses').map(({ content, source }) => ({ shown: content.packages, source }));
  const planned = host.of('emerge-pretend').map(({ content, source }) => ({ shown: content.packages, source }));
  return [
    ...shownIn(built, packageName, ({ flags }) => flags),
    ...shownIn(queried, packageName, ({ flags }) =>
      flags.map(({ flag, wanted, line }) => ({ flag, on: wanted, line })),
    ),
    ...shownIn(planned, packageName, ({ flags, line }) =>
      flags.filter(({ gone }) => !gone).map(({ flag, on }) => ({ flag, on, line })),
    ),
  ];
}

/** Every setting for a package, the weakest first. */
export function settingsOf(host: Host, catalogue: PackageCatalogue, packageName: string): readonly PlacedFlag[] {
  const known = SETTINGS.get(host) ?? new Map<string, readonly PlacedFlag[]>();
  SETTINGS.set(host, known);
  const settings = known.get(packageName) ?? readSettings(host, catalogue, packageName);
  known.set(packageName, settings);
  return settings;
}

function readSettings(host: Host, catalogue: PackageCatalogue, packageName: string): PlacedFlag[] {
  const [, short = ''] = packageName.split('/');
  const former = `app-emulation/${short}`;
  const names =
    catalogue.movedTo({ category: 'app-emulation', name: short }) === packageName
      ? [packageName, former]
      : [packageName];
  return [...globalFlags(host), ...packageFlags(host, names), ...shownFlags(host, packageName)];
}

/** The setting that decides a flag of a package; null where no file has a say. `-*` decides all that went before. */
export function flagOf(host: Host, catalogue: PackageCatalogue, packageName: string, flag: string): PlacedFlag | null {
  const settings = settingsOf(host, catalogue, packageName);
  return settings.findLast((each) => each.flag === flag || each.flag === '*') ?? null;
}

/** {@link flagOf}, where the flag itself is named. */
export function namedFlagOf(
  host: Host,
  catalogue: PackageCatalogue,
  packageName: string,
  flag: string,
): PlacedFlag | null {
  const decides = flagOf(host, catalogue, packageName, flag);
  return decides?.flag === flag ? decides : null;
}
