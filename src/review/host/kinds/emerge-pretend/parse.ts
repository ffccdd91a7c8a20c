/**
 * Reads what `emerge -pv` (or `-av`) prints: the packages it would install with their USE flags, what blocks what, the
 * changes it asks for, and why it cannot go on. After emerge(1), sections "output" and "--autounmask".
 */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type Atom, type PackageVersion, parseAtom, splitPackageVersion } from '../../portage/atom.ts';
import { readFlagVariables, type ShownFlag } from '../../portage/shown-flags.ts';
import { type Box, readBox } from './box.ts';

interface PlannedPackage {
  readonly name: string;
  readonly version: string;
  readonly repository: string | null;
  /** The letters of the box: `N` new, `U` upgrade, `D` down, `R` again, `S` slot, `~` testing, `#` masked. */
  readonly marks: string;
  /** The version that is installed now. */
  readonly installed: string | null;
  readonly flags: readonly ShownFlag[];
  /** 1-based. */
  readonly line: number;
}

/** A package whose flags are read when somebody asks: emerge lists hundreds that have nothing to do with Docker. */
class Planned implements PlannedPackage {
  readonly name: string;
  readonly version: string;
  readonly repository: string | null;
  readonly marks: string;
  readonly installed: string | null;
  readonly line: number;
  readonly #rest: string;
  #flags: readonly ShownFlag[] | null = null;

  constructor({ name, version }: PackageVersion, repository: string | null, { marks, rest }: Box, line: number) {
    this.name = name;
    this.version = version;
    this.repository = repository;
    this.marks = marks;
    this.installed = INSTALLED.exec(rest)?.[1] ?? null;
    this.line = line;
    this.#rest = rest;
  }

  get flags(): readonly ShownFlag[] {
    this.#flags ??= readFlagVariables(this.#rest);
    return this.#flags;
  }
}

interface Blocker {
  readonly atom: Atom;
  /** The package that it stands in the way of: `("…" is blocking app-containers/docker-20.10.9)`; null where none is named. */
  readonly blocked: PackageVersion | null;
  /** `B`: emerge cannot resolve it by itself. */
  readonly hard: boolean;
  /** 1-based. */
  readonly line: number;
}

type ChangeKind = 'use' | 'keyword' | 'mask' | 'license';

/** A line that emerge asks for in a file below /etc/portage. */
export interface WantedChange {
  readonly kind: ChangeKind;
  readonly atom: Atom;
  readonly words: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/** Why emerge stops: nothing of that name, all masked, flags that do not fit, a constraint of the ebuild. */
interface Refusal {
  readonly why: 'no-ebuild' | 'masked' | 'use' | 'required-use';
  /** What was asked for; the constraint itself for `required-use`. */
  readonly what: string;
  /** 1-based. */
  readonly line: number;
}

export interface EmergePretend {
  readonly packages: readonly PlannedPackage[];
  readonly blockers: readonly Blocker[];
  readonly changes: readonly WantedChange[];
  readonly refusals: readonly Refusal[];
}

const MAX_LINES = 20_000;
const MAX_LINE = 20_000;
const INSTALLED = /^ +\[(\d[^\]:]*)/;
const ASKS = /^The following (USE|keyword|mask|license) changes are necessary to proceed/;
const CHANGE_OF: Readonly<Record<string, ChangeKind>> = {
  USE: 'use',
  keyword: 'keyword',
  mask: 'mask',
  license: 'license',
};
const NO_EBUILD =
  /^emerge: there are no (?:ebuilds|binary packages)(?: to satisfy| built with USE flags to satisfy) "([^"]{1,200})"/;
const MASKED = /^!!! All ebuilds that could satisfy "([^"]{1,200})"/;
const BLOCKING = / is (?:soft |hard )?blocking ([^\s),]{3,120})/;
const REQUIRED = /^ *The following REQUIRED_USE flag constraints are unsatisfied:/;

function readPackage(box: Box, line: number): PlannedPackage | null {
  const [withSlot = '', repository] = box.atom.split('::');
  const split = box.word === 'blocks' ? null : splitPackageVersion(withSlot.split(':')[0] ?? '');
  return split && new Planned(split, repository ?? null, box, line);
}

function readRefusal(text: string, line: number): Refusal | null {
  const none = NO_EBUILD.exec(text)?.[1];
  if (none !== undefined) return { why: text.includes('built with USE') ? 'use' : 'no-ebuild', what: none, line };
  const masked = MASKED.exec(text)?.[1];
  return masked === undefined ? null : { why: 'masked', what: masked, line };
}

/** The lines below a headline, up to an empty line that is followed by something else. */
class Reader {
  readonly packages: PlannedPackage[] = [];
  readonly blockers: Blocker[] = [];
  readonly changes: WantedChange[] = [];
  readonly refusals: Refusal[] = [];
  #asks: ChangeKind | null = null;
  #requires = false;

  read(raw: string, line: number): void {
    const text = raw.slice(0, MAX_LINE).trimEnd();
    if (this.#readBelowHeadline(text, line)) return;
    const asks = ASKS.exec(text)?.[1];
    if (asks !== undefined) this.#asks = CHANGE_OF[asks] ?? null;
    if (REQUIRED.test(text)) this.#requires = true;
    const box = readBox(text);
    if (box) this.#readBox(box, line);
    const refusal = readRefusal(text, line);
    if (refusal) this.refusals.push(refusal);
  }

  #readBox(box: Box, line: number): void {
    const planned = readPackage(box, line);
    if (planned) this.packages.push(planned);
    const atom = box.word === 'blocks' ? parseAtom(box.atom.replace(/^!+/, '')) : null;
    if (!atom) return;
    const blocked = splitPackageVersion((BLOCKING.exec(box.rest)?.[1] ?? '').split(/::?/)[0] ?? '');
    this.blockers.push({ atom, blocked, hard: box.marks.startsWith('B'), line });
  }

  /** True when the line belongs to what a headline has announced. */
  #readBelowHeadline(text: string, line: number): boolean {
    const bare = text.trim();
    if (this.#requires) {
      if (bare === '') return false;
      this.#requires = false;
      this.refusals.push({ why: 'required-use', what: bare.slice(0, 200), line });
      return true;
    }
    if (this.#asks === null || bare.startsWith('#') || bare.startsWith('(')) return false;
    const [first = '', ...words] = bare.split(/\s+/, 50);
    const atom = parseAtom(first);
    if (!atom) return false;
    this.changes.push({ kind: this.#asks, atom, words, line });
    return true;
  }
}

function tellHost(source: SourceText, packages: readonly PlannedPackage[]): Told[] {
  const docker = packages.find(({ name }) => name === 'app-containers/docker');
  const containerd = packages.find(({ name }) => name === 'app-containers/containerd');
  const bare = (version: string): string => version.replace(/-r\d+$/, '');
  return [
    ...(docker ? [source.tell('docker', bare(docker.version), docker.line, 'planned')] : []),
    ...(containerd ? [source.tell('containerd', bare(containerd.version), containerd.line, 'planned')] : []),
  ];
}

/** Never throws; lines are 1-based. */
export function parseEmergePretend(source: SourceText): Parsed<EmergePretend> {
  const reader = new Reader();
  for (const [index, line] of source.firstLines(MAX_LINES).entries()) reader.read(line, index + 1);
  const { packages, blockers, changes, refusals } = reader;
  return { content: { packages, blockers, changes, refusals }, told: tellHost(source, packages) };
}
