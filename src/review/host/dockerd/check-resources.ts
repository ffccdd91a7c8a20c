/** `node-generic-resources`, as swarmkit reads them. */
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

/** Go's strconv.ParseInt of a decimal number. */
const INTEGER = /^[+-]?\d{1,18}$/;

export function findResources(settings: Settings): ValueFault[] {
  const key = 'node-generic-resources';
  const start = 'could not parse GenericResource: ';
  const terms = settings.texts(key).map(({ value, node }) => {
    const parts = value.split('=').map((part) => part.trim());
    return { value, node, parts, name: parts[0] ?? '', resource: parts[1] ?? '' };
  });
  const malformed = terms.flatMap(({ value, node: term, parts }) => {
    if (parts.length === 2) return [];
    const message = `${start}incorrect term ${value}, missing '=' or malformed expression`;
    return [fault('generic-resource', key, value, term, message)];
  });
  const node = settings.node(key);
  if (malformed.length > 0 || !node) return malformed;
  return [...Map.groupBy(terms, ({ name }) => name)].flatMap(([name, group]) => {
    const values = group.map(({ resource }) => resource);
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
