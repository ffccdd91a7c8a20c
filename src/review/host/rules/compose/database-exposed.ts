/** A service publishes the port of a database on every address of the host. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { memberOf } from '../../json/json.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleInput } from '../../rule.ts';
import { entriesOf, itemsOf, nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

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

/** A port of the container, and the port and the address of the host that it is published on. */
interface Published {
  readonly port: string;
  readonly onHost: string;
  readonly address: string;
}

/** `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`: a port of the container alone gets a port by chance, which nobody looks for. */
function readShort(text: string): Published | null {
  const bare = text.split('/', 1)[0] ?? '';
  const last = bare.lastIndexOf(':');
  if (last === -1) return null;
  const before = bare.slice(0, last);
  const colon = before.lastIndexOf(':');
  if (colon === before.length - 1) return null;
  return { port: bare.slice(last + 1), onHost: before.slice(colon + 1), address: before.slice(0, Math.max(0, colon)) };
}

function readPort(item: YamlNode): Published | null {
  const text = textOf(item);
  if (text !== undefined) return readShort(text);
  const port = textOf(nodeAt(item, 'target'));
  const onHost = textOf(nodeAt(item, 'published'));
  if (port === undefined || onHost === undefined) return null;
  return { port, onHost, address: textOf(nodeAt(item, 'host_ip')) ?? '' };
}

function exposedBy({ name, node }: ComposeEntry): { service: string; what: string; port: string; line: number }[] {
  return itemsOf(nodeAt(node, 'ports'))
    .slice(0, MOST_PORTS)
    .flatMap((item) => {
      const published = readPort(item);
      const what = PORTS.get(published?.port ?? '');
      if (!published || what === undefined || !EVERY.has(published.address)) return [];
      return [{ service: name, what, port: published.onHost, line: item.line }];
    });
}

/** The option of a bridge network that says where ports without an address are published. */
const BINDING = 'com.docker.network.bridge.host_binding_ipv4';

/** Whether dockerd gives every new bridge network an address of its own for that. */
function isBoundByDaemon(input: RuleInput): boolean {
  return daemonOf(input).files.some(({ settings }) => {
    const bridge = memberOf(settings.member('default-network-opts')?.value, 'bridge')?.value;
    const address = memberOf(bridge, BINDING)?.value;
    return address?.type === 'string' && !EVERY.has(address.value);
  });
}

/** Whether one of the networks of a service publishes on an address of its own. */
function isBound({ node }: ComposeEntry, networks: readonly ComposeEntry[]): boolean {
  const listed = nodeAt(node, 'networks');
  const names = [...itemsOf(listed).map(textOf), ...entriesOf(listed).map(([name]) => name)];
  return networks
    .filter(({ name }) => (names.length > 0 ? names.includes(name) : name === 'default'))
    .some((network) => !EVERY.has(textOf(nodeAt(network.node, 'driver_opts', BINDING)) ?? ''));
}

export const composeDatabaseExposed: HostRule = {
  id: 'compose/database-exposed',
  check: (input) => {
    if (isBoundByDaemon(input)) return [];
    // RootlessKit listens on the host itself, where its firewall sees it.
    const variant = input.profile.rootless && { variant: 'rootless' };
    return input.host.of('compose').flatMap(({ content: { services, networks }, source }) =>
      services
        // In the network of the host, or of another, nothing is published.
        .filter((service) => [undefined, 'bridge'].includes(textOf(nodeAt(service.node, 'network_mode'))))
        .filter((service) => !isBound(service, networks))
        .flatMap(exposedBy)
        .map(({ service, what, port, line }) => ({
          subject: service,
          ...variant,
          values: { service, what, port },
          places: [source.at(line)],
        })),
    );
  },
};
