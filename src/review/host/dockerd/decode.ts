/** What Go would not decode from a daemon.json into its configuration. */
import type { OptionType } from '../../../knowledge/schema/daemon-options.ts';
import { inRange } from '../../../knowledge/version.ts';
import type { JsonMember, JsonNode } from '../json/json.ts';
import { addrMessage, prefixMessage } from './address-messages.ts';
import { parseAddress, parseIp, parsePrefix } from './addresses.ts';
import type { OptionTable } from './options.ts';
import { parseSize } from './sizes.ts';

/** A value that is not of the type that its key has. */
export interface TypeFault {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly node: JsonNode;
  /** What it is, and what it should be, in Go's words. */
  readonly found: string;
  readonly wanted: string;
  /** The error of dockerd. */
  readonly message: string;
}

type Sink = (node: JsonNode, path: readonly string[], wanted: string, message?: string) => void;
type Decode = (node: JsonNode, path: readonly string[], sink: Sink, docker: string) => void;

const GO_NAMES = {
  object: 'object',
  array: 'array',
  string: 'string',
  number: 'number',
  boolean: 'bool',
  null: 'null',
};

/** What Go calls a value in its messages: of a number it tells the number where an integer was wanted. */
function nameOf(node: JsonNode, wanted: string): string {
  return node.type === 'number' && /^u?int/.test(wanted) ? `number ${node.value}` : GO_NAMES[node.type];
}

function scalar(type: JsonNode['type'], wanted: string): Decode {
  return (node, path, sink) => {
    if (node.type !== type && node.type !== 'null') sink(node, path, wanted);
  };
}

const bool = scalar('boolean', 'bool');
const text = scalar('string', 'string');

function integer(least: bigint, most: bigint, wanted: string): Decode {
  return (node, path, sink) => {
    if (node.type === 'null') return;
    if (node.type !== 'number' || !/^-?\d{1,20}$/.test(node.value)) {
      sink(node, path, wanted);
      return;
    }
    const value = BigInt(node.value);
    if (value < least || value > most) sink(node, path, wanted);
  };
}

const int = integer(-(2n ** 63n), 2n ** 63n - 1n, 'int');
const int64 = integer(-(2n ** 63n), 2n ** 63n - 1n, 'int64');
const uint32 = integer(0n, 2n ** 32n - 1n, 'uint32');

/** A string that is more than a string: an address, a size. `null` leaves the value as it is. */
function special(wanted: string, check: (value: string, docker: string) => string | null): Decode {
  return (node, path, sink, docker) => {
    if (node.type === 'null') return;
    if (node.type !== 'string') {
      sink(node, path, wanted);
      return;
    }
    const message = check(node.value, docker);
    if (message !== null) sink(node, path, wanted, message);
  };
}

