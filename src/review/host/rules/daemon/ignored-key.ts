/** A key that dockerd lets through and does nothing with: people believe that it is set. */
import type { Daemon, DaemonFile } from '../../dockerd/daemon.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { moveTo } from '../../dockerd/move-key.ts';
import type { JsonMember } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The key that fills the field whose flag has this name. */
function keyOfFlag(name: string, { table }: Daemon): string | undefined {
  const key = table.flag(name)?.key;
  return key === null || key === name ? undefined : key;
}

/** An object that dockerd does not know as such: its keys are compared with the flags, and its values are lost. */
function wrapped({ key, value }: JsonMember, { table }: Daemon): string[] | null {
  if (value.type !== 'object' || table.field(key) || table.isFlat(key)) return null;
  const inner = value.members.map((member) => member.key);
  return inner.every((each) => table.accepts(each)) ? inner : null;
}

function check(member: JsonMember, file: DaemonFile, daemon: Daemon): RuleFinding[] {
  const { key } = member;
  const { table } = daemon;
  const inner = wrapped(member, daemon);
  const found = { subject: key, places: [file.at(member)] };
  if (inner) return [{ ...found, variant: 'wrapped', values: { key, keys: inner } }];
  if (table.field(key) || !table.accepts(key)) return [];
  const right = keyOfFlag(key, daemon);
  const place = table.placeOf(key);
  if (right !== undefined) {
    const edits = file.settings.has(right) ? [file.remove(key)] : [file.rename([key], right)];
    return [{ ...found, variant: 'flag-name', values: { key, right }, edits }];
  }
  if (place)
    return [
      {
        ...found,
        variant: 'misplaced',
        values: { key, place: place.slice(0, -1).join('.') },
        edits: moveTo(place, member, [key], file, daemon),
      },
    ];
  return [{ ...found, values: { key }, edits: [file.remove(key)] }];
}

export const ignoredKey: HostRule = {
  id: 'daemon/ignored-key',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.files.flatMap((file) => file.settings.members.flatMap((member) => check(member, file, daemon)));
  },
};
