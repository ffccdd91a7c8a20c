/** What of a thread counts for the next words in it. */
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import type { CallOptions, NamedFile } from './question.ts';
import type { Thread, ThreadFile, ThreadSection } from './thread-memory.ts';

/** The files that the platform, or we, can bring again. */
export function toThreadFiles(files: readonly NamedFile[]): ThreadFile[] {
  return files.flatMap(({ name, reference }) => (reference === undefined ? [] : [{ name, reference }]));
}

/** The parts of an answer that can be asked for by themselves. */
export function partsOf({ sections }: Pick<Reply, 'sections'>): ThreadSection[] {
  return sections.flatMap(({ id, command }) => (command === undefined ? [] : [{ id, command }]));
}

/** Whether files that were reviewed before had the same names. */
export function hasNames(before: Thread | undefined, files: readonly NamedFile[]): boolean {
  const names = (all: readonly { readonly name: string }[]): string =>
    all
      .map(({ name }) => name)
      .sort()
      .join('\n');
  return before !== undefined && names(before.files) === names(files);
}

/** So many people of a thread are known, the last to speak. */
const MAX_PEOPLE = 20;

/** Who said something in a thread, with who speaks now. */
export function peopleIn(before: Thread | undefined, asker: Asker): string[] {
  const speaker = personKey(asker);
  return [...(before?.people ?? []).filter((person) => person !== speaker), speaker].slice(-MAX_PEOPLE);
}

/** What was said before, and what is said now, which counts more. */
export function merged(before: CallOptions, now: CallOptions): CallOptions {
  return {
    overrides: { ...before.overrides, ...now.overrides },
    want: [...new Set([...before.want, ...now.want])],
    to: now.to ?? before.to,
    locale: now.locale,
  };
}
