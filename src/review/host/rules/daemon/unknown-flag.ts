/** A flag that dockerd of this version does not have, or one without its value. */

import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { FlagAt } from '../../dockerd/flags.ts';
import { misspeltAs } from '../../dockerd/misspelt.ts';
import type { HostRule, RuleFinding } from '../rule.ts';

function check({ name, written, isKnown, value, place }: FlagAt, { table }: Daemon): RuleFinding[] {
  const found = { subject: written, places: [place] };
  if (isKnown) return value === null ? [{ ...found, variant: 'no-value', values: { flag: written } }] : [];
  const option = table.ofShortFlag(name) ?? table.ofAnyVersion(name);
  const { docker } = table;
  if (option?.removed !== undefined && table.isSince(option.removed) && option.instead !== undefined) {
    const values = { flag: written, removed: option.removed, docker, instead: `--${option.instead}` };
    return [{ ...found, variant: 'renamed', values }];
  }
  if (option?.removed !== undefined && table.isSince(option.removed))
    return [{ ...found, variant: 'removed', values: { flag: written, removed: option.removed, docker } }];
  if (option?.since !== undefined && !table.isSince(option.since))
    return [{ ...found, variant: 'to-come', values: { flag: written, since: option.since, docker } }];
  const close = misspeltAs(name, table.flagNames);
  if (close === undefined) return [{ ...found, values: { flag: written, docker } }];
  return [{ ...found, variant: 'misspelt', values: { flag: written, close: `--${close}` } }];
}

export const unknownFlag: HostRule = {
  id: 'daemon/unknown-flag',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.flags.flatMap((flag) => check(flag, daemon));
  },
};
