/** The same option as a flag and in daemon.json: dockerd does not start, whatever the values are. */
import { type Daemon, type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import type { FlagAt } from '../../dockerd/flags.ts';
import { flattenKeys } from '../../dockerd/refusals.ts';
import { serviceFlags } from '../../dockerd/service-flags.ts';
import type { JsonMember } from '../../json/json.ts';
import { changedUnits } from '../../kinds/dockerd-unit/shown.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

/** Both may be given. */
const MERGED = new Set(['runtimes']);

/** The keys of the file that a flag clashes with. */
function clashes(flag: FlagAt, members: ReadonlyMap<string, JsonMember[]>, { table }: Daemon): JsonMember[] {
  const option = table.flag(flag.name);
  const name = option?.named === true ? option.key : flag.name;
  return [name, option?.short].flatMap((key) => (!key || MERGED.has(key) ? [] : (members.get(key) ?? [])));
}

/** Names of what shows the command of before: the files of the unit are here, and say what will be started. */
function formerSources({ host }: RuleInput): ReadonlySet<string> {
  const units = host.of('dockerd-unit');
  if (units.every(({ content }) => content.isShown)) return new Set();
  const shown = units.filter(({ source }) => changedUnits(source.lines).some(({ isOfDockerd }) => isOfDockerd));
  return new Set(shown.map(({ source }) => source.name));
}

function check(file: DaemonFile, daemon: Daemon, input: RuleInput): RuleFinding[] {
  const members = Map.groupBy(flattenKeys(file.settings.members, daemon.table), ({ key }) => key);
  const former = formerSources(input);
  return daemon.flags
    .filter(({ isKnown, place }) => isKnown && !former.has(place.file))
    .flatMap((flag) =>
      clashes(flag, members, daemon).map((member) => ({
        subject: member.key,
        values: {
          key: member.key,
          flag: flag.written,
          message: messageOf(member.key),
        },
        places: [flag.place, file.at(member)],
      })),
    );
}

function messageOf(key: string): string {
  return `the following directives are specified both as a flag and in the configuration file: ${key}`;
}

/** What the service itself says, in no file that people write. */
function ofService(file: DaemonFile, input: RuleInput): RuleFinding[] {
  const { init } = input.profile;
  return serviceFlags(input).flatMap(({ key, written }) => {
    const member = file.settings.member(key);
    if (!member) return [];
    const variant = input.isAssumed('init') ? `${init}-assumed` : init;
    const places = [file.at(member), ...input.host.placesOf('init')];
    const edits = input.isAssumed('init') ? {} : { edits: [file.remove(key)] };
    return [{ subject: key, variant, values: { key, flag: written, message: messageOf(key) }, places, ...edits }];
  });
}

/** What would clash if the host had the other init than the one that is assumed; OpenRC has nothing of the kind for it. */
function onSystemd(file: DaemonFile, input: RuleInput): RuleFinding[] {
  if (!input.isAssumed('init') || input.profile.init !== 'openrc' || input.profile.rootless) return [];
  const member = file.settings.member('hosts');
  const isDefined = input.host.of('dockerd-unit').length > 0;
  if (!member || isDefined || member.value.type !== 'array') return [];
  const values = { key: 'hosts', flag: '-H', message: messageOf('hosts') };
  return [{ subject: 'hosts', variant: 'if-systemd', values, places: [file.at(member)] }];
}

export const flagAndFile: HostRule = {
  id: 'daemon/flag-and-file',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.files.flatMap((file) => [
      ...check(file, daemon, input),
      ...ofService(file, input),
      ...onSystemd(file, input),
    ]);
  },
};
