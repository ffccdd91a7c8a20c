/** Finds which kernel a paste is about: what Portage, `uname`, menuconfig and paths say. */
import { isRelease } from '../../core/release.ts';
import { trimEndOf } from '../../core/trim-end.ts';

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
  /^(?:my |the |running )?kernel(?:\s+(?:release|version))?\s{0,4}(?:[:=]|\bis)?\s{0,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The same in the middle of a sentence. */
const KERNEL = /\b(?:kernel|linux)\b|内核/gi;
const SAID = /^(?:\s(?:version|release|is)|版本|是|：|:)?\s{0,4}[(（]?v?(\d+\.\d+[\w.+-]*)/i;
/** `my 6.12 kernel`, `我的 6.12 内核`. */
const SAID_BEFORE =
  /(?<![\w.-])v?([3-9]\.\d{1,3}[\w.+-]{0,40})(?: (?:lts|gentoo|series))?(?: kernel\b| linux\b| ?(?:版本)?的?内核)/i;
/** Who speaks of the kernels from one on means none of them. */
const RANGE =
  /\b(?:since|newer|older|later|from|before|until|up to|at least|needs?|requires?|than)\b|[≥≤<>]=?\s?\d|以上|以后|以前|之前|之后|起|至少|需要/i;
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

/** A comment in a file tells what something is for, not which kernel it is. */
function releaseOfSentence(line: string): string {
  if (line.length > 2 * MAX_NAME || line.startsWith('#') || RANGE.test(line)) return '';
  for (const { 0: word, index } of line.matchAll(KERNEL)) {
    const release = SAID.exec(line.slice(index + word.length))?.[1];
    if (release !== undefined) return release;
  }
  return SAID_BEFORE.exec(line)?.[1] ?? '';
}

function releaseIn(line: string, next: string): string | null {
  const newest = COMPARES.test(line) ? line.match(OF_GENTOO)?.at(-1) : undefined;
  if (newest !== undefined) return newest;
  const candidates = HEAD.test(line)
    ? [lastWord(line), next]
    : [
        UNAME.test(line) ? next : '',
        UNAME_SAYS.exec(line)?.[1] ?? '',
        releaseOfSystem(line),
        releaseOfPath(line),
        NAMED.exec(line)?.[1] ?? '',
        releaseOfSentence(line),
        line.match(OF_GENTOO)?.[0] ?? '',
      ];
  return candidates.map((each) => trimEndOf(each.trim(), '/.,:;)')).find(isRelease) ?? null;
}

/** The first release that a line names, or null. */
export function findKernelRelease(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (!/\d\.\d/.test(line) && !HEAD.test(line) && !UNAME.test(line)) continue;
    const release = releaseIn(line, lines[index + 1] ?? '');
    if (release !== null) return release;
  }
  return null;
}

const UNAME_RELEASE = /(?:^|[\s$#%>])uname -r$/;

/** The kernel that `uname -r` shows in sessions between other commands; null: none, or several. */
export function toldKernel(texts: readonly string[]): string | null {
  const shown = new Set<string>();
  for (const text of texts) {
    if (!text.includes('uname -r')) continue;
    const lines = text.split('\n').map((line) => line.trim());
    for (const [index, line] of lines.entries())
      if (isRelease(line) && UNAME_RELEASE.test(lines[index - 1] ?? '')) shown.add(line);
  }
  const [only, ...others] = shown;
  return others.length === 0 ? (only ?? null) : null;
}
