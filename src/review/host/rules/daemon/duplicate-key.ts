/** A key that stands twice in one object: the last counts, or both do, and nobody says so. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import type { JsonMember, JsonNode } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function repeated(members: readonly JsonMember[]): JsonMember[][] {
  return [...Map.groupBy(members, ({ key }) => key).values()].filter((group) => group.length > 1);
}

/** A map or struct at the top is filled again; an entry of a map is made anew. */
function isMerged(group: readonly JsonMember[], root: JsonNode): boolean {
  const [first] = group;
  const isAtTop = root.type === 'object' && first !== undefined && root.members.includes(first);
  return isAtTop && group.every(({ value }) => value.type === 'object');
}

function check(file: DaemonFile): RuleFinding[] {
  const { root } = file.evidence.content;
  if (root?.type !== 'object') return [];
  const inner = root.members.flatMap(({ value }) => (value.type === 'object' ? [value.members] : []));
  return [root.members, ...inner].flatMap(repeated).map((group) => ({
    subject: group[0]?.key ?? '',
    ...(isMerged(group, root) && { variant: 'merged' }),
    values: { key: group[0]?.key ?? '', count: group.length },
    places: group.toReversed().map((member) => file.at(member)),
  }));
}

export const duplicateKey: HostRule = {
  id: 'daemon/duplicate-key',
  check: (input) => daemonOf(input).files.flatMap(check),
};