const ip = special('net.IP', (value) => (value === '' || parseIp(value) ? null : `invalid IP address: ${value}`));
const address = special('netip.Addr', (value) => (value === '' || parseAddress(value) ? null : addrMessage(value)));
const prefix: Decode = special('netip.Prefix', (value, docker) =>
  value === '' || inRange(docker, '< 27') || parsePrefix(value) ? null : prefixMessage(value),
);
const duration = special('config.Duration', (value) =>
  /^(?:|-?\d+|[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+|0)$/.test(value.slice(0, 100))
    ? null
    : `invalid duration ${value}`,
);

/** Sizes are read from the raw text: neither null nor a number is one. */
function size(node: JsonNode, path: readonly string[], sink: Sink, docker: string): void {
  if (node.type !== 'string' || node.value === '') {
    sink(node, path, 'opts.MemBytes', 'invalid size');
    return;
  }
  if (parseSize(node.value, inRange(docker, '< 23')) === null)
    sink(node, path, 'opts.MemBytes', `invalid size: '${node.value}'`);
}

function listOf(item: Decode, wanted: string): Decode {
  return (node, path, sink, docker) => {
    if (node.type === 'null') return;
    if (node.type !== 'array') {
      sink(node, path, wanted);
      return;
    }
    for (const each of node.items) item(each, path, sink, docker);
  };
}

function mapOf(item: Decode, wanted: string): Decode {
  return (node, path, sink, docker) => {
    if (node.type === 'null') return;
    if (node.type !== 'object') {
      sink(node, path, wanted);
      return;
    }
    for (const { key, value } of node.members) item(value, [...path, key], sink, docker);
  };
}

/** Fields are found whatever the case of their letters; others are skipped, or refused where `isStrict`. */
function structOf(fields: Readonly<Record<string, Decode>>, wanted: string, isStrict = false): Decode {
  return (node, path, sink, docker) => {
    if (node.type === 'null') return;
    if (node.type !== 'object') {
      sink(node, path, wanted);
      return;
    }
    for (const { key, value } of node.members) {
      const name = Object.keys(fields).find((field) => field.toLowerCase() === key.toLowerCase());
      const decode = name === undefined ? undefined : fields[name];
      if (decode) decode(value, [...path, key], sink, docker);
      else if (isStrict) sink(value, [...path, key], wanted, `json: unknown field "${key}"`);
    }
  };
}

const anything: Decode = () => undefined;

/** A list of `name=value`, or the form of older versions. */
function filter(node: JsonNode, path: readonly string[], sink: Sink, docker: string): void {
  if (node.type === 'array' && node.items.every(({ type }) => type === 'string' || type === 'null')) return;
  mapOf(mapOf(bool, 'map[string]bool'), 'map[string]map[string]bool')(node, path, sink, docker);
}

const gcRule = structOf(
  { all: bool, filter, keepStorage: text, reservedSpace: text, maxUsedSpace: text, minFreeSpace: text },
  'config.BuilderGCRule',
);
const gc = structOf(
  {
    enabled: bool,
    policy: listOf(gcRule, '[]config.BuilderGCRule'),
    defaultKeepStorage: text,
    defaultReservedSpace: text,
    defaultMaxUsedSpace: text,
    defaultMinFreeSpace: text,
  },
  'config.BuilderGCConfig',
);
/** Older versions do not know these fields, and skip them. */
function since(version: string, decode: Decode): Decode {
  return (node, path, sink, docker) => {
    if (inRange(docker, `>= ${version}`)) decode(node, path, sink, docker);
  };
}
const maxAge: Decode = (node, path, sink, docker) =>
  (inRange(docker, '< 25') ? int64 : duration)(node, path, sink, docker);

const runtime = structOf(
  {
    path: text,
    runtimeArgs: listOf(text, '[]string'),
    runtimeType: since('23', text),
    options: since('23', mapOf(anything, 'map[string]interface {}')),
  },
  'system.Runtime',
);
const ulimit = structOf({ Name: text, Hard: int64, Soft: int64 }, 'units.Ulimit');
const pool = structOf({ base: prefix, size: int }, 'ipamutils.NetworkToSplit');

const DECODERS: Readonly<Record<OptionType, Decode>> = {
  bool,
  string: text,
  strings: listOf(text, '[]string'),
  int,
  uint32,
  ip,
  ips: listOf(ip, '[]net.IP'),
  addresses: listOf(address, '[]netip.Addr'),
  size,
  features: mapOf(bool, 'map[string]bool'),
  'string-map': mapOf(text, 'map[string]string'),
  'string-maps': mapOf(mapOf(text, 'map[string]string'), 'map[string]map[string]string'),
  pools: listOf(pool, '[]*ipamutils.NetworkToSplit'),
  runtimes: mapOf(runtime, 'map[string]system.Runtime'),
  ulimits: mapOf(ulimit, 'map[string]*container.Ulimit'),
  builder: structOf(
    {
      gc,
      entitlements: since(
        '23',
        structOf(
          { 'network-host': bool, 'security-insecure': bool, device: since('29', bool) },
          'config.BuilderEntitlements',
        ),
      ),
      history: since('24', structOf({ maxAge, maxEntries: int64 }, 'config.BuilderHistoryConfig')),
    },
    'config.BuilderConfig',
  ),
  proxies: structOf({ 'http-proxy': text, 'https-proxy': text, 'no-proxy': text }, 'config.Proxies'),
  nri: structOf(
    { enable: bool, 'plugin-path': text, 'plugin-config-path': text, 'socket-path': text },
    'opts.NRIOpts',
    true,
  ),
};

/** Everything that is not of its type, in the order of the file; dockerd ends with the first. */
export function findTypeFaults(members: readonly JsonMember[], table: OptionTable): TypeFault[] {
  const faults: TypeFault[] = [];
  const sink: Sink = (node, path, wanted, message) => {
    const found = nameOf(node, wanted);
    const told = `json: cannot unmarshal ${found} into Go struct field Config.${path.join('.')} of type ${wanted}`;
    faults.push({ path, node, found, wanted, message: message ?? told });
  };
  for (const { key, value } of members) {
    const option = table.field(key);
    if (option) DECODERS[table.typeOf(option)](value, [key], sink, table.docker);
  }
  return faults;
}
