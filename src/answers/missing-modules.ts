/** modprobe finds modules nowhere: are the options off, or do all modules of the running kernel lack? */
import type { Finding } from '../core/messages/diagnose.ts';
import { modulesNotFound } from '../core/messages/modprobe.ts';
import { isRelease } from '../core/release.ts';

/** A command that lists the kernels that have modules. */
const LISTS = /\bls(?: -\w{1,8})? {1,4}\/lib\/modules\/?$/;
/** Nobody has more of them. In lines. */
const MOST_LISTED = 12;
/** The fact about it. */
const NONE_INSTALLED = 'kernel-modules-not-installed';
/** That so many options are off at once is less likely than that the kernel's modules are gone. */
const MANY = 3;

/** Whether a listing in the text shows modules of other kernels only. */
function listsOthers(text: string, release: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const command = lines.findIndex((line) => LISTS.test(line));
  const shown = command === -1 ? [] : lines.slice(command + 1, command + 1 + MOST_LISTED);
  const releases = shown.flatMap((line) => line.split(/\s/)).filter(isRelease);
  return releases.length > 0 && !releases.includes(release);
}

/** The findings with that of missing modules first, where a text proves it: no single option is to be blamed then. */
export function modulesFirst(findings: readonly Finding[], text: string): readonly Finding[] {
  const lacking = modulesNotFound(text).filter(({ release }) => release !== null);
  const [first] = lacking;
  if (!first) return findings;
  const count = new Set(lacking.map(({ module }) => module)).size;
  if (count < MANY && !listsOthers(text, first.release ?? '')) return findings;
  const cause = findings.find(({ fact }) => fact.id === NONE_INSTALLED);
  // That the options are off is not proven.
  return cause
    ? [
        { ...cause, isSure: true },
        ...findings.filter(({ fact }) => fact.kind !== 'kernel-option' && fact.id !== NONE_INSTALLED),
      ]
    : findings;
}
