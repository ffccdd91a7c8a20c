/** What a kind of file is: how it is told from others, and what is read from it. One kind, one folder. */
import type { Parsed, SourceText } from '../evidence.ts';

/**
 * How sure a kind is that a text is of it. `certain`: nothing else looks like that, or the text has a part that does.
 * `likely`: it fits and little else does. `possible`: it may be, if nobody else wants it.
 */
export type Sureness = 'no' | 'possible' | 'likely' | 'certain';

/**
 * @param head the beginning of the text, {@link HEAD_LENGTH} characters at most
 * @param name the file's name: it may tip the balance, never decide
 */
export type Detect = (head: string, name: string) => Sureness;

/** So much of a text is looked at to find out what it is. */
export const HEAD_LENGTH = 64 * 1024;

export interface FileKind<Id extends string = string, Content = unknown> {
  /** The name of its folder. */
  readonly id: Id;
  readonly detect: Detect;
  /** Reads all of it. Tolerant: what it does not understand it skips or keeps as a fault; never throws. */
  readonly parse: (source: SourceText) => Parsed<Content>;
  /** Where such a file lies on a host; undefined for the output of a program. */
  readonly path?: string;
}

/** A kind, with the type of what its parser finds. */
export function fileKind<Id extends string, Content>(
  id: Id,
  detect: Detect,
  parse: (source: SourceText) => Parsed<Content>,
  path?: string,
): FileKind<Id, Content> {
  return { id, detect, parse, ...(path !== undefined && { path }) };
}
