/** The imported Kconfig trees (knowledge/kconfig/): which one answers for a kernel, and what it says about a symbol. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, inRange, type ParsedVersion, parseVersion } from './version.ts';

export type KconfigType = 'bool' | 'tristate' | 'string' | 'int' | 'hex';

/** A symbol as the importer writes it; the keys are explained in knowledge/kconfig/README.md. */
interface RawSymbol {
  readonly t: KconfigType;
  /** Dependencies, as one Kconfig expression. */
  readonly d?: string;
  /** Where it is defined: prompt and menu path. */
  readonly n?: readonly { readonly p?: string; readonly m?: readonly string[] }[];
}

interface RawTree {
  readonly meta: { readonly arch: string; readonly linux: string; readonly source: string };
  readonly absent: readonly string[];
  readonly symbols: Readonly<Record<string, RawSymbol>>;
}

/**
 * Trees on different sides of this release are not interchangeable: 6.17 moved iptables' legacy tables behind
 * NETFILTER_XTABLES_LEGACY (Linux commit 9fce66583f06).
 */
const BORDER = '>= 6.17';

/** One tree, for one kernel line and architecture. */
export class KconfigTree {
  /** The exact kernel it was read from: `6.12.117`. */
  readonly linux: string;
  readonly arch: string;
  readonly #symbols: Readonly<Record<string, RawSymbol>>;
  readonly #absent: ReadonlySet<string>;

  constructor(raw: RawTree) {
    this.linux = raw.meta.linux;
    this.arch = raw.meta.arch;
    this.#symbols = raw.symbols;
    this.#absent = new Set(raw.absent);
  }

  /** Whether the tree was asked for the symbol and does not have it. */
  lacks(symbol: string): boolean {
    return this.#absent.has(symbol);
  }

  /** The type of a symbol, or undefined when this tree says nothing about it. */
  type(symbol: string): KconfigType | undefined {
    return this.#symbols[symbol]?.t;
  }

  /** Its dependencies as a Kconfig expression; undefined when there are none or the symbol is not known. */
  dependsOn(symbol: string): string | undefined {
    return this.#symbols[symbol]?.d;
  }

  /** Menus from the top, then the prompt; null for a symbol without a prompt. */
  menuPath(symbol: string): readonly string[] | null {
    const node = this.#symbols[symbol]?.n?.find((each) => each.p !== undefined);
    return node?.p === undefined ? null : [...(node.m ?? []), node.p];
  }
}

interface Candidate {
  readonly file: string;
  readonly version: ParsedVersion;
  readonly text: string;
}

function listCandidates(folder: string, arch: string): Candidate[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const text = new RegExp(`^${arch}-(\\d+\\.\\d+)\\.json$`).exec(file)?.[1];
      const version = text === undefined ? null : parseVersion(text);
      return text === undefined || version === null ? [] : [{ file, version, text }];
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

/**
 * Loads the tree that answers for a kernel. Menus hardly differ between architectures: those without trees of their own
 * get arm64's.
 * @param folder knowledge/kconfig
 */
export function loadKconfigTree(folder: string, kernel: string, arch: string): KconfigTree | null {
  const chosen = pick(listCandidates(folder, arch === 'x86' ? 'x86' : 'arm64'), kernel);
  return chosen ? new KconfigTree(JSON.parse(readFileSync(join(folder, chosen.file), 'utf8')) as RawTree) : null;
}
