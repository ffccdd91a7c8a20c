/**
 * Reads make.conf: assignments of shell form, nothing of which is run. Values may be quoted, go over several lines and
 * refer to others (`$USE`, `${USE}`); files that are sourced are named, not read. After make.conf(5).
 */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { tellInit } from '../../portage/init.ts';
import { archOf } from '../../portage/profile.ts';
import { type FlagSetting, readFlags } from '../../portage/use-flags.ts';
import { type Assignment, readAssignments } from './assignments.ts';

export interface Variable {
  readonly name: string;
  /** With the references put in; a reference to what the file does not set is left out. */
  readonly value: string;
  /** The line of the last assignment, 1-based. */
  readonly line: number;
}

export interface MakeConf {
  readonly variables: ReadonlyMap<string, Variable>;
  /** USE as it is at the end, each flag at the place that decides it. */
  readonly use: readonly FlagSetting[];
  readonly sourced: readonly { readonly path: string; readonly line: number }[];
  /** Lines that are no assignment, 1-based: Portage stops at such a file. */
  readonly unread: readonly number[];
}

const REFERENCE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;
/** A value that refers to itself over and over could grow without end. */
const MAX_VALUE = 65_536;

/** A word of a value with the line it was written on. */
interface Placed {
  readonly text: string;
  readonly line: number;
}

/** The words that a value holds, in order, references replaced by the words they stand for. */
function expand(assignment: Assignment, known: ReadonlyMap<string, readonly Placed[]>): Placed[] {
  const placed: Placed[] = [];
  let size = 0;
  for (const [offset, text] of assignment.value.split('\n').entries()) {
    for (const word of text.split(/\s+/)) {
      if (word === '') continue;
      for (const each of expandWord(word, assignment.line + offset, known)) {
        size += each.text.length + 1;
        if (size > MAX_VALUE) return placed;
        placed.push(each);
      }
    }
  }
  return placed;
}

function expandWord(word: string, line: number, known: ReadonlyMap<string, readonly Placed[]>): readonly Placed[] {
  const whole = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/.exec(word);
  if (whole) return known.get(whole[1] ?? whole[2] ?? '') ?? [];
  if (!word.includes('$')) return [{ text: word, line }];
  const text = word.replaceAll(REFERENCE, (_, braced?: string, bare?: string) =>
    (known.get(braced ?? bare ?? '') ?? [])
      .map((each) => each.text)
      .join(' ')
      .slice(0, MAX_VALUE),
  );
  return text === '' ? [] : [{ text: text.slice(0, MAX_VALUE), line }];
}

/** The last word about each flag; `-*` forgets what stood before it. */
function settle(settings: readonly FlagSetting[]): FlagSetting[] {
  const last = new Map<string, FlagSetting>();
  for (const setting of settings) {
    if (setting.flag === '*') last.clear();
    last.delete(setting.flag);
    last.set(setting.flag, setting);
  }
  return [...last.values()];
}

function tellArch(source: SourceText, variables: ReadonlyMap<string, Variable>): Told[] {
  const accepted = variables.get('ACCEPT_KEYWORDS');
  const arch = accepted?.value
    .split(' ')
    .map(archOf)
    .find((each) => each !== undefined);
  return accepted && arch ? [source.tell('arch', arch, accepted.line, 'installed')] : [];
}

/** Never throws; lines are 1-based. */
export function parseMakeConf(source: SourceText): Parsed<MakeConf> {
  const { assignments, sourced, unread } = readAssignments(source.text);
  const words = new Map<string, readonly Placed[]>();
  const variables = new Map<string, Variable>();
  for (const assignment of assignments) {
    const { name, line } = assignment;
    const value = expand(assignment, words);
    words.set(name, value);
    variables.set(name, { name, value: value.map((each) => each.text).join(' '), line });
  }
  const use = settle(readFlags(words.get('USE') ?? []));
  return {
    content: { variables, use, sourced, unread },
    told: [...tellInit(source, use), ...tellArch(source, variables)],
  };
}
