/** The imported Kconfig trees (knowledge/kconfig/): which one answers for a kernel. */
import { KconfigTree, type RawTree } from './kconfig-tree.ts';
import { compareVersions, inRange, type ParsedVersion, parseVersion } from './version.ts';

/**
 * Trees on different sides of this release are not interchangeable: 6.17 moved iptables' legacy tables behind
 * NETFILTER_XTABLES_LEGACY (Linux commit 9fce66583f06).
 */
const BORDER = '>= 6.17';

/** Where the trees are kept: files like `x86-6.12.json`. */
export interface TreeFiles {
  names(): readonly string[];
  /** The tree of a name. */
  read(name: string): RawTree;
}

interface Candidate {
  readonly file: string;
  readonly version: ParsedVersion;
  readonly text: string;
}

function listCandidates(files: TreeFiles, arch: string): Candidate[] {
  return files
    .names()
    .flatMap((file) => {
      const [, family, text = ''] = /^(\w+)-(\d+\.\d+)\.json$/.exec(file) ?? [];
      const version = family === arch ? parseVersion(text) : null;
      return version === null ? [] : [{ file, version, text }];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** The newest tree that is not newer than the kernel, on its side of the border; else the oldest on that side. */
function pick(candidates: readonly Candidate[], kernel: string): Candidate | undefined {
  const version = parseVersion(kernel);
  if (!version) return undefined;
  const sameSide = candidates.filter((each) => inRange(each.text, BORDER) === inRange(kernel, BORDER));
  return sameSide.findLast((each) => compareVersions(each.version, version) <= 0) ?? sameSide[0];
}

/** The trees. Each is read when it is first asked for, and kept: there are only as many as there are files. */
export class KconfigTrees {
  readonly #files: TreeFiles;
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #trees = new Map<string, KconfigTree>();

  constructor(files: TreeFiles) {
    this.#files = files;
  }

  /**
   * The tree that answers for a kernel; null when none does. Menus hardly differ between architectures: those without
   * trees of their own get arm64's.
   */
  find(kernel: string, arch: string): KconfigTree | null {
    const file = pick(this.#list(arch === 'x86' ? 'x86' : 'arm64'), kernel)?.file;
    if (file === undefined) return null;
    const tree = this.#trees.get(file) ?? new KconfigTree(this.#files.read(file));
    this.#trees.set(file, tree);
    return tree;
  }

  #list(arch: 'x86' | 'arm64'): readonly Candidate[] {
    const candidates = this.#candidates.get(arch) ?? listCandidates(this.#files, arch);
    this.#candidates.set(arch, candidates);
    return candidates;
  }
}
