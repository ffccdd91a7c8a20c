/** What a configuration says about itself: kernel release, architecture, whether it is whole. */
import type { Arch } from '../../core/profile.ts';
import { isRelease } from '../../core/release.ts';
import { isCut } from './cut.ts';
import { type KernelConfig, readValue } from './parse.ts';

/**
 * `full` is a whole .config, `cut` one that lacks a piece; a `defconfig` or `fragment` leaves everything it does not name
 * to the kernel's defaults.
 */
type ConfigKind = 'full' | 'cut' | 'defconfig' | 'fragment';

export interface ConfigHeader {
  readonly kind: ConfigKind;
  /** As written: `6.12.41-gentoo`; null when the file does not say. */
  readonly kernelVersion: string | null;
  readonly arch: Arch | null;
  /** The date line that kernels before 2.6.38 wrote; null in newer files. */
  readonly date: string | null;
  /** Configured by Portage: `sys-kernel/gentoo-kernel` or `gentoo-kernel-bin`. */
  readonly isDistKernel: boolean;
}

const HEADER_LENGTH = 2048;
/** What stands behind the release in the first comment. */
const TITLE = 'Kernel Configuration';
/** Symbols that only the kernel itself writes: whoever has them is a whole file that lost its header. */
const WRITTEN_BY_KERNEL = ['CC_VERSION_TEXT', 'CC_IS_GCC', 'DEFCONFIG_LIST'];
const DEFCONFIG_MIN_SYMBOLS = 150;
/** The gentoo-kernel ebuild writes `-gentoo-dist`, with `-hardened` behind it for that USE flag (6.18.48, src_prepare). */
const DIST_KERNEL = /^"-gentoo-dist(-|"$)/;

const ARCH_NAMES: ReadonlyMap<string, Arch> = new Map([
  ['x86', 'x86'],
  ['x86_64', 'x86'],
  ['i386', 'x86'],
  ['arm64', 'arm64'],
  ['arm', 'arm'],
  ['riscv', 'riscv'],
  ['powerpc', 'powerpc'],
]);
const ARCH_SYMBOLS: readonly (readonly [string, Arch])[] = [
  ['X86', 'x86'],
  ['X86_64', 'x86'],
  ['X86_32', 'x86'],
  ['ARM64', 'arm64'],
  ['ARM', 'arm'],
  ['RISCV', 'riscv'],
  ['PPC', 'powerpc'],
];

function archFromSymbols(config: KernelConfig): Arch | null {
  return ARCH_SYMBOLS.find(([symbol]) => readValue(config, symbol) === 'y')?.[1] ?? null;
}

function isDistKernel(config: KernelConfig): boolean {
  return DIST_KERNEL.test(readValue(config, 'LOCALVERSION') ?? '');
}

/** What is known of a part whose kernel was named beside it. */
export function partHeader(config: KernelConfig, kernelVersion: string | null): ConfigHeader {
  return {
    kind: 'fragment',
    kernelVersion,
    arch: archFromSymbols(config),
    date: null,
    isDistKernel: isDistKernel(config) || /-gentoo-dist(?:-|$)/.test(kernelVersion ?? ''),
  };
}

/** The first line that names a kernel, in the words of kernels since 2.6.38 or before; `arch` only in the newer. */
function findRelease(lines: readonly string[]): { readonly release: string; readonly arch: string | null } | null {
  for (const line of lines) {
    if (!/^#\s*Linux/.test(line)) continue;
    const words = line.slice(1).split(/\s+/).filter(Boolean);
    const [system = '', second = '', third = '', fourth] = words;
    const isOld = system === 'Linux' && second === 'kernel' && third === 'version:';
    const release = isOld ? fourth : second;
    const rest = words.slice(isOld ? 4 : 2).join(' ');
    if (release === undefined || !isRelease(release) || !(rest === '' || rest === TITLE)) continue;
    if (isOld) return { release, arch: null };
    if (system.startsWith('Linux/') && system !== 'Linux/') return { release, arch: system.slice('Linux/'.length) };
  }
  return null;
}

function readArch(name: string | null | undefined, config: KernelConfig): Arch | null {
  return name === null || name === undefined ? archFromSymbols(config) : (ARCH_NAMES.get(name) ?? 'other');
}

/** A line of a configuration, or none: the kernel writes nothing else before its first comment. */
const OF_FILE = /^\s*(?:#|$|CONFIG_\w+=)/;

/**
 * Whether somebody's own words stand before the comment that names the kernel, and few options behind it: it was quoted
 * with those that seemed to matter.
 */
function isQuoted({ text, offsets }: KernelConfig): boolean {
  if (offsets.assignments >= DEFCONFIG_MIN_SYMBOLS) return false;
  const lines = text.slice(0, HEADER_LENGTH).split('\n');
  const named = lines.findIndex((line) => /^#\s*Linux/.test(line));
  return lines.slice(0, Math.max(0, named)).some((line) => !OF_FILE.test(line));
}

function kindOf(config: KernelConfig, named: unknown): ConfigKind {
  if (named !== null && isQuoted(config)) return 'fragment';
  const isOfKernel = named !== null || WRITTEN_BY_KERNEL.some((symbol) => config.offsets.has(symbol));
  if (isOfKernel) return isCut(config) ? 'cut' : 'full';
  return config.offsets.assignments >= DEFCONFIG_MIN_SYMBOLS ? 'defconfig' : 'fragment';
}

/** Reads the header, `# Linux/x86 6.12.41-gentoo Kernel Configuration`, and tells whole files from parts. */
export function readHeader(config: KernelConfig): ConfigHeader {
  const head = config.text.slice(0, HEADER_LENGTH);
  const named = findRelease(head.split('\n'));
  const date = /^#\s*((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} [ \d]\d [\d:]{8} \d{4})\s*$/m.exec(head)?.[1] ?? null;
  return {
    kind: kindOf(config, named),
    kernelVersion: named?.release ?? null,
    arch: readArch(named?.arch, config),
    date,
    isDistKernel: isDistKernel(config),
  };
}
