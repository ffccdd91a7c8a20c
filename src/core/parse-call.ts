/** Turns a command line (an argument list, or one line of chat) into a {@link CommandCall}. */
import { parseArgs } from 'node:util';
import { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import { findClosest } from './closest.ts';
import type { CommandCall } from './command.ts';
import { UserError } from './errors.ts';
import { splitFreeText } from './free-text.ts';
import { LIMITS } from './limits.ts';
import { LOCALES, type Locale, matchLocale } from './locale.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { Arch, Filesystem, Init, ProfileOverrides } from './profile.ts';
import { isTypedVersion } from './release.ts';
import { code } from './reply.ts';

const FORMATS = ['text', 'markdown', 'json', 'fragment', 'script', 'slack', 'discord'] as const;
export type Format = (typeof FORMATS)[number];

const OPTIONS = {
  docker: { type: 'string' },
  kernel: { type: 'string' },
  arch: { type: 'string' },
  init: { type: 'string' },
  fs: { type: 'string' },
  rootless: { type: 'boolean' },
  'userns-remap': { type: 'boolean' },
  'disk-quota': { type: 'boolean' },
  selinux: { type: 'boolean' },
  existing: { type: 'string' },
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

/** What may be said where an option takes one of a few values. */
export const OPTION_CHOICES = { arch: ARCHES, init: INITS, fs: FILESYSTEMS, locale: LOCALES } as const;

/** Option names with their dashes, for help and completion. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS).map((name) => `--${name}`);

const ARCH_ALIASES: ReadonlyMap<string, Arch> = new Map([
  ['amd64', 'x86'],
  ['x86_64', 'x86'],
  ['i386', 'x86'],
  ['i686', 'x86'],
  ['aarch64', 'arm64'],
  ['riscv64', 'riscv'],
  ['ppc64', 'powerpc'],
  ['ppc64le', 'powerpc'],
]);

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
const VALUE_EXAMPLES = {
  docker: '29.7',
  kernel: '6.18',
  arch: 'x86',
  init: 'openrc',
  fs: 'ext4',
  existing: 'overlay2',
  want: 'swarm',
  to: '7.3',
  locale: 'zh-CN',
  format: 'markdown',
  section: 'history',
} as const satisfies Record<ValueOption, string>;

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

interface OptionToken {
  /** As it was written, with its dashes: `--docker`, `-h`. */
  readonly rawName: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/**
 * Says in our own words what Node says in English: an option that is unknown, or with or without its value against its
 * kind. What begins with a dash is a value only behind `=`, as in Node.
 */
function checkOption({ rawName, name, value, inlineValue }: OptionToken): void {
  if (!isOptionName(name)) throw unknownOption(rawName);
  if (!isValueOption(name)) {
    if (value !== undefined) throw new UserError('usage', (words) => words.optionWithValue(code(rawName)));
    return;
  }
  const isMissing = value === undefined || value === '' || (inlineValue !== true && /^-./.test(value));
  const example = `--${name} ${VALUE_EXAMPLES[name]}`;
  if (isMissing) throw new UserError('usage', (words) => words.optionWithoutValue(code(rawName), code(example)));
}

function readArguments(args: readonly string[], isFreeText: boolean): { values: Values; positionals: string[] } {
  if (isFreeText) {
    const [name = '', ...words] = args;
    const { options, text } = splitFreeText(maskSecrets(words.join(' ')));
    return { values: readArguments(options, false).values, positionals: text === '' ? [name] : [name, text] };
  }
  // The library takes them off one by one, which costs each time as much as there are left.
  if (args.length > LIMITS.options) throw new UserError('usage', (words) => words.tooManyWords(LIMITS.options));
  const config = { args: [...args], options: OPTIONS, allowPositionals: true } as const;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens)
    if (token.kind === 'option') checkOption(token);
  return parseArgs({ ...config, strict: true });
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

function readProfile(values: Values): ProfileOverrides {
  const docker = readVersion('docker', values.docker);
  const kernel = readVersion('kernel', values.kernel);
  const arch = readChoice<Arch>(
    'arch',
    values.arch === undefined ? undefined : (ARCH_ALIASES.get(values.arch.toLowerCase()) ?? values.arch),
    ARCHES,
  );
  const init = readChoice<Init>('init', values.init, INITS);
  const fs = readChoice<Filesystem>('fs', values.fs, FILESYSTEMS);
  return {
    ...(docker !== undefined && { docker }),
    ...(kernel !== undefined && { kernel }),
    ...(arch !== undefined && { arch }),
    ...(init !== undefined && { init }),
    ...(fs !== undefined && { fs }),
    ...(values.existing !== undefined && { existing: values.existing.toLowerCase() }),
    ...(values.rootless === true && { rootless: true }),
    ...(values['userns-remap'] === true && { usernsRemap: true }),
    ...(values['disk-quota'] === true && { diskQuota: true }),
    ...(values.selinux === true && { selinux: true }),
  };
}

/** `zh`, `zh_CN.UTF-8`, `en-US`. */
const LOCALE_TAG = /^(en|zh)(?![a-z0-9])/i;

function readLocale(value: string | undefined, fallback: Locale): Locale {
  if (value === undefined) return fallback;
  if (!LOCALE_TAG.test(value))
    throw new UserError('usage', (words) => words.notAChoice('locale', code(value), words.marks.list(LOCALES)));
  return matchLocale(value);
}

/** What an argument list says behind an option, however wrong the rest of it is. */
function askedValues(args: readonly string[], option: string): string[] {
  return args.flatMap((word, index) => {
    if (word === option) return [args[index + 1] ?? ''];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
}

/** The format that an argument list asks for: what is wrong with the list is told in it. */
export function askedFormat(args: readonly string[]): Format {
  const asked = askedValues(args, '--format').at(-1);
  return FORMATS.find((each) => each === asked) ?? 'text';
}

/**
 * The language that an argument list asks for: what is wrong with the list is told in it.
 * @param fallback where it asks for none that we speak
 */
export function askedLocale(args: readonly string[], fallback: Locale): Locale {
  const asked = askedValues(args, '--locale');
  const spoken = asked.filter((tag) => LOCALE_TAG.test(tag)).at(-1);
  return spoken === undefined ? fallback : matchLocale(spoken);
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
 * @param takesText whether the command of this name is followed by free text, in which unknown options are words
 * @throws UserError naming the option or value that is wrong
 */
export function parseCall(
  args: readonly string[],
  fallbackLocale: Locale,
  takesText: (name: string) => boolean = () => false,
): ParsedCall {
  checkLength(args);
  const { values, positionals } = readArguments(args, takesText(args[0] ?? ''));
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
    format: readChoice('format', values.format, FORMATS) ?? null,
    isBrief: values.brief === true,
    wantsHelp: values.help === true,
    wantsVersion: values.version === true,
  };
}
