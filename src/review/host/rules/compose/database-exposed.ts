/** A service publishes the port of a database on every address of the host. */
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../../rule.ts';
import { itemsOf, nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

/** The ports on which databases and the like answer by default, within the container. */
const PORTS: ReadonlyMap<string, string> = new Map([
  ['1433', 'SQL Server'],
  ['2375', 'Docker'],
  ['3306', 'MySQL'],
  ['5432', 'PostgreSQL'],
  ['5984', 'CouchDB'],
  ['6379', 'Redis'],
  ['8086', 'InfluxDB'],
  ['9200', 'Elasticsearch'],
  ['11211', 'memcached'],
  ['27017', 'MongoDB'],
]);
const EVERY: ReadonlySet<string> = new Set(['', '0.0.0.0', '::', '[::]']);
/** So many ports of a service are looked at. */
const MOST_PORTS = 1000;

/** A port of the container, and the address of the host that it is published on. */
interface Published {
  readonly port: string;
  readonly address: string;
}

/** `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`: a port of the container alone gets a port by chance, which nobody looks for. */
function readShort(text: string): Published | null {
  const bare = text.split('/', 1)[0] ?? '';
  const last = bare.lastIndexOf(':');
  if (last === -1) return null;
  const before = bare.slice(0, last);
  const address = before.includes(':') ? before.slice(0, before.lastIndexOf(':')) : '';
  return { port: bare.slice(last + 1), address };
}

function readPort(item: YamlNode): Published | null {
  const text = textOf(item);
  if (text !== undefined) return readShort(text);
  const port = textOf(nodeAt(item, 'target'));
  if (port === undefined || !nodeAt(item, 'published')) return null;
  return { port, address: textOf(nodeAt(item, 'host_ip')) ?? '' };
}

function exposedBy({ name, node }: ComposeEntry): { service: string; what: string; port: string; line: number }[] {
  return itemsOf(nodeAt(node, 'ports'))
    .slice(0, MOST_PORTS)
    .flatMap((item) => {
      const published = readPort(item);
      const what = PORTS.get(published?.port ?? '');
      if (!published || what === undefined || !EVERY.has(published.address)) return [];
      return [{ service: name, what, port: published.port, line: item.line }];
    });
}

export const composeDatabaseExposed: HostRule = {
  id: 'compose/database-exposed',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(exposedBy).map(({ service, what, port, line }) => ({
        subject: service,
        values: { service, what, port },
        places: [source.at(line)],
      })),
    ),
};
