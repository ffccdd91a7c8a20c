/** `node-generic-resources`, as swarmkit reads them. */
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

/** Go's strconv.ParseInt of a decimal number. */
const INTEGER = /^[+-]?\d{1,18}$/;

export function findResources(settings: Settings): ValueFault[] {
  const key = 'node-generic-resources';
  const start = 'could not parse GenericResource: ';
  const named = new Map<string, string[]>();
  const malformed = settings.texts(key).flatMap(({ value, node }) => {
    const parts = value.split('=');
    const [name = '', resource = ''] = parts.map((part) => part.trim());
    named.set(name, [...(named.get(name) ?? []), resource]);
    if (parts.length === 2) return [];
    const message = `${start}incorrect term ${value}, missing '=' or malformed expression`;
    return [fault('generic-resource', key, value, node, message)];
  });
  const node = settings.node(key);
  if (malformed.length > 0 || !node) return malformed;
  return [...named].flatMap(([name, values]) => {
    const [only = ''] = values;
    const isNumber = values.length === 1 && INTEGER.test(only);
    if (isNumber && Number(only) < 0)
      return [
        fault('generic-resource', key, `${name}=${only}`, node, `${start}cannot ask for negative resource ${name}`),
      ];
    if (isNumber || !values.some((value) => INTEGER.test(value))) return [];
    const told = `${name}=[${values.join(' ')}]`;
    return [
      fault('generic-resource', key, told, node, `${start}mixed discrete and named resources in expression '${told}'`),
    ];
  });
}
