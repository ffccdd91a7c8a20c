/** What `docker info` says, whichever form it was printed in: names as the text has them, each with its line. */
import { linesFrom } from '../../columns.ts';
import { type JsonNode, LineIndex, memberOf } from '../../json/json.ts';

/** One name and its value. */
export interface InfoField {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** The name above it: `Storage Driver`, `Security Options`; empty at the top. */
  readonly parent: string;
}

/** A complaint that dockerd itself makes: without its `WARNING: `. */
export interface InfoWarning {
  readonly text: string;
  readonly line: number;
}

/** The names at the top, as docker/cli prints them, from 1.6 to 29. */
const TOP = new Set(
  [
    'Containers, Images, Server Version, Storage Driver, Logging Driver, Execution Driver, Cgroup Driver, Cgroup Version',
    'Plugins, CDI spec directories, Swarm, Runtimes, Default Runtime, Init Binary, containerd version, runc version',
    'init version, Security Options, Kernel Version, Operating System, OSType, Architecture, CPUs, Total Memory, Name',
    'ID, Docker Root Dir, Debug Mode, Debug mode (server), Debug mode (client), Debug Mode (server), Debug Mode (client)',
    'Registry, Username, Labels, Experimental, Insecure Registries, Registry Mirrors, Live Restore Enabled',
    'Product License, Default Address Pools, Firewall Backend, HTTP Proxy, HTTPS Proxy, No Proxy, Http Proxy, Https Proxy',
    'Cluster store, Cluster advertise, Isolation, Discovered Devices, Client, Server, Context, Version',
  ].flatMap((names) => names.split(', ')),
);

/** Before a complaint. Those about devices (CDI) have nothing of the kind. */
const PREFIX = /^(?:WARNING: ?|DEPRECATED: ?|\[DEPRECATION NOTICE\]: ?)/;
const BARE = /^(?:CDI: Error associated|CDI: Device |Failed to list devices from driver )/;
const NAME = /^[A-Za-z][\w .()/-]{0,60}$/;
/** Marks of quotations in mails and chats. */
const QUOTE = /^(?:> ?){1,4}/;

/** More than any host has registries, labels and warnings; the rest of a text is not read. */
const MOST_FIELDS = 10_000;

/** A complaint without what stands before it; null for any other line. */
function complaintIn(text: string): string | null {
  const rest = text.replace(PREFIX, '');
  return rest !== '' && (rest !== text || BARE.test(text)) ? rest : null;
}

/** What a text says. */
export interface InfoText {
  readonly fields: readonly InfoField[];
  readonly warnings: readonly InfoWarning[];
  /** Why the client has nothing to tell of the server. */
  readonly errors: readonly InfoWarning[];
  /** The line behind which security options would stand, where there are none at all; null where nothing tells it. */
  readonly withoutSecurity: number | null;
  /** The last line that was read, where there were too many for all of them. */
  readonly readTo: number | null;
}

/** `Cgroup Version: 2`; an empty name for a line without one. */
function readPair(text: string): { name: string; value: string } {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(0, colon)).trimEnd();
  return NAME.test(name) ? { name, value: text.slice(colon + 1).trim() } : { name: '', value: '' };
}

/** What the client says in the place of what a server would. */
function isComplaint(text: string): boolean {
  return text.includes('Cannot connect to the Docker daemon') || text.includes('permission denied');
}

/** Reads the printed form. Where a chat has eaten the indentation, names tell what stands below what. */
export function readInfoText(lines: readonly string[]): InfoText {
  const fields: InfoField[] = [];
  const warnings: InfoWarning[] = [];
  const errors: InfoWarning[] = [];
  let parent = '';
  for (const [line, raw] of linesFrom(lines, 1)) {
    if (fields.length + warnings.length + errors.length >= MOST_FIELDS)
      return { fields, warnings, errors, withoutSecurity: null, readTo: line - 1 };
    const text = (raw.startsWith('>') ? raw.replace(QUOTE, '') : raw).trim();
    const warning = complaintIn(text);
    if (warning !== null) {
      warnings.push({ text: warning, line });
      continue;
    }
    if (isComplaint(text)) errors.push({ text, line });
    const { name, value } = readPair(text);
    if (TOP.has(name)) {
      parent = name === 'Client' || name === 'Server' ? '' : name;
      if (parent !== '') fields.push({ name, value, line, parent: '' });
    } else if (name !== '') fields.push({ name, value, line, parent });
    else if (text !== '' && parent !== '') fields.push({ name: text, value: '', line, parent });
  }
  return { fields, warnings, errors, withoutSecurity: missingBetween(fields), readTo: null };
}

