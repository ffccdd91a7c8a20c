/** Whether a text that somebody pasted is a file of a host, or what a program says about one, to be reviewed. */

import { headedFiles } from './headed-files.ts';
import { detectDaemonJson } from './kinds/daemon-json/detect.ts';
import { KINDS, type KindId } from './kinds/index.ts';
import { type FileKind, HEAD_LENGTH } from './kinds/kind.ts';
import { isName } from './session/headings.ts';
import { type Output, outputsOf } from './session/outputs.ts';

/** Their lines are messages: who pastes them asks what they mean. */
const MESSAGES: readonly KindId[] = ['docker-log', 'dmesg'];
/** Too short to be more than a word beside a question. */
const IN_PASSING: readonly KindId[] = ['uname'];

/** Whether a text is an object whose keys may be dockerd's: here that is enough. */
function isDaemonJson(head: string): boolean {
  return head.startsWith('{') && head.endsWith('}') && detectDaemonJson(head, '') !== 'no';
}

/** Whether lines of a text name the files that stand in it, one of which is of a kind that is known. */
export function hasNamedFiles(text: string): boolean {
  return headedFiles(text.slice(0, HEAD_LENGTH)).some(({ name, text: part }) => {
    if (name === null) return false;
    const kinds = KINDS.filter(({ detect }) => ['certain', 'likely'].includes(detect(part, name)));
    return kinds.length > 0 && kinds.every(({ id }) => !MESSAGES.includes(id));
  });
}

/** Whether a kind is certain of a text, or of one that a command shows of the file that has it. */
function isClear({ detect }: FileKind, { text, path }: Pick<Output, 'text' | 'path'>): boolean {
  const name = path !== null && isName(path) ? path : '';
  return detect(text, name) === 'certain' || (name !== '' && detect(text, name) === 'likely');
}

/** The kinds that are certain of a text, or of what a command in it printed. */
function kindsOf(text: string): { readonly ids: readonly KindId[]; readonly hasJson: boolean } {
  const head = text.slice(0, HEAD_LENGTH);
  const printed = outputsOf(head);
  const parts: readonly Pick<Output, 'text' | 'path'>[] = printed.length === 0 ? [{ text: head, path: null }] : printed;
  const found = parts.flatMap((part) => KINDS.filter((kind) => isClear(kind, part)));
  return { ids: found.map(({ id }) => id), hasJson: parts.some(({ text: part }) => isDaemonJson(part.trim())) };
}

/** Whether a text is of a host, be it what programs say there. */
export function isOfHost(text: string): boolean {
  const { ids, hasJson } = kindsOf(text);
  return hasJson || ids.length > 0;
}

/** Files of somebody's own, which have no one place. */
const WRITTEN: readonly KindId[] = ['compose', 'dockerfile', 'subid', 'sysctl'];

/** Whether a text is what programs print: words above it change nothing, while a file begins with its first line. */
export function isOutput(text: string): boolean {
  const { ids, hasJson } = kindsOf(text);
  const isFile = KINDS.some(({ id, path }) => ids.includes(id) && (path !== undefined || WRITTEN.includes(id)));
  return ids.length > 0 && !hasJson && !isFile;
}

/** Only what is certain: anything else is a question, or a message. */
export function isHostFile(text: string): boolean {
  const { ids, hasJson } = kindsOf(text);
  return hasJson || (ids.some((id) => !IN_PASSING.includes(id)) && !ids.some((id) => MESSAGES.includes(id)));
}
