/**
 * Lines in a configuration that a person wrote and the kernel does not read: `VETH=m`, `CONFIG_VETH = m`, `CONFIG_VETH:m`,
 * `config_veth=m`, `CONFIG_VETH is not set`. Its reader (scripts/kconfig/confdata.c) takes `CONFIG_NAME=value` and `# CONFIG_NAME is
 * not set` from the first column on, and passes over everything else.
 */

/** A line, and what it was to be. */
export interface Slip {
  readonly symbol: string;
  /** `y`, `m` or `n`. */
  readonly value: string;
  /** As it stands there. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

const NAME = /^(?<prefix>config_)?(?<symbol>[a-z][a-z0-9_]{2,80})$/i;
const UNSET =
  /^(?:#\s{0,8})?config_(?<symbol>[a-z0-9_]{2,80})\s{1,8}(?:is\s{1,4})?(?:not\s{1,4}(?:set|enabled)|unset|disabled|off)$/i;
/** As the kernel reads them. */
const EXACT = /^(?:CONFIG_\w+=[^\s].*|# CONFIG_\w+ is not set\s*)$/;
const VALUES: Readonly<Record<string, string>> = {
  y: 'y',
  yes: 'y',
  true: 'y',
  on: 'y',
  1: 'y',
  enabled: 'y',
  m: 'm',
  module: 'm',
};
const OFF = new Set(['n', 'no', 'false', 'off', '0', 'disabled']);
/** Nobody writes a longer line about one option. In characters. */
const MOST_LINE = 160;
/** Something else may stand between the lines of a file. */
const MOSTLY = 0.8;
/** So many are told; the rest are of the same kind. */
const MOST_SLIPS = 200;

function stateOf(text: string): string | null {
  const word = text.replaceAll(/["']/g, '').toLowerCase();
  return OFF.has(word) ? 'n' : (VALUES[word] ?? null);
}

function readSlip(text: string, isOption: (name: string) => boolean): Pick<Slip, 'symbol' | 'value'> | null {
  const trimmed = text.trim();
  const unset = UNSET.exec(trimmed)?.groups?.symbol?.toUpperCase();
  if (unset !== undefined) return { symbol: unset, value: 'n' };
  const sign = trimmed.search(/[:=]/);
  const groups = sign === -1 ? undefined : NAME.exec(trimmed.slice(0, sign).trimEnd())?.groups;
  const symbol = groups?.symbol?.toUpperCase() ?? '';
  const [given = ''] = trimmed.slice(sign + 1).split('#', 1);
  const value = groups === undefined ? null : stateOf(given.trim());
  if (value === null || (groups?.prefix === undefined && !isOption(symbol))) return null;
  return { symbol, value };
}

/**
 * The lines of a text about options that the kernel passes over.
 * @param isOption whether a name without `CONFIG_` is one
 */
export function findSlips(text: string, isOption: (name: string) => boolean): Slip[] {
  const slips: Slip[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (slips.length >= MOST_SLIPS) break;
    if (line === '' || line.length > MOST_LINE || EXACT.test(line)) continue;
    const slip = readSlip(line, isOption);
    if (slip) slips.push({ ...slip, text: line.trimEnd(), line: index + 1 });
  }
  return slips;
}

/**
 * Whether a text is a file of options in spite of the slips in it: some lines are as they should be, and nearly all others
 * were meant to switch something on. Who says in his own words that an option is off tells of a kernel.
 */
export function isOptionFile(text: string, isOption: (name: string) => boolean): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const exact = lines.filter((line) => EXACT.test(line)).length;
  const slips = findSlips(text, isOption).filter(({ value, text: shown }) => value !== 'n' && !shown.startsWith('#'));
  return exact > 0 && exact + slips.length >= lines.length * MOSTLY;
}

/** Whether a line would be as the kernel reads it, did it begin in the first column. */
export function isOnlyIndented({ text }: Slip): boolean {
  return EXACT.test(text.trim());
}

/** Whether any line of a text is as the kernel reads it. */
export function hasExactLine(text: string): boolean {
  return text.split('\n').some((line) => EXACT.test(line));
}
