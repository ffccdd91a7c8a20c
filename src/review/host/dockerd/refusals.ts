/** Why dockerd would not start with a daemon.json, as far as that file and the flags decide. */
import type { DaemonOptions } from '../../../knowledge/schema/daemon-options.ts';
import { inRange } from '../../../knowledge/version.ts';
import type { JsonFault, JsonMember, JsonNode } from '../json/json.ts';
import { findTypeFaults, type TypeFault } from './decode.ts';
import { OptionTable } from './options.ts';
import { Settings } from './settings.ts';
import type { ValueFault } from './value-fault.ts';
import { findValueFaults } from './value-faults.ts';

export interface DaemonFile {
  /** The first value in the file; null when it is broken before its end. */
  readonly root: JsonNode | null;
  readonly fault: JsonFault | null;
  /** Nothing but blanks. */
  readonly isEmpty: boolean;
}

/** One reason, in the order in which dockerd finds them. */
export type Refusal =
  | { readonly reason: 'json'; readonly fault: JsonFault; readonly message: string }
  | { readonly reason: 'not-an-object'; readonly node: JsonNode; readonly message: string }
  | { readonly reason: 'unknown'; readonly members: readonly JsonMember[]; readonly message: string }
  | { readonly reason: 'type'; readonly fault: TypeFault; readonly message: string }
  | { readonly reason: 'both-roots'; readonly member: JsonMember; readonly message: string }
  | { readonly reason: 'both-gateways'; readonly member: JsonMember; readonly message: string }
  | { readonly reason: 'value'; readonly fault: ValueFault; readonly message: string };

const GO_NAMES = {
  object: 'object',
  array: 'array',
  string: 'string',
  number: 'number',
  boolean: 'bool',
  null: 'null',
};

/** Of keys that stand twice the last. */
function lastOfEach(members: readonly JsonMember[]): JsonMember[] {
  return [...new Map(members.map((member) => [member.key, member])).values()];
}

/** The keys that dockerd compares with its flags: those of objects that it does not know as such count as its own. */
export function flattenKeys(members: readonly JsonMember[], table: OptionTable): JsonMember[] {
  return lastOfEach(members).flatMap((member) =>
    member.value.type === 'object' && !table.isFlat(member.key) ? lastOfEach(member.value.members) : [member],
  );
}

/** A number that no float of Go holds. */
function isHuge(node: JsonNode): boolean {
  return node.type === 'number' && !Number.isFinite(Number(node.value));
}

function findHuge(root: JsonNode): JsonNode | null {
  const left: JsonNode[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (isHuge(node)) return node;
    if (node.type === 'array') for (const item of node.items) left.push(item);
    if (node.type === 'object') for (const { value } of node.members) left.push(value);
  }
  return null;
}

function textRefusal({ root, fault, isEmpty }: DaemonFile, docker: string): Refusal | null {
  const isOld = inRange(docker, '< 23');
  if (isEmpty) {
    if (!isOld) return null;
    return { reason: 'json', fault: { message: 'EOF', at: 0, reason: 'end' }, message: 'EOF' };
  }
  // A decoder of a stream stops behind the first value.
  if (fault && !(isOld && fault.reason === 'trailing')) return { reason: 'json', fault, message: fault.message };
  if (!root || root.type === 'null') return null;
  const tell = (name: string, type: string): string => `json: cannot unmarshal ${name} into Go value of type ${type}`;
  if (root.type !== 'object')
    return { reason: 'not-an-object', node: root, message: tell(GO_NAMES[root.type], 'map[string]interface {}') };
  const huge = findHuge(root);
  if (huge?.type !== 'number') return null;
  return { reason: 'not-an-object', node: huge, message: tell(`number ${huge.value}`, 'float64') };
}

function keyRefusals(settings: Settings, table: OptionTable): Refusal[] {
  const keys = flattenKeys(settings.members, table);
  const unknown = keys.filter(({ key }) => !table.accepts(key));
  const names = [...new Set(unknown.map(({ key }) => key))].join(', ');
  const root = settings.member('graph');
  const gateway = keys.find(({ key }) => key === 'host-gateway-ip');
  const isTwice = gateway && table.isSince('28.0') && keys.some(({ key }) => key === 'host-gateway-ips');
  return [
    ...(unknown.length > 0
      ? [
          {
            reason: 'unknown' as const,
            members: unknown,
            message: `the following directives don't match any configuration option: ${names}`,
          },
        ]
      : []),
    ...(isTwice
      ? [
          {
            reason: 'both-gateways' as const,
            member: gateway,
            message: 'host-gateway-ip and host-gateway-ips must not both be specified in the config file',
          },
        ]
      : []),
    ...findTypeFaults(settings.members, table).map((fault) => ({
      reason: 'type' as const,
      fault,
      message: fault.message,
    })),
    ...(root && settings.text('graph') && settings.text('data-root') && inRange(table.docker, '< 24')
      ? [
          {
            reason: 'both-roots' as const,
            member: root,
            message: 'cannot specify both "graph" and "data-root" config file options',
          },
        ]
      : []),
  ];
}

/**
 * All reasons why dockerd of a version refuses a daemon.json, the one that it ends with first. What depends on the host
 * (certificates, users, binaries, the kernel) is not looked at.
 */
export function findRefusals(file: DaemonFile, options: DaemonOptions, docker: string): Refusal[] {
  const first = textRefusal(file, docker);
  if (first) return [first];
  const settings = new Settings(file.root);
  const table = new OptionTable(options, docker);
  return [
    ...keyRefusals(settings, table),
    ...findValueFaults(settings, docker).map((fault) => ({ reason: 'value' as const, fault, message: fault.message })),
  ];
}
