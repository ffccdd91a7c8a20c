/** A list of changes as text: a fragment for merge_config.sh, or commands that apply it. */

import { folderName } from '../../core/paths.ts';
import { cleanText } from '../../core/render/text.ts';
import type { Change } from '../review.ts';

function isRequired({ need }: Change): boolean {
  return need !== 'recommended';
}

/** Whether there is both, so that it takes two commands. */
export function hasTwoCommands(changes: readonly Change[]): boolean {
  return changes.some(isRequired) && !changes.every(isRequired);
}

/** What Docker cannot do without comes first; otherwise in the order given. */
export function requiredFirst(changes: readonly Change[]): Change[] {
  return [...changes.filter(isRequired), ...changes.filter((change) => !isRequired(change))];
}

/** One line of a fragment. */
function fragmentLine({ symbol, to }: Pick<Change, 'symbol' | 'to'>): string {
  return to === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${to}`;
}

/** A fragment with a comment above it; empty when nothing is to be changed. */
export function toFragment(changes: readonly Change[], head: readonly string[] = []): string {
  if (changes.length === 0) return '';
  return [...head.map((line) => `# ${cleanText(line)}`), ...changes.map(fragmentLine), ''].join('\n');
}

const SCRIPT_FLAG: Record<Change['to'], string> = { y: '-e', m: '-m', n: '-d' };

const SCRIPT_WIDTH = 76;

/** Where a kernel that Portage builds takes changes from (kernel-build.eclass, kernel-build_merge_configs). */
export const DROP_IN = '/etc/kernel/config.d/docker.config';
export const EMERGE_DIST_KERNEL = 'emerge --ask sys-kernel/gentoo-kernel';

/** The changes as commands; empty for none. */
export function toScript(changes: readonly Change[], isDistKernel: boolean): string {
  if (changes.length === 0) return '';
  return isDistKernel ? toDropInCommands(changes) : toConfigCommand(changes);
}

/** Adds to the file: what an earlier fix put there is in the kernel only as long as it stands there. */
function toDropInCommands(changes: readonly Change[]): string {
  const file = [`cat >> ${DROP_IN} <<'END'`, toFragment(changes).trimEnd(), 'END'];
  return [`mkdir -p ${folderName(DROP_IN)}`, ...file, EMERGE_DIST_KERNEL].join('\n');
}

/** One `scripts/config` command, folded for a narrow terminal. */
function toCommand(changes: readonly Change[]): string {
  const lines = ['scripts/config'];
  for (const { symbol, to } of changes) {
    const word = ` ${SCRIPT_FLAG[to]} ${symbol}`;
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > SCRIPT_WIDTH) lines.push(` ${word}`);
    else lines[lines.length - 1] = last + word;
  }
  return lines.join(' \\\n');
}

/** What is required and what is recommended stand apart, so that a reader can leave out the second command. */
function toConfigCommand(changes: readonly Change[]): string {
  const groups = [changes.filter(isRequired), changes.filter((change) => !isRequired(change))];
  const [first = '', second] = groups.filter((group) => group.length > 0).map(toCommand);
  return second === undefined ? `${first} && make olddefconfig` : `${first} && \\\n${second} && make olddefconfig`;
}
