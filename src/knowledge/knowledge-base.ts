/** The facts in memory: by kind and id, by alias, and who wants which kernel option. */
import type { CompiledKnowledge } from './compile.ts';
import type { HostKnowledge } from './host-knowledge.ts';
import type { KconfigTree } from './kconfig-tree.ts';
import { KconfigTrees, type TreeFiles } from './kconfig-trees.ts';
import type { Capability } from './schema/capability.ts';
import type { ChangePolicy } from './schema/change-policy.ts';
import type { CheckedAgainst } from './schema/checked-against.ts';
import type { Checker } from './schema/checker.ts';
import type { DefaultProfile } from './schema/default-profile.ts';
import type { Fact, FactKind } from './schema/fact.ts';
import type { KernelLines } from './schema/kernel-lines.ts';
import type { OnboardingPath } from './schema/onboarding-path.ts';
import { foldAscii } from './search/fold.ts';
import { Search } from './search/search.ts';
import type { SearchData } from './search/search-data.ts';
import { type KnowledgeParts, keepInMemory, type StoredKnowledge } from './stored-knowledge.ts';

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
type Need = Capability['requires'][number]['need'];

/** One reason why a kernel option is wanted (or not). */
export interface Want {
  readonly capability: Capability;
  readonly need: Need;
  /** False where the capability wants it unset. */
  readonly set: boolean;
  /** True where another set of options would do instead. */
  readonly alternative: boolean;
}

/** What menuconfig shows behind an entry that has entries below. */
const SUBMENU = '--->';

/** Folds a name as people type it: case, `CONFIG_`, dashes, underscores and blanks do not matter. */
export function foldName(name: string): string {
  const written = name.trim().toLowerCase();
  const bare = written.endsWith(SUBMENU) ? written.slice(0, -SUBMENU.length).trimEnd() : written;
  return bare
    .replace(/^(\[[*m ]\]|<[*m ]>|\{[*m ]\}|-[*m]-)\s*/, '') // as menuconfig shows it
    .replace(/^config_/, '')
    .replaceAll(/[\s_]+/g, '-');
}

export class KnowledgeBase {
  readonly defaultProfile: DefaultProfile;
  readonly checkedAgainst: CheckedAgainst;
  readonly #stored: StoredKnowledge;
  readonly #facts: (Fact | undefined)[] = [];
  readonly #lists = new Map<FactKind, readonly Fact[]>();
  readonly #parts: Partial<KnowledgeParts> = {};
  /** Numbers of facts by id, and by whatever they are called. */
  readonly #byKind = new Map<FactKind, Map<string, number>>();
  readonly #names = new Map<FactKind, Map<string, number>>();
  readonly #trees: KconfigTrees;
  readonly #loadSearch: () => SearchData;
  #wants: Map<string, Want[]> | null = null;
  #search: Search | null = null;

  /** @param loadSearch reads or computes the search data; called once, when something is searched first */
  constructor(knowledge: CompiledKnowledge | StoredKnowledge, trees: TreeFiles, loadSearch: () => SearchData) {
    this.#stored = 'facts' in knowledge ? keepInMemory(knowledge) : knowledge;
    this.defaultProfile = knowledge.defaultProfile;
    this.checkedAgainst = knowledge.checkedAgainst;
    this.#trees = new KconfigTrees(trees);
    this.#loadSearch = loadSearch;
    for (const [number, [kind, id]] of this.#stored.names.entries()) {
      const facts = this.#byKind.get(kind) ?? new Map<string, number>();
      this.#byKind.set(kind, facts.set(id, number));
    }
  }

  get facts(): readonly Fact[] {
    return this.#stored.names.map((_, number) => this.#fact(number));
  }

  get checkers(): readonly Checker[] {
    return this.#part('checkers');
  }

  get changePolicy(): ChangePolicy {
    return this.#part('changePolicy');
  }

  get kernelLines(): KernelLines {
    return this.#part('kernelLines');
  }

  get onboardingPaths(): readonly OnboardingPath[] {
    return this.#part('onboardingPaths');
  }

  /** What rules over a host know. */
  get host(): HostKnowledge {
    return this.#part('host');
  }

  /** What finds facts by words and messages; ready some tens of milliseconds after it is asked for first. */
  get search(): Search {
    this.#search ??= new Search(this.#loadSearch(), (number) => this.#find(number));
    return this.#search;
  }

  /** A text folded as {@link Search.fold} does it; for one of plain ASCII the search is not loaded. */
  fold(text: string): string {
    return foldAscii(text) ?? this.search.fold(text);
  }

