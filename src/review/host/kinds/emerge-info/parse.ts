/**
 * Reads the output of `emerge --info`, with or without packages: the line about the host (profile, libc, kernel), the
 * installed versions it lists, and the variables, quoted as in make.conf. After emerge(1) and action_info in Portage.
 */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type PackageVersion, splitPackageVersion } from '../../portage/atom.ts';
import type { PortageProfile } from '../../portage/profile.ts';
import { readFlagVariables, readShownFlags, type ShownFlag } from '../../portage/shown-flags.ts';
import type { FlagSetting } from '../../portage/use-flags.ts';
import { readFirstLine } from './first-line.ts';

interface InstalledPackage {
  /** `category/name`. */
  readonly name: string;
  readonly version: string;
  /** 1-based. */
  readonly line: number;
}

type PlacedFlag = ShownFlag & { readonly line: number };

/** A package and how it was built. Its flags are read when somebody asks: most are of no package around Docker. */
class BuiltPackage implements InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly line: number;
  readonly #variables: { readonly text: string; readonly line: number }[] = [];

  constructor({ name, version }: PackageVersion, line: number) {
    this.name = name;
    this.version = version;
    this.line = line;
  }

  /** A line of variables, flags among them. */
  add(text: string, line: number): void {
    this.#variables.push({ text, line });
  }

  get flags(): readonly PlacedFlag[] {
    return this.#variables.flatMap(({ text, line }) => readFlagVariables(text).map((flag) => ({ ...flag, line })));
  }
}

export interface EmergeInfo {
  readonly profile: (PortageProfile & { readonly line: number }) | null;
  /** The version of Portage, and the line that says it. */
  readonly portage: { readonly version: string; readonly line: number } | null;
  /** The day of the tree, `2026-11-22`. */
  readonly tree: { readonly day: string; readonly line: number } | null;
  /** The release of the running kernel, and the line that says it. */
  readonly kernel: { readonly release: string; readonly line: number } | null;
  readonly installed: readonly InstalledPackage[];
  /** Packages that were named on the command line, with the flags they were built with. */
  readonly built: readonly BuiltPackage[];
  readonly variables: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  /** USE, flags that are on. */
  readonly use: readonly FlagSetting[];
}

const MAX_LINES = 20_000;
const INSTALLED = /^([a-z0-9-]+\/[\w+-]+):[ \t]+(\d[\w.-]*)/;
const BUILT = /^([a-z0-9-]+\/[\w+.-]+?)(?:::[\w-]+)? was built with the following:/;
/** Names are in capitals, but for those of proxies. */
const VARIABLE = /^([A-Z][A-Z0-9_]*|[a-z]{2,5}_proxy)="([^"]*)"/;
/** By the name that it has, and by that of before 2022. */
const DOCKER = new Set(['app-containers/docker', 'app-emulation/docker']);
const UNAME = 'System uname: Linux-';
/** Machines as uname names them, behind the release of the kernel. */
const MACHINES = ['-x86_64', '-aarch64', '-armv', '-i686', '-riscv64', '-ppc64'];

function readUse(value: string, line: number): FlagSetting[] {
  return readShownFlags(value).map(({ flag, on }) => ({ flag, on, line }));
}

/** The release in `System uname: Linux-6.18.39-gentoo-x86_64-…`. */
function releaseOf(text: string): string | undefined {
  if (!text.startsWith(UNAME)) return undefined;
  const rest = text.slice(UNAME.length);
  const end = MACHINES.map((machine) => rest.indexOf(machine)).find((at) => at > 0);
  return end === undefined ? undefined : rest.slice(0, end);
}

const STAMP = /^Timestamp of repository gentoo: +\w{3}, (\d{1,2}) (\w{3}) (\d{4}) /;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day in `Timestamp of repository gentoo: Wed, 22 Nov 2017 07:00:01 +0000`. */
function dayOf(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = STAMP.exec(text) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is read so far, and the package whose build is being described. */
interface Draft {
  portage: EmergeInfo['portage'];
  tree: EmergeInfo['tree'];
  profile: EmergeInfo['profile'];
  kernel: EmergeInfo['kernel'];
  readonly installed: InstalledPackage[];
  readonly built: BuiltPackage[];
  readonly variables: Map<string, { value: string; line: number }>;
}

function readVariable(draft: Draft, text: string, line: number): void {
  const [, name, value] = VARIABLE.exec(text) ?? [];
  if (name === undefined || value === undefined) return;
  const built = draft.built.at(-1);
  if (!built) draft.variables.set(name, { value, line });
  else built.add(text, line);
}

function readLine(draft: Draft, raw: string, line: number): void {
  const text = raw.trimEnd();
  const first = draft.profile ? null : readFirstLine(text);
  if (first) {
    draft.portage ??= { version: first.portage, line };
    draft.profile = first.profile && { ...first.profile, line };
    if (first.kernel !== null) draft.kernel ??= { release: first.kernel, line };
    return;
  }
  const day = dayOf(text);
  if (day !== undefined) draft.tree ??= { day, line };
  const uname = releaseOf(text);
  if (uname !== undefined) draft.kernel ??= { release: uname, line };
  const [, name, version] = INSTALLED.exec(text) ?? [];
  if (name !== undefined && version !== undefined) draft.installed.push({ name, version, line });
  const built = BUILT.exec(text)?.[1];
  const split = built === undefined ? null : splitPackageVersion(built);
  if (split) draft.built.push(new BuiltPackage(split, line));
  readVariable(draft, text.trimStart(), line);
}

function tellHost(source: SourceText, info: EmergeInfo): Told[] {
  const { profile, kernel, built } = info;
  const told: Told[] = [];
  if (profile) {
    told.push(source.tell('init', profile.init, profile.line, 'installed'));
    if (profile.arch) told.push(source.tell('arch', profile.arch, profile.line, 'installed'));
    if (profile.selinux) told.push(source.tell('selinux', true, profile.line, 'installed'));
  }
  if (kernel) told.push(source.tell('kernel', kernel.release, kernel.line, 'runs'));
  const named = [...built, ...info.installed];
  const docker = named.find(({ name }) => DOCKER.has(name));
  if (docker) told.push(source.tell('docker', docker.version.replace(/-r\d+$/, ''), docker.line, 'installed'));
  return told;
}

/** Never throws; lines are 1-based. */
export function parseEmergeInfo(source: SourceText): Parsed<EmergeInfo> {
  const draft: Draft = {
    portage: null,
    tree: null,
    profile: null,
    kernel: null,
    installed: [],
    built: [],
    variables: new Map(),
  };
  for (const [index, line] of source.firstLines(MAX_LINES).entries()) readLine(draft, line, index + 1);
  const use = draft.variables.get('USE');
  const content = { ...draft, use: use ? readUse(use.value, use.line) : [] };
  return { content, told: tellHost(source, content) };
}
