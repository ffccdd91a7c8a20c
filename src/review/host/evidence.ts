/** What one file says about a host: values that every kind of file may tell, and what only its own kind knows. */
import type { Arch, Filesystem, Init } from '../../core/profile.ts';
import { cut } from '../../core/render/text.ts';

/** A place in a file, as a finding quotes it. */
export interface Place {
  readonly file: string;
  /** 1-based; null where it is about the file as a whole. */
  readonly line: number | null;
  /** The line as it stands there, shortened; empty for a whole file. */
  readonly text: string;
}

/** What is known of a host. Everything that a file may say and another file, an answer or a rule may need. */
export interface HostValues {
  /** Docker Engine: `29.7.0`. */
  readonly docker: string;
  readonly containerd: string;
  /** The release of the kernel: `6.18.39-gentoo`. */
  readonly kernel: string;
  readonly arch: Arch;
  readonly init: Init;
  /** Where Docker keeps its data. */
  readonly dataRoot: string;
  /** The filesystem below {@link HostValues.dataRoot}. */
  readonly fs: Filesystem;
  /** `overlay2`, `btrfs`, `overlayfs` … as Docker names it. */
  readonly storageDriver: string;
  /** Images lie in containerd's store, not in that of a graph driver. */
  readonly containerdStore: boolean;
  /** The storage driver whose data already lies under data-root. */
  readonly existing: string;
  readonly loggingDriver: string;
  readonly cgroup: 1 | 2;
  readonly cgroupDriver: string;
  readonly swarm: boolean;
  readonly liveRestore: boolean;
  readonly rootless: boolean;
  readonly usernsRemap: boolean;
  readonly selinux: boolean;
  /** data-root is XFS mounted with project quotas, or limits of size are asked for. */
  readonly diskQuota: boolean;
  readonly firewallBackend: 'iptables' | 'nftables';
  /** Which iptables the host's command is. */
  readonly iptables: 'legacy' | 'nft';
}

export type HostKey = keyof HostValues;

/**
 * `runs`: it was seen at work (docker info, /proc). `configured`: a file asks for it. `installed`: a package is there.
 * `planned`: it is to come (emerge -pv). `past`: it was so when a log was written.
 */
export type Standing = 'runs' | 'configured' | 'installed' | 'planned' | 'past';

/** A value of the host, and who says so. */
export interface Told<K extends HostKey = HostKey> {
  readonly key: K;
  readonly value: HostValues[K];
  readonly standing: Standing;
  readonly place: Place;
}

/** What a kind's parser makes of a text. */
export interface Parsed<Content> {
  readonly content: Content;
  readonly told: readonly Told[];
}

const QUOTE_LENGTH = 160;
/** A finding quotes a few lines; who has a thousand alike finds the others. */
export const MOST_PLACES = 20;

/** The first of some lines of a text, and the last; 1-based. */
export interface LinesRead {
  readonly from: number;
  readonly to: number;
}

/** Where a text stood that a command printed in a terminal. */
export interface PrintedBy {
  /** The file that the command shows; null where it shows none. */
  readonly path: string | null;
  /** So many lines stand before it, which are empty here. */
  readonly skipped: number;
}

/** A text to be parsed: read, bounded, without secrets. */
export class SourceText {
  readonly name: string;
  readonly text: string;
  /** Null for a file of its own. */
  readonly printedBy: PrintedBy | null;
  #lines: readonly string[] | null = null;
  #read: LinesRead | null = null;
  readonly #unknown: LinesRead[] = [];
  #breaksOff: number | null = null;

  constructor(name: string, text: string, printedBy: PrintedBy | null = null) {
    this.name = name;
    this.text = text;
    this.printedBy = printedBy;
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split('\n');
    return this.#lines;
  }

  /** The lines that were read; null where nothing was left out. */
  get read(): LinesRead | null {
    return this.#read;
  }

  /** Lines beside it that are of no kind that is known. */
  get unknown(): readonly LinesRead[] {
    return this.#unknown;
  }

  /** The 1-based line in which it breaks off; null for a text that is whole as far as that can be told. */
  get breaksOff(): number | null {
    return this.#breaksOff;
  }

  /** Notes that the text ends before what it is does: only what stands there was read. */
  breakOff(): void {
    this.#breaksOff = this.lineOf(this.text.trimEnd().length);
  }

  /** Notes that lines beside it were not understood. */
  leaveOut(lines: LinesRead): void {
    this.#unknown.push(lines);
  }

  /** Notes that nothing behind a line was read. @param line 1-based */
  stopAt(line: number): void {
    this.readOnly(1, line);
  }

  /** Notes that nothing before and behind some lines was read. @param from 1-based; `to` as well */
  readOnly(from: number, to: number): void {
    this.#read = { from: Math.max(from, this.#read?.from ?? from), to: Math.min(to, this.#read?.to ?? to) };
  }

  /** The lines up to so many; that others are left out is noted, so that an answer can say it. */
  firstLines(most: number): readonly string[] {
    if (this.lines.length <= most) return this.lines;
    if (this.lines.slice(most).some((line) => line.trim() !== '')) this.stopAt(most);
    return this.lines.slice(0, most);
  }

  /** The 1-based line that a place in the text stands on. */
  lineOf(index: number): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at !== -1 && at < index; at = this.text.indexOf('\n', at + 1)) line += 1;
    return line;
  }

  /** A line to be quoted. @param line 1-based; null for the file as a whole */
  at(line: number | null): Place {
    const text = line === null ? '' : (this.lines[line - 1] ?? '').trim();
    return { file: this.name, line, text: cut(text, QUOTE_LENGTH) };
  }

  /** The first of many lines to be quoted: a finding shows no more of them. @param lines 1-based */
  atEach(lines: readonly number[]): Place[] {
    return lines.slice(0, MOST_PLACES).map((line) => this.at(line));
  }

  /** A value that a line tells. */
  tell<K extends HostKey>(key: K, value: HostValues[K], line: number | null, standing: Standing): Told<K> {
    return { key, value, standing, place: this.at(line) };
  }
}

/** What is known of one file. */
export interface Evidence<Kind extends string = string, Content = unknown> extends Parsed<Content> {
  readonly kind: Kind;
  readonly source: SourceText;
}
