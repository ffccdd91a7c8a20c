/** Reads `docker version`: the server's version above all; the client's only where there is no server. */
import { linesFrom } from '../../columns.ts';
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type JsonNode, LineIndex, memberOf, NO_JSON } from '../../json/json.ts';
import { readJson } from '../../json/read-json.ts';

/** A version and where it stands. */
interface NamedVersion {
  readonly version: string;
  readonly line: number;
}

export interface DockerVersion {
  readonly client: NamedVersion | null;
  readonly server: NamedVersion | null;
  readonly containerd: NamedVersion | null;
}

type Part = 'client' | 'server' | 'containerd' | 'other';

const HEADINGS: readonly (readonly [RegExp, Part])[] = [
  [/^Client:/, 'client'],
  [/^(?:Server:|Engine:)/, 'server'],
  [/^containerd:/, 'containerd'],
  [/^(?:runc|docker-init|rootlesskit|slirp4netns|buildkit):/, 'other'],
];
const OLD = /^(Client|Server) version: ?v?(\d+\.\d+[\w.+~-]*)/;
const VERSION = /^Version: {0,20}v?(\d+\.\d+[\w.+~-]*)/;
const ONE_LINE = /^Docker version v?(\d{1,4}\.\d{1,4}[\w.+~-]{0,40}),/;
/** How every line begins that says something. */
const TELLING = /^(?:Client|Server|Engine|Version|Docker|containerd|runc|docker-init|rootlesskit|slirp4netns|buildkit)/;
/** `runc:` */
const SHORTEST = 5;
const QUOTE = /^(?:> ?){1,4}/;

function readText(lines: readonly string[]): DockerVersion {
  const found: Partial<Record<Part, NamedVersion>> = {};
  let part: Part = 'other';
  for (const [line, raw] of linesFrom(lines, SHORTEST)) {
    const text = (raw.startsWith('>') ? raw.replace(QUOTE, '') : raw).trim();
    if (!TELLING.test(text)) continue;
    part = HEADINGS.find(([heading]) => heading.test(text))?.[1] ?? part;
    const [, side, old] = OLD.exec(text) ?? [];
    const version = old ?? VERSION.exec(text)?.[1];
    const of: Part = side === undefined ? part : side === 'Client' ? 'client' : 'server';
    if (version !== undefined) found[of] ??= { version, line };
    const short = ONE_LINE.exec(text)?.[1];
    if (short !== undefined) found.client ??= { version: short, line };
  }
  return { client: found.client ?? null, server: found.server ?? null, containerd: found.containerd ?? null };
}

function versionIn(node: JsonNode | undefined, text: string): NamedVersion | null {
  const member = memberOf(node, 'Version')?.value;
  if (member?.type !== 'string') return null;
  return { version: member.value.replace(/^v/, ''), line: new LineIndex(text).lineOf(member.start) };
}

function readJsonForm(root: JsonNode, text: string): DockerVersion {
  const server = memberOf(root, 'Server')?.value;
  const components = memberOf(server, 'Components')?.value;
  const list = components?.type === 'array' ? components.items : [];
  const containerd = list.find((each) => {
    const name = memberOf(each, 'Name')?.value;
    return name?.type === 'string' && name.value === 'containerd';
  });
  return {
    client: versionIn(memberOf(root, 'Client')?.value, text),
    server: versionIn(server, text),
    containerd: versionIn(containerd, text),
  };
}

export function parseDockerVersion(source: SourceText): Parsed<DockerVersion> {
  const { text } = source;
  const { root, begun } = text.trimStart().startsWith('{') ? readJson(text) : NO_JSON;
  if (begun) source.breakOff();
  const tree = root ?? begun;
  const content = tree?.type === 'object' ? readJsonForm(tree, text) : readText(source.lines);
  const { server, client, containerd } = content;
  const told: Told[] = [];
  // Client and server may be of different packages, or on different hosts: without a server it is what is installed.
  if (server) told.push(source.tell('docker', server.version, server.line, 'runs'));
  else if (client) told.push(source.tell('docker', client.version, client.line, 'installed'));
  if (containerd && /^\d/.test(containerd.version))
    told.push(source.tell('containerd', containerd.version, containerd.line, 'runs'));
  return { content, told };
}
