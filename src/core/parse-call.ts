/** Turns a command line (an argument list, or one line of chat) into a {@link CommandCall}. */
import { parseArgs } from 'node:util';
import { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import { parseVersion } from '../knowledge/version.ts';
import { findClosest } from './closest.ts';
import type { CommandCall } from './command.ts';
import { UserError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { LOCALES, type Locale, matchLocale } from './locale.ts';
import type { Arch, Filesystem, Init, ProfileOverrides } from './profile.ts';
import { isVersion } from './release.ts';
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
  locale: { type: 'string' },
  format: { type: 'string' },
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

/**
 * Takes our options out of free text; everything else is the text, dashes and all: messages such as
 * `--storage-opt is supported only for …` begin like options.
 */
function splitFreeText(args: readonly string[]): { options: string[]; words: string[] } {
  const options: string[] = [];
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const name = word.split('=', 1)[0] ?? '';
    if (!OPTION_NAMES.includes(name)) {
      words.push(word);
      continue;
    }
    options.push(word);
    const takesValue = OPTIONS[name.slice(2) as keyof typeof OPTIONS].type === 'string' && !word.includes('=');
    const value = args[index + 1];
    if (takesValue && value !== undefined) {
      options.push(value);
      index += 1;
    }
  }
  return { options, words };
}

function unknownOption(argument: string): UserError {
  const name = argument.split('=', 1)[0] ?? argument;
  const close = findClosest(name, OPTION_NAMES, 1)[0];
  return new UserError('usage', (words) => words.unknownOption(code(name), close, OPTION_NAMES.join(' ')));
}

function readArguments(args: readonly string[], isFreeText: boolean): { values: Values; positionals: string[] } {
  if (isFreeText) {
    const { options, words } = splitFreeText(args);
    return { values: readArguments(options, false).values, positionals: words };
  }
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const stranger = args.find(
      (each) =>
        each.startsWith('-') && each !== '-' && each !== '-h' && !OPTION_NAMES.includes(each.split('=', 1)[0] ?? ''),
    );
    if (stranger !== undefined) throw unknownOption(stranger);
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    throw new UserError('usage', (words) => words.badOption(message), [], { cause: error });
  }
}

function readVersion(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const version = value.replace(/^v/, '');
  if (parseVersion(version) === null || !isVersion(version))
    throw new UserError('usage', (words) => words.notAVersion(option, code(value)));
  return version;
}

function readChoice<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found === undefined)
    throw new UserError('usage', (words) => words.notAChoice(option, code(value), choices.join(', ')));
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

function readLocale(value: string | undefined, fallback: Locale): Locale {
  if (value === undefined) return fallback;
  if (!/^(en|zh)\b/i.test(value.replace('_', '-'))) {
    throw new UserError('usage', (words) => words.notAChoice('locale', code(value), LOCALES.join(', ')));
  }
  return matchLocale(value);
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
      locale: readLocale(values.locale, fallbackLocale),
    },
    format: readChoice('format', values.format, FORMATS) ?? null,
    wantsHelp: values.help === true,
    wantsVersion: values.version === true,
  };
}
