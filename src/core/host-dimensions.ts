/**
 * What a host is known by: one row a dimension. Options, the words of `profile`, what may be kept, what a condition of a
 * fact asks and what forms offer come from here; a dimension of a profile that has no row does not compile.
 */
import type { Condition } from '../knowledge/schema/common.ts';
import { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import { inRange } from '../knowledge/version.ts';
import { isTypedVersion } from './release.ts';

interface Dimension {
  /** Its word on a command line: `--userns-remap`, `profile userns-remap=yes`. */
  readonly word: string;
  readonly kind: 'version' | 'choice' | 'flag' | 'name' | 'cgroup';
  /** What may be said, where it is one of a few. */
  readonly choices?: readonly string[];
  /** Names of choices for people, where they are written otherwise. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Every host has one, so that an answer assumes what nobody told. */
  readonly isAlways?: boolean;
  /** Other words for a choice. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** A value for an example; a flag has none. */
  readonly example?: string;
  /** How usage names its value. */
  readonly value?: string;
}

const ARCH_ALIASES = {
  amd64: 'x86',
  x86_64: 'x86',
  i386: 'x86',
  i686: 'x86',
  aarch64: 'arm64',
  riscv64: 'riscv',
  ppc64: 'powerpc',
  ppc64le: 'powerpc',
} as const;

const INIT_TITLES = { openrc: 'OpenRC', systemd: 'systemd' } as const;

/** In the order in which they are shown. */
export const HOST_DIMENSIONS = {
  docker: { word: 'docker', kind: 'version', example: '29.7', value: 'V', isAlways: true },
  kernel: { word: 'kernel', kind: 'version', example: '6.18', value: 'V', isAlways: true },
  arch: {
    word: 'arch',
    kind: 'choice',
    choices: ARCHES,
    aliases: ARCH_ALIASES,
    example: 'x86',
    value: 'A',
    isAlways: true,
  },
  init: {
    word: 'init',
    kind: 'choice',
    choices: INITS,
    titles: INIT_TITLES,
    example: 'openrc',
    value: 'INIT',
    isAlways: true,
  },
  fs: { word: 'fs', kind: 'choice', choices: FILESYSTEMS, example: 'ext4', value: 'FS' },
  rootless: { word: 'rootless', kind: 'flag' },
  usernsRemap: { word: 'userns-remap', kind: 'flag' },
  diskQuota: { word: 'disk-quota', kind: 'flag' },
  selinux: { word: 'selinux', kind: 'flag' },
  // Files say it, and `profile`; nobody asks for it with an option.
  cgroup: { word: 'cgroup', kind: 'cgroup' },
  existing: { word: 'existing', kind: 'name', example: 'overlay2', value: 'DRIVER' },
} as const satisfies Readonly<Record<string, Dimension>>;

export type HostDimension = keyof typeof HOST_DIMENSIONS;
export const DIMENSIONS = Object.keys(HOST_DIMENSIONS) as HostDimension[];

/** Dimensions that have an option. */
export type OptionDimension = Exclude<HostDimension, 'cgroup'>;
/** The word of an option about the host. */
export type HostOption = (typeof HOST_DIMENSIONS)[OptionDimension]['word'];
/** A dimension that is on or off. */
export type HostFlag = {
  [D in HostDimension]: (typeof HOST_DIMENSIONS)[D]['kind'] extends 'flag' ? D : never;
}[HostDimension];

export function rowOf(dimension: HostDimension): Dimension {
  return HOST_DIMENSIONS[dimension];
}

export const OPTION_DIMENSIONS = DIMENSIONS.filter((each): each is OptionDimension => rowOf(each).kind !== 'cgroup');
/** As they stand in a line: what has a value comes first. */
export const LINE_ORDER = [
  ...OPTION_DIMENSIONS.filter((each) => rowOf(each).kind !== 'flag'),
  ...OPTION_DIMENSIONS.filter((each) => rowOf(each).kind === 'flag'),
];
export const HOST_FLAGS = DIMENSIONS.filter((each): each is HostFlag => rowOf(each).kind === 'flag');

/** The row of an option; undefined: it says nothing about the host. */
export function rowOfOption(option: string): Dimension | undefined {
  const dimension = OPTION_DIMENSIONS.find((each) => HOST_DIMENSIONS[each].word === option);
  return dimension && rowOf(dimension);
}

/** The choice that is meant, in any case or by another name; undefined: it is none. */
export function readChoiceOf(dimension: HostDimension, value: string): string | undefined {
  const { choices = [], aliases = {} } = rowOf(dimension);
  const folded = value.toLowerCase();
  const meant = Object.hasOwn(aliases, folded) ? aliases[folded] : folded;
  return choices.find((choice) => choice === meant);
}

/** The name of a choice, as people write it. */
export function titleOf(dimension: HostDimension, choice: string): string {
  const { titles = {} } = rowOf(dimension);
  return (Object.hasOwn(titles, choice) ? titles[choice] : undefined) ?? choice;
}

/** No name of a driver is longer. */
const LONGEST_NAME = 40;

/** Whether a value that was kept somewhere is one of a dimension. */
export function isValueOf(dimension: HostDimension, value: unknown): boolean {
  const { kind, choices = [] } = rowOf(dimension);
  switch (kind) {
    case 'version':
      return typeof value === 'string' && isTypedVersion(value);
    case 'choice':
      return choices.some((choice) => choice === value);
    case 'flag':
      return typeof value === 'boolean';
    case 'name':
      return typeof value === 'string' && value.length <= LONGEST_NAME;
    case 'cgroup':
      return value === 1 || value === 2;
  }
}

/** What is known of a host. */
type HostValues = Readonly<Partial<Record<HostDimension, unknown>>>;

/** Whether the host is known to be otherwise than a condition asks. What every host has is known, what was not told is open. */
export function isRuledOut(dimension: HostDimension, condition: Condition, profile: HostValues): boolean {
  const { kind, isAlways = false } = rowOf(dimension);
  const said = profile[dimension];
  const isTold = isAlways || (kind === 'flag' ? said === true : said !== undefined);
  return isTold && !holdsFor(dimension, condition, profile);
}

/** Whether what a condition asks of a dimension holds; what was not said does not hold, but for version 2 of cgroup. */
export function holdsFor(dimension: HostDimension, condition: Condition, profile: HostValues): boolean {
  const asked: unknown = condition[dimension];
  const said = profile[dimension];
  if (asked === undefined) return true;
  switch (rowOf(dimension).kind) {
    case 'version':
      return inRange(String(said), String(asked));
    case 'cgroup':
      return asked === (said ?? 2);
    default:
      return Array.isArray(asked) ? said !== undefined && asked.includes(said) : asked === said;
  }
}
