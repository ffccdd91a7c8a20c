/** Whether a text that somebody pasted is a file of a host, or what a program says about one, to be reviewed. */

import { headedFiles } from './headed-files.ts';
import { detectDaemonJson } from './kinds/daemon-json/detect.ts';
import { KINDS, type KindId } from './kinds/index.ts';
import { HEAD_LENGTH } from './kinds/kind.ts';
import { outputsOf } from './session/outputs.ts';

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

/** The kinds that are certain of a text, or of what a command in it printed. */
function kindsOf(text: string): { readonly ids: readonly KindId[]; readonly hasJson: boolean } {
  const head = text.slice(0, HEAD_LENGTH);
  const printed = outputsOf(head).map((output) => output.text);
  const parts = printed.length === 0 ? [head] : printed;
  const certain = parts.flatMap((part) => KINDS.filter(({ detect }) => detect(part, '') === 'certain'));
  return { ids: certain.map(({ id }) => id), hasJson: parts.some((part) => isDaemonJson(part.trim())) };
}

/** Whether a text is of a host, be it what programs say there. */
export function isOfHost(text: string): boolean {
  const { ids, hasJson } = kindsOf(text);
  return hasJson || ids.length > 0;
}

/** Only what is certain: anything else is a question, or a message. */
export function isHostFile(text: string): boolean {
  const { ids, hasJson } = kindsOf(text);
  return hasJson || (ids.some((id) => !IN_PASSING.includes(id)) && !ids.some((id) => MESSAGES.includes(id)));
}
