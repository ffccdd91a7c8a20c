/** A flag that dockerd of this version does not have, one without its value, or with one of another type. */

import type { DaemonOption } from '../../../../knowledge/schema/daemon-options.ts';
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import { removeFlag, renameFlag } from '../../dockerd/edit-flag.ts';
import { type FlagAt, isLiteral } from '../../dockerd/flags.ts';
import { parseBool } from '../../dockerd/go-bool.ts';
import { misspeltAs } from '../../dockerd/misspelt.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The error of pflag, for a flag of one letter as it stands alone. */
function messageOf({ written }: FlagAt): string {
  return written.startsWith('--')
    ? `unknown flag: ${written}`
    : `unknown shorthand flag: '${written.slice(1)}' in ${written}`;
}

/** The error of pflag about a value that is not of the type of its flag; null where it is. */
function parseFault({ name, value }: FlagAt, option: DaemonOption | undefined): string | null {
  const text = value ?? '';
  if (!option || !isLiteral(text)) return null;
  const start = `invalid argument "${text}" for "--${name}" flag: strconv.`;
  if (option.type === 'bool')
    return parseBool(text) === undefined ? `${start}ParseBool: parsing "${text}": invalid syntax` : null;
  const isNumber = option.type !== 'int' || /^[+-]?(?:\d[\d_]*|0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+)$/.test(text);
  return isNumber ? null : `${start}ParseInt: parsing "${text}": invalid syntax`;
}

function check(flag: FlagAt, { table }: Daemon): RuleFinding[] {
  const { name, written, isKnown, value, place } = flag;
  const found = { subject: written, places: [place] };
  if (isKnown && value === null) return [{ ...found, variant: 'no-value', values: { flag: written } }];
  if (isKnown) {
    const fault = parseFault(flag, table.flag(name));
    return fault === null ? [] : [{ ...found, variant: 'bad-value', values: { flag: written, message: fault } }];
  }
  const message = messageOf(flag);
  const option = table.ofShortFlag(name) ?? table.ofAnyVersion(name);
  const { docker } = table;
  if (option?.removed !== undefined && table.isSince(option.removed) && option.instead !== undefined) {
    const values = {
      flag: written,
      removed: option.refused ?? option.removed,
      docker,
      instead: `--${option.instead}`,
      message,
    };
    return [{ ...found, variant: 'renamed', values, edits: renameFlag(flag, option.instead) }];
  }
  if (option?.removed !== undefined && table.isSince(option.removed))
    return [
      {
        ...found,
        variant: 'removed',
        values: { flag: written, removed: option.refused ?? option.removed, docker, message },
        edits: removeFlag(flag, option.type === 'bool'),
      },
    ];
  if (option?.since !== undefined && !table.isSince(option.since))
    return [{ ...found, variant: 'to-come', values: { flag: written, since: option.since, docker, message } }];
  const close = misspeltAs(name, table.flagNames);
  if (close === undefined) return [{ ...found, values: { flag: written, docker, message } }];
  const values = { flag: written, close: `--${close}`, message };
  return [{ ...found, variant: 'misspelt', values, edits: renameFlag(flag, close) }];
}

export const unknownFlag: HostRule = {
  id: 'daemon/unknown-flag',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.flags.flatMap((flag) => check(flag, daemon));
  },
};
