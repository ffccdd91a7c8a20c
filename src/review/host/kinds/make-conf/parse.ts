/**
 * Reads make.conf: assignments of shell form, nothing of which is run. Values may be quoted, go over several lines and
 * refer to others (`$USE`, `${USE}`); files that are sourced are named, not read. After make.conf(5).
 */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { tellInit } from '../../portage/init.ts';
import { archOf } from '../../portage/profile.ts';
import { type FlagSetting, readFlags } from '../../portage/use-flags.ts';
import { type Assignment, readAssignments } from './assignments.ts';

interface Variable {
  readonly name: string;
  /** With the references put in; a reference to what the file does not set is left out. */
  readonly value: string;
  /** The line of the last assignment, 1-based. */
  readonly line: number;
}

export interface MakeConf {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly assignments: readonly Assignment[];
  /** USE as it is at the end, each flag at the place that decides it. */
  readonly use: readonly FlagSetting[];
  readonly sourced: readonly { readonly path: string; readonly line: number }[];
  /** Lines that are no assignment, 1-based: Portage stops at such a file. */
  readonly unread: readonly number[];
}

const WHOLE_REFERENCE = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/;
const REFERENCE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;
/** Values that refer to themselves over and over could grow without end: so many characters are kept of all together. */
const MAX_LENGTH = 262_144;

/** A word of a value with the line it was written on. */
interface Placed {
  readonly text: string;
  readonly line: number;
}

/** What may still be kept of values, in characters; shared by all assignments of a file. */
class Budget {
  #left = MAX_LENGTH;

  /** The words that still fit. */
  take(words: readonly Placed[]): Placed[] {
    const kept: Placed[] = [];
    for (const word of words) {
      this.#left -= word.text.length + 1;
      if (this.#left < 0) break;
      kept.push(word);
    }
    return kept;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}

type Known = ReadonlyMap<string, readonly Placed[]>;

/** The words that a value holds, in order, references replaced by the words they stand for. */
function expand({ value, line }: Assignment, known: Known, budget: Budget): Placed[] {
  const placed: Placed[] = [];
  for (const [offset, text] of value.split('\n').entries()) {
    for (const word of text.split(/\s+/)) {
      if (budget.isSpent) return placed;
      if (word !== '') placed.push(...budget.take(expandWord(word, line + offset, known)));
    }
  }
  return placed;
}

function expandWord(word: string, line: number, known: Known): readonly Placed[] {
  const whole = WHOLE_REFERENCE.exec(word);
  if (whole) return known.get(whole[1] ?? whole[2] ?? '') ?? [];
  if (!word.includes('$')) return [{ text: word, line }];
  const text = word.replaceAll(REFERENCE, (_, braced?: string, bare?: string) =>
    (known.get(braced ?? bare ?? '') ?? []).map((each) => each.text).join(' '),
  );
  return text === '' ? [] : [{ text, line }];
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
  const { assignments, sourced, unread, readTo } = readAssignments(source.text);
  if (readTo !== null) source.stopAt(readTo);
  const budget = new Budget();
  const words = new Map<string, readonly Placed[]>();
  const variables = new Map<string, Variable>();
  for (const assignment of assignments) {
    const { name, line } = assignment;
    const value = expand(assignment, words, budget);
    if (budget.isSpent) source.stopAt(line);
    words.set(name, value);
    variables.set(name, { name, value: value.map((each) => each.text).join(' '), line });
  }
  const use = settle(readFlags(words.get('USE') ?? []));
  return {
    content: { variables, assignments, use, sourced, unread },
    told: [...tellInit(source, use), ...tellArch(source, variables)],
  };
}
