/** What a rule may ask to be changed: data, from which the fix of the whole host is put together. */
import type { Text } from '../../knowledge/schema/common.ts';
import type { SourceText } from './evidence.ts';
import type { JsonValue } from './json/json.ts';

/** A change of a JSON file, by the path of keys; what is not named stays as it stands, with its order and blanks. */
export type JsonEdit =
  | { readonly target: 'json'; readonly source: SourceText; readonly path: readonly string[]; readonly remove: true }
  | { readonly target: 'json'; readonly source: SourceText; readonly path: readonly string[]; readonly rename: string }
  | { readonly target: 'json'; readonly source: SourceText; readonly path: readonly string[]; readonly set: JsonValue }
  /** The text of a broken file as it should be. */
  | { readonly target: 'json'; readonly source: SourceText; readonly path: readonly []; readonly text: string };

/** A change of a file of lines: package.use, make.conf, /etc/conf.d/docker. */
export interface LineEdit {
  readonly target: 'line';
  readonly source: SourceText;
  /** 1-based; 0 = add at the end. */
  readonly line: number;
  /** What stands there instead; null removes the line. */
  readonly text: string | null;
}

/** A change of one word of a line in a file below /etc/portage: several rules may have something to say of one line. */
export interface WordEdit {
  readonly target: 'word';
  readonly source: SourceText;
  /** 1-based. */
  readonly line: number;
  /** As it stands there. */
  readonly word: string;
  /** What stands there instead; null takes the word out, and a line that then has its first word only goes. */
  readonly text: string | null;
}

/** A change within a line, of what stands there once: a flag among those that a shell reads. */
export interface PartEdit {
  readonly target: 'part';
  readonly source: SourceText;
  /** 1-based. */
  readonly line: number;
  /** As it stands there. */
  readonly part: string;
  readonly text: string;
}

/**
 * When a command is due: keep what may be lost, install, configure, then what cannot be taken back, then start and look.
 */
export const PHASES = ['save', 'packages', 'kernel', 'configure', 'point-of-no-return', 'restart', 'check'] as const;
export type Phase = (typeof PHASES)[number];

/** Something to type. */
export interface CommandEdit {
  readonly target: 'command';
  readonly phase: Phase;
  readonly command: string;
  /** What it is for. */
  readonly text?: Text;
}

/** A change of a file that was attached: of that one, whatever others are named alike. */
export type FileEdit = JsonEdit | LineEdit | WordEdit | PartEdit;

export type Edit = FileEdit | CommandEdit;