/** The two lines between which the client prints security options where there are some, as one follows the other. */
function missingBetween(fields: readonly InfoField[]): number | null {
  const at = fields.findIndex(({ name }) => name === 'init version');
  const [before, after] = [fields[at], fields[at + 1]];
  return before && after?.name === 'Kernel Version' && after.line === before.line + 1 ? after.line : null;
}

/** The keys of the JSON form, by the names of the printed one. */
const JSON_NAMES: Readonly<Record<string, string>> = {
  ServerVersion: 'Server Version',
  Driver: 'Storage Driver',
  LoggingDriver: 'Logging Driver',
  CgroupDriver: 'Cgroup Driver',
  CgroupVersion: 'Cgroup Version',
  KernelVersion: 'Kernel Version',
  OperatingSystem: 'Operating System',
  OSType: 'OSType',
  Architecture: 'Architecture',
  DockerRootDir: 'Docker Root Dir',
  LiveRestoreEnabled: 'Live Restore Enabled',
  DefaultRuntime: 'Default Runtime',
  InitBinary: 'Init Binary',
  ExecutionDriver: 'Execution Driver',
};

function scalarOf(node: JsonNode | undefined): string | undefined {
  return node && 'value' in node ? String(node.value) : undefined;
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.type === 'array' ? node.items : [];
}

/** Reads `docker info --format json`. */
export function readInfoJson(root: JsonNode, text: string): InfoText {
  const lines = new LineIndex(text);
  const at = (node: JsonNode): number => lines.lineOf(node.start);
  const child = (key: string): JsonNode | undefined => memberOf(root, key)?.value;
  const fields: InfoField[] = [];
  for (const [key, name] of Object.entries(JSON_NAMES)) {
    const node = child(key);
    const value = scalarOf(node);
    if (node && value !== undefined) fields.push({ name, value, line: at(node), parent: '' });
  }
  for (const pair of itemsOf(child('DriverStatus'))) {
    const [name, value] = itemsOf(pair).map(scalarOf);
    if (name !== undefined) fields.push({ name, value: value ?? '', line: at(pair), parent: 'Storage Driver' });
  }
  for (const node of itemsOf(child('SecurityOptions'))) {
    const name = /^(?:name=)?([\w-]+)/.exec(scalarOf(node) ?? '')?.[1];
    if (name !== undefined) fields.push({ name, value: '', line: at(node), parent: 'Security Options' });
  }
  const security = child('SecurityOptions');
  const isNone = security?.type === 'null' || (security?.type === 'array' && security.items.length === 0);
  const withoutSecurity = security && isNone ? at(security) : null;
  const swarm = memberOf(child('Swarm'), 'LocalNodeState')?.value;
  if (swarm) fields.push({ name: 'Swarm', value: scalarOf(swarm) ?? '', line: at(swarm), parent: '' });
  const registries = child('RegistryConfig');
  for (const node of itemsOf(memberOf(registries, 'InsecureRegistryCIDRs')?.value))
    fields.push({ name: scalarOf(node) ?? '', value: '', line: at(node), parent: 'Insecure Registries' });
  const firewall = memberOf(child('FirewallBackend'), 'Driver')?.value;
  if (firewall)
    fields.push({ name: 'Firewall Backend', value: scalarOf(firewall) ?? '', line: at(firewall), parent: '' });
  const warnings = itemsOf(child('Warnings')).map((node) => ({
    text: (scalarOf(node) ?? '').replace(PREFIX, ''),
    line: at(node),
  }));
  const errors = itemsOf(child('ServerErrors')).map((node) => ({ text: scalarOf(node) ?? '', line: at(node) }));
  return { fields, warnings, errors, withoutSecurity, readTo: null };
}
