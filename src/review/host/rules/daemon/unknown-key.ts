/** A key that dockerd of this version does not know: it refuses the whole file. */

import { cut } from '../../../../core/render/text.ts';
import type { Daemon, DaemonFile } from '../../dockerd/daemon.ts';
import { misspeltAs } from '../../dockerd/misspelt.ts';
import { moveTo } from '../../dockerd/move-key.ts';
import type { OptionTable } from '../../dockerd/options.ts';
import { type Refused, refusedFor } from '../../dockerd/refused.ts';
import type { JsonMember } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** So much of the message is told: it names every unknown key. */
const MESSAGE_LENGTH = 500;

/** The objects that keys stand in, if not at the top. */
function parentsIn({ settings }: DaemonFile): ReadonlyMap<JsonMember, string> {
  return new Map(
    settings.members.flatMap(({ key, value }) =>
      value.type === 'object' ? value.members.map((member) => [member, key] as const) : [],
    ),
  );
}

/** What stands below `proxies` in the file of the client. */
const IN_CLIENT = /^(?:default|(?:http|https|no|ftp|all)Proxy)$/;
const IN_DAEMON: Readonly<Record<string, string>> = {
  httpProxy: 'http-proxy',
  httpsProxy: 'https-proxy',
  noProxy: 'no-proxy',
};

/** The proxies as the client has them, in the form of dockerd. */
function proxiesOfClient(
  member: JsonMember,
  file: DaemonFile,
  table: OptionTable,
): Pick<RuleFinding, 'variant' | 'values' | 'edits'> {
  const { key, value } = member;
  // Before Docker 23 the file of the daemon had none.
  if (!table.field('proxies')) return { variant: 'client-proxies', values: { key }, edits: [file.remove('proxies')] };
  const proxies = file.settings.member('proxies')?.value;
  const own = key === 'default' ? value : proxies;
  const entries = (own?.type === 'object' ? own.members : []).flatMap((each) => {
    const name = Object.hasOwn(IN_DAEMON, each.key) ? IN_DAEMON[each.key] : undefined;
    return name !== undefined && each.value.type === 'string' ? [[name, each.value.value] as const] : [];
  });
  return { variant: 'client-proxies', values: { key }, edits: [file.set(['proxies'], Object.fromEntries(entries))] };
}

/** Whether nothing would be left of an object once what a later version brought is taken out. */
function isAllToCome(parent: string, { settings }: DaemonFile, table: OptionTable): boolean {
  return settings.entries(parent).every(({ key }) => {
    const since = table.ofAnyVersion(key)?.since;
    return since !== undefined && !table.isSince(since);
  });
}

/** Why the key is not known, and what mends it. */
function explain(
  member: JsonMember,
  parent: string | undefined,
  file: DaemonFile,
  daemon: Daemon,
): Pick<RuleFinding, 'variant' | 'values' | 'edits'> {
  const { key } = member;
  const { table } = daemon;
  const path = parent === undefined ? [key] : [parent, key];
  const option = table.ofAnyVersion(key);
  const { docker } = table;
  if (parent === 'proxies' && IN_CLIENT.test(key)) return proxiesOfClient(member, file, table);
  if (parent !== undefined && table.field(parent)) return { variant: 'inside', values: { key, parent } };
  if (option?.removed !== undefined && table.isSince(option.removed)) {
    const { instead } = option;
    const removed = option.refused ?? option.removed;
    if (instead !== undefined) {
      const edits = file.settings.has(instead) ? [file.remove(...path)] : [file.rename(path, instead)];
      return { variant: 'renamed', values: { key, removed, instead, docker }, edits };
    }
    return { variant: 'removed', values: { key, removed, docker }, edits: [file.remove(...path)] };
  }
  if (option?.since !== undefined && !table.isSince(option.since)) {
    const edits = [file.remove(...(parent !== undefined && isAllToCome(parent, file, table) ? [parent] : path))];
    return { variant: 'to-come', values: { key, since: option.since, docker }, edits };
  }
  if (option) return { variant: 'no-flag', values: { key }, edits: [file.remove(...path)] };
  if (table.isOfClient(key)) return { variant: 'client', values: { key }, edits: [file.remove(...path)] };
  const place = table.placeOf(key);
  if (place)
    return {
      variant: 'misplaced',
      values: { key, place: place.slice(0, -1).join('.') },
      edits: moveTo(place, member, path, file, daemon),
    };
  const close = misspeltAs(key, table.keys);
  if (close === undefined) return { values: { key, docker }, edits: [file.remove(...path)] };
  const edits = file.settings.has(close) ? [file.remove(...path)] : [file.rename(path, close)];
  return { variant: 'misspelt', values: { key, close }, edits };
}

function describe({ file, daemon, refusal }: Refused<'unknown'>): RuleFinding[] {
  const parents = parentsIn(file);
  const message = cut(refusal.message, MESSAGE_LENGTH);
  return refusal.members.map((member) => {
    const told = explain(member, parents.get(member), file, daemon);
    return {
      ...told,
      subject: member.key,
      values: { ...told.values, message },
      places: [file.at(member)],
    };
  });
}

export const unknownKey: HostRule = {
  id: 'daemon/unknown-key',
  check: (input) => refusedFor(input, 'unknown').flatMap(describe),
};
