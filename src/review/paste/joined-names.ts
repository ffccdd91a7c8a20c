/**
 * Writes out names that share what they begin with: `CONFIG_VETH/BRIDGE/TUN`, `CONFIG_IP_NF_{NAT,FILTER,RAW}`,
 * `IP_NF_NAT/FILTER`, `CONFIG_VETH|CONFIG_BRIDGE`. A value behind the last is meant for each.
 */
import type { OptionNames } from './option-names.ts';

const JOINED =
  /(?<![\w$./-])(?<prefix>CONFIG_)?(?<first>[A-Z][A-Z0-9_]{1,60})(?<rest>(?:\s?[/|]\s?(?:CONFIG_)?[A-Z0-9][A-Z0-9_]{0,60}){1,12})(?![\w/.-])(?<value>=[ymn](?!\w))?/g;
const BRACES =
  /(?<![\w$./-])(?<prefix>CONFIG_)?(?<stem>[A-Z0-9_]{0,60})\{(?<names>[A-Z0-9_]{1,60}(?:\s?[,|]\s?[A-Z0-9_]{1,60}){1,12})\}(?<value>=[ymn](?!\w))?/g;
/** Nobody writes such names in a longer line. In characters. */
const MOST_LINE = 600;

/** The whole name of a part: as it stands, or behind the longest beginning of the first name that makes an option of it. */
function wholeName(part: string, first: string, { isOption }: OptionNames): string | null {
  const name = part.replace(/^CONFIG_/, '');
  if (isOption(name)) return name;
  const steps = first.split('_');
  for (let kept = steps.length - 1; kept > 0; kept -= 1) {
    const whole = `${steps.slice(0, kept).join('_')}_${name}`;
    if (isOption(whole)) return whole;
  }
  return null;
}

const written = (names: readonly string[], value: string): string =>
  names.map((name) => `CONFIG_${name}${value}`).join(', ');

/** A line with every name written out; unchanged where one of the parts makes no name that is known. */
export function withNamesWritten(line: string, names: OptionNames): string {
  if (line.length > MOST_LINE || !/[A-Z0-9_]\s?[/|{]/.test(line)) return line;
  const parted = line.replaceAll(JOINED, (all: string, ...found: unknown[]) => {
    const { first = '', rest = '', value = '' } = found.at(-1) as Record<string, string | undefined>;
    const parts = [first, ...rest.split(/[/|]/).slice(1)].map((part) => wholeName(part.trim(), first, names));
    return parts.every((part) => part !== null) ? written(parts, value) : all;
  });
  return parted.replaceAll(BRACES, (all: string, ...found: unknown[]) => {
    const { stem = '', names: inside = '', value = '' } = found.at(-1) as Record<string, string | undefined>;
    const parts = inside.split(/[,|]/).map((part) => stem + part.trim());
    return parts.every((part) => names.isOption(part)) ? written(parts, value) : all;
  });
}
