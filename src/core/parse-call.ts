/** Turns a command line (an argument list, or one line of chat) into a {@link CommandCall}. */
import { findClosest } from './closest.ts';
import type { CommandCall } from './command.ts';
import { UserError } from './errors.ts';
import { splitFreeText, TEXT_FORMATS } from './free-text.ts';
import {
  HOST_DIMENSIONS,
  LINE_ORDER,
  OPTION_DIMENSIONS,
  type OptionDimension,
  readChoiceOf,
  rowOf,
} from './host-dimensions.ts';
import { LIMITS } from './limits.ts';
import { LOCALES, type Locale, spokenLocale } from './locale.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ProfileOverrides } from './profile.ts';
import { isTypedVersion } from './release.ts';
import { code } from './reply.ts';
import { type OptionToken, splitOptions } from './split-options.ts';

/** Formats that an answer can be printed in, beside those of platforms: what would be sent there. */
const FORMATS = [...TEXT_FORMATS, 'fragment', 'script'] as const;
/** One of ours, or the name of a platform. */
export type Format = string;

/** What a line is read by. */
export interface Grammar {
  /** Whether the command of this name is followed by free text, in which unknown options are words. */
  readonly takesText: (name: string) => boolean;
  /** The names of platforms, which are formats as well. */
  readonly platforms: readonly string[];
}

const NO_GRAMMAR: Grammar = { takesText: () => false, platforms: [] };

type HostOptions = {
  [D in OptionDimension as (typeof HOST_DIMENSIONS)[D]['word']]: {
    readonly type: (typeof HOST_DIMENSIONS)[D]['kind'] extends 'flag' ? 'boolean' : 'string';
  };
};

const HOST_OPTIONS = Object.fromEntries(
  OPTION_DIMENSIONS.map(rowOf).map(({ word, kind }) => [word, { type: kind === 'flag' ? 'boolean' : 'string' }]),
) as HostOptions;
const EXAMPLES = Object.fromEntries(
  OPTION_DIMENSIONS.map(rowOf).flatMap(({ word, example }) => (example === undefined ? [] : [[word, example]])),
);

