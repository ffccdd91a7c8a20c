/** Finds which kernel a paste is about: what Portage, `uname`, menuconfig and paths say. */
import { isRelease } from '../../core/release.ts';
import { type Forms, firstForm } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import type { InputText } from '../input/read-input.ts';
import { releaseOfSentence } from './said-release.ts';
import { pickTold } from './told-release.ts';

/** Portage's headlines; the release stands behind them or in the next line. */
const HEAD = /^(?:Found sources for kernel version|Running kernel version|Kernel version|Linux Kernel version)\b/i;
const UNAME = /(?:^|[\s$#%>])(?:uname -\w*[ra]|make (?:-s )?kernel(?:version|release))/;
/** `uname -r` and what it says, in one line of prose. */
const UNAME_R = /\buname -r/gi;
const UNAME_SAYS: Forms = [
  /^(?:\s?(?::|=|->|→|：))?\s{1,2}v?(\d+\.\d+[\w.+-]*)/,
  ...heard(({ pasteForms }) => pasteForms.unameSays),
];
/** What stands before a release in paths, and in the names of packages. */
const PLACE =
  /\/(?:boot|src|modules)\/|\b(?:gentoo-sources|gentoo-kernel-bin|gentoo-kernel|vanilla-sources|kernel-config)-/i;
const RELEASE_IN_NAME = /(?:^|-)v?(\d+\.\d+[\w.+-]*)/;
/** Longer than any name of a kernel in a path. In characters. */
const MAX_NAME = 100;
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

/** `uname -r says 6.12.31`. */
function releaseOfUname(line: string): string {
  for (const { 0: command, index } of line.matchAll(UNAME_R)) {
    const release = firstForm(line.slice(index + command.length), UNAME_SAYS)?.[1];
    if (release !== undefined) return release;
  }
  return '';
}

/** What a program has written down: Portage, `uname`, menuconfig, and the names of files. */
function releaseOfTool(line: string, next: string): string | null {
  const newest = COMPARES.test(line) ? line.match(OF_GENTOO)?.at(-1) : undefined;
  if (newest !== undefined) return newest;
  if (HEAD.test(line)) return pickTold([lastWord(line), next]);
  return pickTold([UNAME.test(line) ? next : '', releaseOfUname(line), releaseOfSystem(line), releaseOfPath(line)]);
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
      HEAD.test(line) ? null : pickTold([releaseOfSentence(line), line.match(OF_GENTOO)?.[0] ?? '']),
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
