/** A limit of the build cache under its old name, which is still read. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { type JsonMember, memberOf } from '../../json/json.ts';
import type { HostRule } from '../../rule.ts';

function find({ settings }: DaemonFile): JsonMember[] {
  const gc = settings.entries('builder').find(({ key }) => key.toLowerCase() === 'gc')?.value;
  const policy =
    gc?.type === 'object' ? gc.members.find(({ key }) => key.toLowerCase() === 'policy')?.value : undefined;
  const rules = policy?.type === 'array' ? policy.items : [];
  return [memberOf(gc, 'defaultKeepStorage'), ...rules.map((rule) => memberOf(rule, 'keepStorage'))].filter(
    (member) => member !== undefined,
  );
}

const NEW_NAMES: Readonly<Record<string, string>> = {
  defaultKeepStorage: 'defaultReservedSpace',
  keepStorage: 'reservedSpace',
};

export const oldBuilderName: HostRule = {
  id: 'daemon/old-builder-name',
  check: (input) =>
    daemonOf(input).files.flatMap((file) =>
      find(file).map((member) => ({
        subject: member.key,
        values: { old: member.key, name: NEW_NAMES[member.key] ?? '' },
        places: [file.at(member)],
      })),
    ),
};
