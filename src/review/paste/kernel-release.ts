/** Finds which kernel a paste is about: what Portage, `uname`, menuconfig and paths say. */
import { foldLetters } from '../../core/fold-letters.ts';
import { isRelease } from '../../core/release.ts';
import { trimEndOf } from '../../core/trim-end.ts';
import { hasWord } from '../../core/words/beside.ts';
import { heard } from '../../core/words/heard.ts';
import type { InputText } from '../input/read-input.ts';

/** Portage's headlines; the release stands behind them or in the next line. */
const HEAD = /^(?:Found sources for kernel version|Running kernel version|Kernel version|Linux Kernel version)\b/i;
const UNAME = /(?:^|[\s$#%>])(?:uname -\w*[ra]|make (?:-s )?kernel(?:version|release))/;
/** `uname -r` and what it says, in one line of prose. */
const UNAME_SAYS =
  /\buname -r(?:\s?(?:says|said|gives|shows|prints|is|:|=|->|→|显示|输出|是|：))?\s{1,2}v?(\d+\.\d+[\w.+-]*)/i;
/** What stands before a release in paths, and in the names of packages. */
const PLACE =
  /\/(?:boot|src|modules)\/|\b(?:gentoo-sources|gentoo-kernel-bin|gentoo-kernel|vanilla-sources|kernel-config)-/i;
const RELEASE_IN_NAME = /(?:^|-)v?(\d+\.\d+[\w.+-]*)/;
/** Longer than any name of a kernel in a path. */
const MAX_NAME = 100;
const NAMED =
  /^(?:my |the |running )?kernel(?:[\s_]+(?:release|version))?\s{0,4}(?:[:=]|\bis)?\s{0,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The same in the middle of a sentence. */
const KERNEL = /\b(?:kernel|linux)\b|内核/gi;
const SAID = /^(?:\s(?:version|release|is)|版本|是|：|:)?\s{0,4}[(（]?v?(\d+\.\d+[\w.+-]*)/i;
/** `my 6.12 kernel`, `我的 6.12 内核`. */
const SAID_BEFORE =
  /(?<![\w.-])v?([3-9]\.\d{1,3}[\w.+-]{0,40})(?: (?:lts|gentoo|series))?(?: kernel\b| linux\b| ?(?:版本)?的?内核)/i;
/** A package of sources and its version: `gentoo-sources 6.12.31`, `sys-kernel/aufs-sources (3.18.4)`. */
const SOURCES = /-(?:sources|kernel|kernel-bin)[\s(（:]{1,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The kernel that somebody moved to: `from kernel 6.15 to 6.18.3`, `since the update to 6.18.3`, `从 6.12 内核升级到 6.18`. */
const MOVES: readonly RegExp[] = [
  /\bfrom (?:kernel |linux )?v?[3-9]\.\d\S{0,40} to (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
  /\b(?:since|after) [a-z ]{0,40}\bto (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
  /从\s?(?:内核\s?)?v?[3-9]\.\d[^从到]{0,40}到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/,
  /(?:升级|更新|换)到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})\s?(?:内核)?(?:以|之)?后/,
];
/** Who speaks of the kernels from one on means none of them. */
const RANGE_SIGN = /[≥≤<>]=?\s?\d|\bfrom v?\d|\b\d{1,2}\.\d{1,3}\+(?![\w.])/;
const RANGES: readonly string[] = heard(({ kernelRanges }) => kernelRanges);
const FORMER: readonly string[] = heard(({ formerKernels }) => formerKernels);
const NOT_FORMER: readonly string[] = heard(({ notFormer }) => notFormer);
/** In a line that speaks of kernels: `works on kernel 6.6, broken with 6.18.5`. */
const BARE = /\b(?:with|on|under) v?([3-7]\.\d{1,3}[\w.+-]{0,40})/i;
const COMMENTS: ReadonlySet<string> = new Set(heard(({ kernelComments }) => kernelComments));
/** What parts the things that somebody says in one line. */
const CLAUSES = /[.;!?,](?=\s|$)|[。；！？，]/;
/** Nobody says more in a line. In characters. */
const LONGEST_LINE = 2000;

/** A release that names itself as one of Gentoo's, wherever it stands. */
const OF_GENTOO = /\b\d{1,3}\.\d{1,4}\.\d{1,4}(?:-r\d{1,3})?-gentoo[\w.+-]{0,40}/g;

/** What compares two files, or tells of a move: the newer kernel stands last. */
const COMPARES = /\b(?:diff|diffconfig|upgrad\w{1,8}|updat\w{1,8}|switch\w{0,8}|mov\w{1,8})\s/i;

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(' ') + 1).replace(/^\D+/, '');
}

/** `uname -a` (`Linux HOST RELEASE #1 …`), and the title of menuconfig (`Linux/x86 RELEASE Kernel Configuration`). */
function releaseOfSystem(line: string): string {
  const start = line.search(/\bLinux(?:\/\w| )/);
  if (start === -1) return '';
  const [, ...words] = line.slice(start, start + 4 * MAX_NAME).split(' ', 5);
  const index = words
    .slice(0, 2)
    .findIndex((word, at) => isRelease(word) && /^(?:#\d|Kernel$)/.test(words[at + 1] ?? ''));
  return words[index] ?? '';
}

/** `/usr/src/linux-6.12.31-gentoo`, `/boot/config-6.1.0-18-amd64`, `gentoo-sources-6.18.2`. */
function releaseOfPath(line: string): string {
  const place = PLACE.exec(line);
  if (!place) return '';
  const start = place.index + place[0].length;
  const [name = ''] = line.slice(start, start + MAX_NAME).split(/[^\w.+-]/, 1);
  return RELEASE_IN_NAME.exec(name)?.[1] ?? '';
}

/** The release of a comment that says nothing else: `# Linux 6.12.31-gentoo`. Others tell what an option is for. */
function releaseOfComment(line: string): string {
  const words = line.split(/[\s#:：,，=/()（）]+/).filter((word) => word !== '');
  const releases = words.filter((word) => /^v?\d+\.\d/.test(word));
  const isOnly =
    releases.length === 1 && words.every((word) => COMMENTS.has(word.toLowerCase()) || word === releases[0]);
  return isOnly ? (releases[0] ?? '').replace(/^v/, '') : '';
}

function releaseOfMove(clause: string): string | undefined {
  if (!/kernel|linux|内核/i.test(clause)) return undefined;
  return MOVES.map((each) => each.exec(clause)?.[1]).find((release) => release !== undefined);
}

function releaseOfClause(clause: string, isAboutKernels: boolean): string {
  if (clause.length > 2 * MAX_NAME) return '';
  const moved = releaseOfMove(clause);
  if (moved !== undefined) return moved;
  if (RANGE_SIGN.test(clause)) return '';
  const folded = foldLetters(clause).toLowerCase();
  if (hasWord(folded, RANGES)) return '';
  if (hasWord(folded, FORMER) && !hasWord(folded, NOT_FORMER)) return '';
  const named = NAMED.exec(clause.trimStart())?.[1] ?? SOURCES.exec(clause)?.[1];
  if (named !== undefined) return named;
  for (const { 0: word, index } of clause.matchAll(KERNEL)) {
    const release = SAID.exec(clause.slice(index + word.length))?.[1];
    if (release !== undefined) return release;
  }
  return SAID_BEFORE.exec(clause)?.[1] ?? (isAboutKernels ? BARE.exec(clause)?.[1] : undefined) ?? '';
}

/** What somebody says of the kernel at hand; each clause may be about another one. */
function releaseOfSentence(line: string): string {
  if (line.length > LONGEST_LINE) return '';
  if (line.startsWith('#')) return releaseOfComment(line);
  const isAboutKernels = /kernel|linux|内核/i.test(line);
  const clauses = line.split(CLAUSES).map((clause) => releaseOfClause(clause, isAboutKernels));
  return clauses.find(isTold) ?? '';
}

/** Whether what was read is a release, and not `5.11+` or `4.1.x`, which mean many. */
function isTold(text: string): boolean {
  const release = trimEndOf(text.trim(), '/.,:;)');
  return isRelease(release) && !/^\d+\.\d+(?:\+|\.[xy])$/i.test(release);
}

function pick(candidates: readonly string[]): string | null {
  const told = candidates.find(isTold);
  return told === undefined ? null : trimEndOf(told.trim(), '/.,:;)');
}

/** What a program has written down: Portage, `uname`, menuconfig, and the names of files. */
function releaseOfTool(line: string, next: string): string | null {
  const newest = COMPARES.test(line) ? line.match(OF_GENTOO)?.at(-1) : undefined;
  if (newest !== undefined) return newest;
  if (HEAD.test(line)) return pick([lastWord(line), next]);
  return pick([
    UNAME.test(line) ? next : '',
    UNAME_SAYS.exec(line)?.[1] ?? '',
    releaseOfSystem(line),
    releaseOfPath(line),
  ]);
}

/** Whether a line may name one; most do not, and are not looked at. */
function mayTell(line: string): boolean {
  return /\d\.\d/.test(line) || HEAD.test(line) || UNAME.test(line);
}

function findRelease(lines: readonly string[], read: (line: string, next: string) => string | null): string | null {
  for (const [index, line] of lines.entries()) {
    const release = mayTell(line) ? read(line, lines[index + 1] ?? '') : null;
    if (release !== null) return release;
  }
  return null;
}

/** The first release that a program has written down, or null. */
export function findNamedRelease(lines: readonly string[]): string | null {
  return findRelease(lines, releaseOfTool);
}

/** The first release that a program has written down, else the first in somebody's words; null where nobody names one. */
export function findKernelRelease(lines: readonly string[]): string | null {
  return (
    findNamedRelease(lines) ??
    findRelease(lines, (line) =>
      HEAD.test(line) ? null : pick([releaseOfSentence(line), line.match(OF_GENTOO)?.[0] ?? '']),
    )
  );
}

/** Whether a release stands only in somebody's words, which whoever asks knows better than they were read. */
export function isOnlySaid(release: string, lines: readonly string[]): boolean {
  return !lines.some((line, index) => mayTell(line) && releaseOfTool(line, lines[index + 1] ?? '') === release);
}

const UNAME_RELEASE = /(?:^|[\s$#%>])uname -r$/;

/** Whether a text shows the command. No switch and no title of a configuration does, so its other lines are enough. */
function showsUname({ text, kernelLines }: InputText): boolean {
  return (kernelLines?.besides ?? text).includes('uname -r');
}

/** The kernel that `uname -r` shows in sessions between other commands; null: none, or several. */
export function toldKernel(inputs: readonly InputText[]): string | null {
  const shown = new Set<string>();
  for (const { text } of inputs.filter(showsUname)) {
    const lines = text.split('\n').map((line) => line.trim());
    for (const [index, line] of lines.entries())
      if (isRelease(line) && UNAME_RELEASE.test(lines[index - 1] ?? '')) shown.add(line);
  }
  const [only, ...others] = shown;
  return others.length === 0 ? (only ?? null) : null;
}
