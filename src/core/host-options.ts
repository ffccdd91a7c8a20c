/** What somebody told about the host, as options of a command line: a button asks for the same host again. */
import { DIMENSIONS, type HostDimension, LINE_ORDER, rowOf } from './host-dimensions.ts';
import type { ProfileOverrides } from './profile.ts';

const optionOf = (dimension: HostDimension): string => `--${rowOf(dimension).word}`;

/** `['--init', 'systemd', '--rootless']`. What has no option, or says what is assumed anyway, is left out. */
export function hostOptions(told: ProfileOverrides): string[] {
  return LINE_ORDER.flatMap((key) => {
    const value = told[key];
    if (value === undefined || value === false) return [];
    return value === true ? [optionOf(key)] : [optionOf(key), String(value)];
  });
}

/** A command line for the same host; what it says about the host itself counts more. */
export function withHost(line: string, told: ProfileOverrides): string {
  const words = line.split(' ');
  const untold = Object.fromEntries(
    DIMENSIONS.filter((each) => told[each] !== undefined && !words.includes(optionOf(each))).map((each) => [
      each,
      told[each],
    ]),
  );
  return [line, ...hostOptions(untold)].join(' ');
}