  /** All facts of a kind, in the order of their ids. */
  all<K extends FactKind>(kind: K): FactOf<K>[] {
    const known = this.#lists.get(kind) ?? this.#numbers(kind).map((number) => this.#fact(number));
    this.#lists.set(kind, known);
    return [...known] as FactOf<K>[];
  }

  /** The fact with exactly this id, or undefined. */
  get<K extends FactKind>(kind: K, id: string): FactOf<K> | undefined {
    return this.#find(this.#byKind.get(kind)?.get(id)) as FactOf<K> | undefined;
  }

  /** The fact of a `kind:id`, or undefined. */
  byRef(ref: string): Fact | undefined {
    const [kind, id] = ref.split(':', 2);
    return this.#find(this.#byKind.get(kind as FactKind)?.get(id ?? ''));
  }

  /** The fact that a person means: id, alias or former id, however it is spelled. */
  find<K extends FactKind>(kind: K, name: string): FactOf<K> | undefined {
    return this.#find(this.#namesOf(kind).get(foldName(name))) as FactOf<K> | undefined;
  }

  /** Every name that {@link find} understands for a kind, folded. */
  names(kind: FactKind): string[] {
    return [...this.#namesOf(kind).keys()];
  }

  /** The capabilities that want a kernel option, required before recommended before optional. */
  wantsOf(symbol: string): readonly Want[] {
    this.#wants ??= indexWants(this.all('capability'));
    return this.#wants.get(symbol) ?? [];
  }

  /** The imported Kconfig tree that answers for a kernel, loaded when first asked for; null when none does. */
  kconfigTree(kernel: string, arch: string): KconfigTree | null {
    return this.#trees.find(kernel, arch);
  }

  /** What has been read stays: two questions get the same object. */
  #fact(number: number): Fact {
    const fact = this.#facts[number] ?? this.#stored.fact(number);
    this.#facts[number] = fact;
    return fact;
  }

  #find(number: number | undefined): Fact | undefined {
    return number === undefined ? undefined : this.#fact(number);
  }

  #part<P extends keyof KnowledgeParts>(part: P): KnowledgeParts[P] {
    const known: KnowledgeParts[P] = this.#parts[part] ?? this.#stored.part(part);
    this.#parts[part] = known;
    return known;
  }

  #numbers(kind: FactKind): number[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])];
  }

  #namesOf(kind: FactKind): Map<string, number> {
    const known = this.#names.get(kind);
    if (known) return known;
    const names = new Map<string, number>();
    const { names: stored, redirects } = this.#stored;
    const facts = this.#numbers(kind).flatMap((number) => {
      const name = stored[number];
      return name ? [{ number, id: name[1], aliases: name[2] }] : [];
    });
    // Aliases first, so that an id always wins over another fact's alias.
    for (const { number, aliases } of facts) for (const alias of aliases) names.set(foldName(alias), number);
    for (const [from, to] of Object.entries(redirects)) {
      const target = from.startsWith(`${kind}:`)
        ? this.#byKind.get(kind)?.get(to.slice(to.indexOf(':') + 1))
        : undefined;
      if (target !== undefined) names.set(foldName(from.slice(kind.length + 1)), target);
    }
    for (const { number, id } of facts) names.set(foldName(id), number);
    this.#names.set(kind, names);
    return names;
  }
}

const NEED_RANK: Record<Need, number> = { required: 0, recommended: 1, optional: 2 };

function indexWants(capabilities: readonly Capability[]): Map<string, Want[]> {
  const wants = new Map<string, Want[]>();
  const add = (symbol: string, want: Want): void => {
    const list = wants.get(symbol) ?? [];
    if (!list.some((each) => each.capability === want.capability)) list.push(want);
    wants.set(symbol, list);
  };
  for (const capability of capabilities) {
    const byNeed = [...capability.requires].sort((a, b) => NEED_RANK[a.need] - NEED_RANK[b.need]);
    for (const { need, all = [], any = [], unset = [] } of byNeed) {
      for (const symbol of all) add(symbol, { capability, need, set: true, alternative: false });
      for (const symbol of any.flat()) add(symbol, { capability, need, set: true, alternative: true });
      for (const symbol of unset) add(symbol, { capability, need, set: false, alternative: false });
    }
  }
  for (const list of wants.values()) list.sort((a, b) => NEED_RANK[a.need] - NEED_RANK[b.need]);
  return wants;
}
