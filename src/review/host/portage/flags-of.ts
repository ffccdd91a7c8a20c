/** The USE flags that files set for a package, from the weakest say to the strongest (USE_ORDER in make.conf(5)). */
import type { Place, SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import { type Atom, atomTakes, packageOf } from './atom.ts';
import type { PackageCatalogue } from './catalogue.ts';
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

function isWild({ category, name }: Atom): boolean {
  return category.includes('*') || name.includes('*');
}

/** All flags that package.use sets for packages by their names; other repositories' packages are theirs. */
export function namedFlags(host: Host, catalogue: PackageCatalogue): NamedFlag[] {
  return host.of('package-use').flatMap(({ content, source }) =>
    content.entries
      .filter(({ atom }) => !isWild(atom) && (atom.repository ?? 'gentoo') === 'gentoo')
      .flatMap(({ atom, flags }) => {
        const packageName = catalogue.nameOf(atom);
        return flags.map((flag) => ({ ...flag, atom, packageName, source, place: source.at(flag.line) }));
      }),
  );
}

/** USE of make.conf, else as `emerge --info` shows it, where the profile's own flags are among them. */
function globalFlags(host: Host): PlacedFlag[] {
  const configured = host.of('make-conf');
  const files = configured.length > 0 ? configured : host.of('emerge-info');
  return files.flatMap(({ content, source }) =>
    content.use.map((flag) => ({ ...flag, scope: 'global' as const, source, place: source.at(flag.line) })),
  );
}

/** Flags of package.use for a package: wildcards first, as Portage takes the more exact atom last. */
function packageFlags(host: Host, names: readonly string[]): PlacedFlag[] {
  const entries = host
    .of('package-use')
    .flatMap(({ content, source }) =>
      content.entries
        .filter(({ atom }) => names.some((name) => atomTakes(atom, name)))
        .map(({ atom, flags }) => ({ atom, flags, source })),
    );
  const scopeOf = (atom: Atom): FlagScope => (packageOf(atom) === '*/*' ? 'global' : 'package');
  return [...entries.filter(({ atom }) => isWild(atom)), ...entries.filter(({ atom }) => !isWild(atom))].flatMap(
    ({ atom, flags, source }) =>
      flags.map((flag) => ({ ...flag, scope: scopeOf(atom), source, place: source.at(flag.line) })),
  );
}

/** Flags as programs show them: installed first, what is to come last. */
function shownFlags(host: Host, packageName: string): PlacedFlag[] {
  const place = (source: SourceText, line: number, flag: string, on: boolean): PlacedFlag => ({
    flag,
    on,
    line,
    scope: 'shown',
    source,
    place: source.at(line),
  });
  const built = host
    .of('emerge-info')
    .flatMap(({ content, source }) =>
      content.built
        .filter(({ name }) => name === packageName)
        .flatMap(({ flags }) => flags.map(({ flag, on, line }) => place(source, line, flag, on))),
    );
  const queried = host
    .of('equery-uses')
    .flatMap(({ content, source }) =>
      content.packages
        .filter(({ name }) => name === packageName)
        .flatMap(({ flags }) => flags.map(({ flag, wanted, line }) => place(source, line, flag, wanted))),
    );
  const planned = host
    .of('emerge-pretend')
    .flatMap(({ content, source }) =>
      content.packages
        .filter(({ name }) => name === packageName)
        .flatMap(({ flags, line }) =>
          flags.filter(({ gone }) => !gone).map(({ flag, on }) => place(source, line, flag, on)),
        ),
    );
  return [...built, ...queried, ...planned];
}

/** Every setting for a package, the weakest first. */
export function settingsOf(host: Host, catalogue: PackageCatalogue, packageName: string): PlacedFlag[] {
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
