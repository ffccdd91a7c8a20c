/** A value of another type than its key has. */

import { type Refused, refusedFor } from '../../dockerd/refused.ts';
import type { JsonNode, JsonValue } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** What the value was meant to be, where that is plain. */
function meant(node: JsonNode, wanted: string): { variant: string; value?: JsonValue } | null {
  if (wanted === 'bool' && node.type === 'string') {
    const value = /^(?:true|yes|on|1|enabled)$/i.test(node.value)
      ? true
      : /^(?:false|no|off|0|disabled)$/i.test(node.value)
        ? false
        : undefined;
    return { variant: 'quoted-switch', ...(value !== undefined && { value }) };
  }
  if (/^u?int/.test(wanted) && node.type === 'string')
    return /^-?\d{1,15}$/.test(node.value)
      ? { variant: 'quoted-number', value: Number(node.value) }
      : { variant: 'quoted-number' };
  if (wanted.startsWith('[]') && node.type === 'string') return { variant: 'list', value: [node.value] };
  if (wanted === 'string' && (node.type === 'number' || node.type === 'boolean'))
    return { variant: 'unquoted', value: String(node.value) };
  if (wanted === 'opts.MemBytes') return { variant: 'size' };
  if (/^net(?:ip)?\./.test(wanted) && node.type === 'string') return { variant: 'address' };
  return null;
}

function shown(node: JsonNode): string {
  if ('value' in node) return String(node.value);
  return node.type === 'object' ? '{…}' : node.type === 'array' ? '[…]' : 'null';
}

function describe({ file, refusal: { fault, message } }: Refused<'type'>): RuleFinding {
  const guess = meant(fault.node, fault.wanted);
  const isInList = file.settings.node(fault.path[0] ?? '')?.type === 'array';
  return {
    subject: fault.path.join('.'),
    ...(guess && { variant: guess.variant }),
    values: { key: fault.path.join('.'), value: shown(fault.node), wanted: fault.wanted, message },
    places: [file.at(fault.node)],
    ...(guess?.value !== undefined && !isInList && { edits: [file.set(fault.path, guess.value)] }),
  };
}

export const wrongType: HostRule = {
  id: 'daemon/wrong-type',
  check: (input) => refusedFor(input, 'type').map(describe),
};
