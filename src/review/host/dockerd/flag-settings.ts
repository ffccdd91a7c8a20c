/** What flags set, as the same keys in daemon.json would: so that their values are judged alike. */
import type { Place } from '../evidence.ts';
import type { JsonMember, JsonNode } from '../json/json.ts';
import type { Daemon } from './daemon.ts';
import { type FlagAt, isLiteral } from './flags.ts';
import { parseBool } from './go-bool.ts';
import { Settings } from './settings.ts';

/** What flags set, and where each value stands. */
export interface FlagSettings {
  readonly settings: Settings;
  /** The line of a value. */
  readonly placeOf: (node: JsonNode) => Place | undefined;
}

function textNode(value: string): JsonNode {
  return { type: 'string', value, start: 0, end: 0 };
}

/** The value of a flag that stands once; null for types that are read elsewhere. */
function scalarOf(value: string, type: string): JsonNode | null {
  const on = type === 'bool' ? parseBool(value) : undefined;
  if (on !== undefined) return { type: 'boolean', value: on, start: 0, end: 0 };
  if (type === 'int') return /^-?\d{1,15}$/.test(value) ? { type: 'number', value, start: 0, end: 0 } : null;
  return type === 'string' || type === 'ip' ? textNode(value) : null;
}

/** Types of flags that may stand several times. */
const LISTS = new Set(['strings', 'ips', 'addresses']);

/** The values of the flags that dockerd knows, each by the key that it has in the file. */
export function flagSettings({ flags, table }: Daemon): FlagSettings {
  const places = new Map<JsonNode, Place>();
  const byKey = new Map<string, JsonNode>();
  const add = ({ name, value, place }: FlagAt): void => {
    const option = table.flag(name);
    if (!option?.key || value === null || !isLiteral(value)) return;
    const type = table.typeOf(option);
    const list = byKey.get(option.key);
    const node = LISTS.has(type) ? textNode(value) : scalarOf(value, type);
    if (!node) return;
    places.set(node, place);
    if (!LISTS.has(type)) byKey.set(option.key, node);
    else if (list?.type === 'array') list.items.push(node);
    else byKey.set(option.key, { type: 'array', items: [node], start: 0, end: 0 });
  };
  for (const flag of flags) if (flag.isKnown) add(flag);
  const members = [...byKey].map(([key, value]): JsonMember => ({ key, keyStart: 0, keyEnd: 0, value }));
  const root: JsonNode = { type: 'object', members, start: 0, end: 0 };
  return { settings: new Settings(root), placeOf: (node) => places.get(node) };
}