const OPTIONS = {
  ...HOST_OPTIONS,
  want: { type: 'string', multiple: true },
  to: { type: 'string' },
  locale: { type: 'string' },
  format: { type: 'string' },
  section: { type: 'string' },
  brief: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = {
  [K in keyof typeof OPTIONS]?: (typeof OPTIONS)[K] extends { multiple: true }
    ? string[]
    : (typeof OPTIONS)[K]['type'] extends 'string'
      ? string
      : boolean;
};

type ValueOption = {
  [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K]['type'] extends 'string' ? K : never;
}[keyof typeof OPTIONS];

/** Option names with their dashes, for help and completion. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS).map((name) => `--${name}`);

/** A call, and what concerns only the one who shows the answer. */
export interface ParsedCall {
  readonly call: Omit<CommandCall, 'files'>;
  readonly format: Format | null;
  /** Only the card. */
  readonly isBrief: boolean;
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
}

/** Splits a line of chat into words; quotes hold words together, an unclosed quote ends with the line. */
export function splitLine(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:[^\s"'“”]+|"[^"]*"?|'[^']*'?|“[^”]*”?)+/g)) {
    words.push(match[0].replaceAll(/"([^"]*)"?|'([^']*)'?|“([^”]*)”?/g, '$1$2$3'));
  }
  return words;
}

/** Words as one line that {@link splitLine} splits into the same words again, quotes inside a word aside. */
export function joinLine(words: readonly string[]): string {
  return words.map((word) => (/^[^\s"'“”]+$/.test(word) ? word : `"${word.replaceAll(/["“”]/g, "'")}"`)).join(' ');
}

/** A value for each option that takes one, as an example. */
const VALUE_EXAMPLES: Readonly<Record<string, string>> = {
  ...EXAMPLES,
  want: 'swarm',
  to: '7.3',
  locale: 'zh-CN',
  format: 'markdown',
  section: 'history',
};

function isValueOption(name: keyof typeof OPTIONS): name is ValueOption {
  return OPTIONS[name].type === 'string';
}

function isOptionName(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function unknownOption(name: string): UserError {
  const close = findClosest(name, OPTION_NAMES, 1)[0];
  return new UserError('usage', (words) => words.unknownOption(code(name), close, OPTION_NAMES.join(' ')));
}

/**
 * The option that is meant. What begins with a dash is a value only behind `=`.
 * @throws UserError for an option that is unknown, or with or without its value against its kind
 */
function checkOption({ rawName, name, value, isInline }: OptionToken): keyof typeof OPTIONS {
  if (!isOptionName(name)) throw unknownOption(rawName);
  if (!isValueOption(name)) {
    if (value !== undefined) throw new UserError('usage', (words) => words.optionWithValue(code(rawName)));
    return name;
  }
  const isMissing = value === undefined || value === '' || (!isInline && /^-./.test(value));
  const example = `--${name} ${VALUE_EXAMPLES[name]}`;
  if (isMissing) throw new UserError('usage', (words) => words.optionWithoutValue(code(rawName), code(example)));
  return name;
}

function readArguments(args: readonly string[], grammar: Grammar): { values: Values; positionals: string[] } {
  if (grammar.takesText(args[0] ?? '')) {
    const [name = '', ...words] = args;
    const { options, text } = splitFreeText(maskSecrets(words.join(' ')), grammar.platforms);
    return { values: readArguments(options, NO_GRAMMAR).values, positionals: text === '' ? [name] : [name, text] };
  }
  if (args.length > LIMITS.options) throw new UserError('usage', (words) => words.tooManyWords(LIMITS.options));
  const positionals: string[] = [];
  const values: Partial<Record<keyof Values, unknown>> = {};
  for (const token of splitOptions(args, OPTIONS)) {
    if (token.kind === 'positional') positionals.push(token.value);
    else {
      const name = checkOption(token);
      values[name] = name === 'want' ? [...((values.want as string[]) ?? []), token.value] : (token.value ?? true);
    }
  }
  return { values: values as Values, positionals };
}

function readVersion(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const version = value.replace(/^v/, '');
  if (!isTypedVersion(version)) throw new UserError('usage', (words) => words.notAVersion(option, code(value)));
  return version;
}

function readChoice<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found === undefined)
    throw new UserError('usage', (words) => words.notAChoice(option, code(value), words.marks.list(choices)));
  return found;
}

function readValue(dimension: OptionDimension, value: string): string {
  const { kind, word, choices = [] } = rowOf(dimension);
  if (kind === 'version') return readVersion(word, value) ?? '';
  if (kind === 'name') return value.toLowerCase();
  const choice = readChoiceOf(dimension, value);
  if (choice === undefined)
    throw new UserError('usage', (words) => words.notAChoice(word, code(value), words.marks.list(choices)));
  return choice;
}

function readProfile(values: Values): ProfileOverrides {
  const told = LINE_ORDER.flatMap((dimension): [string, string | true][] => {
    const value: string | boolean | undefined = values[HOST_DIMENSIONS[dimension].word];
    if (value === undefined || value === false) return [];
    return [[dimension, value === true ? true : readValue(dimension, value)]];
  });
  return Object.fromEntries(told);
}

function readLocale(value: string | undefined, fallback: Locale): Locale {
  if (value === undefined) return fallback;
  const spoken = spokenLocale(value);
  if (spoken === undefined)
    throw new UserError('usage', (words) => words.notAChoice('locale', code(value), words.marks.list(LOCALES)));
  return spoken;
}

/** What an argument list says behind an option, however wrong the rest of it is. */
function askedValues(args: readonly string[], option: string): string[] {
  return args.flatMap((word, index) => {
    if (word === option) return [args[index + 1] ?? ''];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
}

/** The format that an argument list asks for: what is wrong with the list is told in it. */
export function askedFormat(args: readonly string[], { platforms }: Pick<Grammar, 'platforms'>): Format {
  const asked = askedValues(args, '--format').at(-1);
  return [...FORMATS, ...platforms].find((each) => each === asked) ?? 'text';
}

/**
 * The language that an argument list asks for: what is wrong with the list is told in it.
 * @param fallback where it asks for none that we speak
 */
export function askedLocale(args: readonly string[], fallback: Locale): Locale {
  return (
    askedValues(args, '--locale')
      .flatMap((tag) => spokenLocale(tag) ?? [])
      .at(-1) ?? fallback
  );
}

/** The call that is meant: `--help` asks for help about the command. */
export function callOf({ call, wantsHelp }: ParsedCall): ParsedCall['call'] {
  return wantsHelp ? { ...call, name: 'help', args: call.name === '' ? [] : [call.name] } : call;
}

/**
 * Refuses what nobody types.
 * @throws UserError saying how much is read
 */
function checkLength(args: readonly string[]): void {
  const length = args.reduce((sum, word) => sum + word.length, 0);
  if (length > LIMITS.questionLength)
    throw new UserError('usage', (words) => words.chat.tooLong(LIMITS.questionLength));
}

/**
 * Parses an argument list: `['backend', 'btrfs', '--docker', '24.0']`.
 * @param grammar left out: no command takes text, and there are no platforms
 * @throws UserError naming the option or value that is wrong
 */
export function parseCall(args: readonly string[], fallbackLocale: Locale, grammar: Grammar = NO_GRAMMAR): ParsedCall {
  checkLength(args);
  const { values, positionals } = readArguments(args, grammar);
  const [name = '', ...rest] = positionals;
  return {
    call: {
      name,
      args: rest,
      overrides: readProfile(values),
      want: (values.want ?? [])
        .flatMap((list) => list.split(','))
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      section: values.section,
      to: readVersion('to', values.to),
      locale: readLocale(values.locale, fallbackLocale),
    },
    format: readChoice<Format>('format', values.format, [...FORMATS, ...grammar.platforms]) ?? null,
    isBrief: values.brief === true,
    wantsHelp: values.help === true,
    wantsVersion: values.version === true,
  };
}
