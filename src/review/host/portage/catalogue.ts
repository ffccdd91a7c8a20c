/** Looks packages and their USE flags up in the knowledge. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Text } from '../../../knowledge/schema/common.ts';
import type { PortagePackage } from '../../../knowledge/schema/portage-packages.ts';
import { inRange } from '../../../knowledge/version.ts';
import { type Atom, packageOf } from './atom.ts';

/** Flags that eclasses and profiles give to any package: that one lacks them is worth no word. */
const OF_ANY: ReadonlySet<string> = new Set([
  'test',
  'debug',
  'verify-sig',
  'multilib',
  'prefix',
  'custom-cflags',
  'split-usr',
]);
/** The same for variables of USE_EXPAND: `python_targets_python3_13`. */
const EXPANDED = [
  'abi_',
  'cpu_flags_',
  'elibc_',
  'input_devices_',
  'kernel_',
  'l10n_',
  'linguas_',
  'llvm_slot_',
  'lua_',
  'perl_features_',
  'php_targets_',
  'python_',
  'ruby_targets_',
  'userland_',
  'video_cards_',
];

function isOfAny(flag: string): boolean {
  return OF_ANY.has(flag) || EXPANDED.some((prefix) => flag.startsWith(prefix));
}

/** What is known of a flag of a package. Versions are those of the package. */
export type FlagState =
  | { readonly is: 'there' }
  | { readonly is: 'gone'; readonly until: string; readonly advice: Text | undefined }
  | { readonly is: 'to-come'; readonly since: string }
  | { readonly is: 'never'; readonly advice: Text | undefined; readonly of: string | undefined }
  | { readonly is: 'unknown' };

const UNKNOWN: FlagState = { is: 'unknown' };
const DOCKER = 'app-containers/docker';

/** What is known of packages, by their names: a file of thousands of lines asks for each of them. */
interface PackageIndex {
  readonly packages: ReadonlyMap<string, PortagePackage>;
  /** The packages of Docker, by their name without a category. */
  readonly ofDocker: ReadonlyMap<string, string>;
  /** Names of packages that something is known of. */
  readonly known: ReadonlySet<string>;
  /** The same and former names, without a category. */
  readonly short: ReadonlySet<string>;
  /** From a former name to that of today. */
  readonly moved: ReadonlyMap<string, string>;
}

const INDEXES = new WeakMap<KnowledgeBase, PackageIndex>();

function shortName(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

function indexOf(knowledge: KnowledgeBase): PackageIndex {
  const built = INDEXES.get(knowledge);
  if (built) return built;
  const { packages, moved } = knowledge.host.portage;
  const ofDocker = packages.filter((each) => each.ofDocker).map(({ name }) => [shortName(name), name] as const);
  const flagged = knowledge.all('use-flag').flatMap((flag) => flag.packages.map(({ name }) => name));
  const known = new Set([...packages.map(({ name }) => name), ...flagged]);
  const index = {
    packages: new Map(packages.map((each) => [each.name, each])),
    ofDocker: new Map(ofDocker),
    known,
    short: new Set([...[...known].map(shortName), ...moved.flatMap(({ names }) => names)]),
    moved: new Map(moved.flatMap(({ from, to, names }) => names.map((name) => [`${from}/${name}`, `${to}/${name}`]))),
  };
  INDEXES.set(knowledge, index);
  return index;
}

export class PackageCatalogue {
  readonly #knowledge: KnowledgeBase;
  /** Docker Engine of the host: of the other packages only the newest version is known. */
  readonly #docker: string;
  readonly #index: PackageIndex;

  constructor(knowledge: KnowledgeBase, docker: string) {
    this.#knowledge = knowledge;
    this.#docker = docker;
    this.#index = indexOf(knowledge);
  }

  find(name: string): PortagePackage | undefined {
    return this.#index.packages.get(name);
  }

  /** Whether anything is known of a package or of a flag of it. */
  knows(name: string): boolean {
    return this.#index.known.has(name);
  }

  /** Whether something is to be said of a package, under whatever name it is written. */
  isAbout(atom: Atom): boolean {
    // Most lines of a file are about none of them.
    return this.#index.short.has(atom.name) && (this.#index.ofDocker.has(atom.name) || this.knows(this.nameOf(atom)));
  }

  /** Today's name of a package that was moved to another category, or undefined. */
  movedTo({ category, name }: Pick<Atom, 'category' | 'name'>): string | undefined {
    return this.#index.moved.get(`${category}/${name}`);
  }

  /** The name of a package as it is today. */
  nameOf(atom: Pick<Atom, 'category' | 'name'>): string {
    return this.movedTo(atom) ?? packageOf(atom);
  }

  /** The package of Docker that has this name in another category, for one that stands in none of them. */
  misplaced(atom: Atom): string | undefined {
    if (atom.category.includes('*') || this.find(packageOf(atom)) || this.movedTo(atom)) return undefined;
    return this.#index.ofDocker.get(atom.name);
  }

  /** The full name of a package of Docker that was written without its category. */
  withCategory(word: string): string | undefined {
    return this.#index.ofDocker.get(word);
  }

  /** What is known of a flag; a package of another repository may have any. */
  stateOf(packageName: string, flag: string): FlagState {
    const known = this.find(packageName);
    const fact = this.#knowledge.get('use-flag', flag);
    const entry = fact?.packages.find(({ name }) => name === packageName);
    if (entry) {
      const { since, until } = entry;
      if (until && this.#isPast(packageName, until.version))
        return { is: 'gone', until: until.version, advice: fact?.now };
      const isToCome = packageName === DOCKER && inRange(this.#docker, `< ${since.version}`);
      return isToCome ? { is: 'to-come', since: since.version } : { is: 'there' };
    }
    if (!known?.read || known.read.flags.includes(flag)) return known ? { is: 'there' } : UNKNOWN;
    const had = Object.hasOwn(known.had, flag) ? known.had[flag] : undefined;
    const advice = Object.hasOwn(known.advice, flag) ? known.advice[flag] : undefined;
    if (had) return { is: 'gone', until: had.until, advice };
    if (isOfAny(flag) || (!known.ofDocker && !advice)) return UNKNOWN;
    return { is: 'never', advice, of: fact?.packages[0]?.name };
  }

  #isPast(packageName: string, until: string): boolean {
    return packageName !== DOCKER || !inRange(this.#docker, `<= ${until}`);
  }
}
