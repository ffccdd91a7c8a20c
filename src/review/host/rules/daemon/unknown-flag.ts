/** A flag that dockerd of this version does not have, or one without its value. */

import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import { removeFlag, renameFlag } from '../../dockerd/edit-flag.ts';
import type { FlagAt } from '../../dockerd/flags.ts';
import { misspeltAs } from '../../dockerd/misspelt.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function check(flag: FlagAt, { table }: Daemon): RuleFinding[] {
  const { name, written, isKnown, value, place } = flag;
  const found = { subject: written, places: [place] };
  if (isKnown) return value === null ? [{ ...found, variant: 'no-value', values: { flag: written } }] : [];
  const option = table.ofShortFlag(name) ?? table.ofAnyVersion(name);
  const { docker } = table;
  if (option?.removed !== undefined && table.isSince(option.removed) && option.instead !== undefined) {
    const values = { flag: written, removed: option.removed, docker, instead: `--${option.instead}` };
    return [{ ...found, variant: 'renamed', values, edits: renameFlag(flag, option.instead) }];
  }
  if (option?.removed !== undefined && table.isSince(option.removed))
    return [
      {
        ...found,
        variant: 'removed',
        values: { flag: written, removed: option.removed, docker },
        edits: removeFlag(flag, option.type === 'bool'),
      },
    ];
  if (option?.since !== undefined && !table.isSince(option.since))
    return [{ ...found, variant: 'to-come', values: { flag: written, since: option.since, docker } }];
  const close = misspeltAs(name, table.flagNames);
  if (close === undefined) return [{ ...found, values: { flag: written, docker } }];
  const values = { flag: written, close: `--${close}` };
  return [{ ...found, variant: 'misspelt', values, edits: renameFlag(flag, close) }];
}

export const unknownFlag: HostRule = {
  id: 'daemon/unknown-flag',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.flags.flatMap((flag) => check(flag, daemon));
  },
};
