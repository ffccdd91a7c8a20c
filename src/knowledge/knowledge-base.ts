/** The facts in memory: by kind and id, by alias, and who wants which kernel option. */
import { join } from 'node:path';
import type { CompiledKnowledge } from './compile.ts';
import { type HostKnowledge, NO_HOST_KNOWLEDGE } from './host-knowledge.ts';
import type { KconfigTree } from './kconfig-tree.ts';
import { KconfigTrees } from './kconfig-trees.ts';
import type { Capability } from './schema/capability.ts';
import type { ChangePolicy } from './schema/change-policy.ts';
import type { CheckedAgainst } from './schema/checked-against.ts';
import type { Checker } from './schema/checker.ts';
import type { DefaultProfile } from './schema/default-profile.ts';
import type { Fact, FactKind } from './schema/fact.ts';
import type { KernelLines } from './schema/kernel-lines.ts';
import type { OnboardingPath } from './schema/onboarding-path.ts';
import { Search } from './search/search.ts';
import type { SearchData } from './search/search-data.ts';

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
  readonly facts: readonly Fact[];
  readonly defaultProfile: DefaultProfile;
  readonly checkers: readonly Checker[];
  readonly onboardingPaths: readonly OnboardingPath[];
  readonly changePolicy: ChangePolicy;
  readonly kernelLines: KernelLines;
  readonly checkedAgainst: CheckedAgainst;
  /** The knowledge folder, for what is loaded only when needed. */
  readonly root: string;
  readonly #redirects: Readonly<Record<string, string>>;
  readonly #byKind = new Map<FactKind, Map<string, Fact>>();
  readonly #names = new Map<FactKind, Map<string, Fact>>();
  readonly #trees: KconfigTrees;
  readonly #loadSearch: () => SearchData;
  readonly #loadHost: () => HostKnowledge;
  #host: HostKnowledge | null = null;
  #wants: Map<string, Want[]> | null = null;
  #search: Search | null = null;

  /**
   * @param loadSearch reads or computes the search data; called once, when something is searched first
   * @param loadHost reads what rules over a host know; called once, when files of a host are reviewed first
   */
  constructor(
    knowledge: CompiledKnowledge,
    root: string,
    loadSearch: () => SearchData,
    loadHost: () => HostKnowledge = () => NO_HOST_KNOWLEDGE,
  ) {
    this.facts = knowledge.facts;
    this.defaultProfile = knowledge.defaultProfile;
    this.checkers = knowledge.checkers;
    this.onboardingPaths = knowledge.onboardingPaths;
    this.changePolicy = knowledge.changePolicy;
    this.kernelLines = knowledge.kernelLines;
    this.checkedAgainst = knowledge.checkedAgainst;
    this.root = root;
    this.#trees = new KconfigTrees(join(root, 'kconfig'));
    this.#redirects = knowledge.redirects;
    this.#loadSearch = loadSearch;
    this.#loadHost = loadHost;
    for (const fact of knowledge.facts) {
      const facts = this.#byKind.get(fact.kind) ?? new Map<string, Fact>();
      this.#byKind.set(fact.kind, facts.set(fact.id, fact));
    }
  }

  /** What finds facts by words and messages; ready some tens of milliseconds after it is asked for first. */
  get search(): Search {
    this.#search ??= new Search(this.#loadSearch(), this.facts);
    return this.#search;
  }

  /** What rules over a host know. */
  get host(): HostKnowledge {
    this.#host ??= this.#loadHost();
    return this.#host;
  }

  /** All facts of a kind, in the order of their ids. */
  all<K extends FactKind>(kind: K): FactOf<K>[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])] as FactOf<K>[];
  }

  /** The fact with exactly this id, or undefined. */
  get<K extends FactKind>(kind: K, id: string): FactOf<K> | undefined {
    return this.#byKind.get(kind)?.get(id) as FactOf<K> | undefined;
  }

  /** The fact that a person means: id, alias or former id, however it is spelled. */
  find<K extends FactKind>(kind: K, name: string): FactOf<K> | undefined {
    return this.#namesOf(kind).get(foldName(name)) as FactOf<K> | undefined;
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

  #namesOf(kind: FactKind): Map<string, Fact> {
    const known = this.#names.get(kind);
    if (known) return known;
    const names = new Map<string, Fact>();
    const facts = this.#byKind.get(kind) ?? new Map<string, Fact>();
    // Aliases first, so that an id always wins over another fact's alias.
    for (const fact of facts.values()) for (const alias of fact.aliases) names.set(foldName(alias), fact);
    for (const [from, to] of Object.entries(this.#redirects)) {
      const target = from.startsWith(`${kind}:`) ? facts.get(to.slice(to.indexOf(':') + 1)) : undefined;
      if (target) names.set(foldName(from.slice(kind.length + 1)), target);
    }
    for (const fact of facts.values()) names.set(foldName(fact.id), fact);
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
