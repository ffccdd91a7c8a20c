/** A key that stands twice in one object: the last counts, and nobody says so. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import type { JsonMember, JsonNode } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function repeated(members: readonly JsonMember[]): JsonMember[][] {
  return [...Map.groupBy(members, ({ key }) => key).values()].filter((group) => group.length > 1);
}

function objectsIn(root: JsonNode | null): readonly JsonMember[][] {
  if (root?.type !== 'object') return [];
  const inner = root.members.flatMap(({ value }) => (value.type === 'object' ? [value.members] : []));
  return [root.members, ...inner];
}

function check(file: DaemonFile): RuleFinding[] {
  return objectsIn(file.evidence.content.root)
    .flatMap(repeated)
    .map((group) => ({
      subject: group[0]?.key ?? '',
      values: { key: group[0]?.key ?? '', count: group.length },
      places: group.toReversed().map((member) => file.at(member)),
    }));
}

export const duplicateKey: HostRule = {
  id: 'daemon/duplicate-key',
  check: (input) => daemonOf(input).files.flatMap(check),
};
