/** What a Compose file asks of the kernel beyond what every container needs, where no configuration came along to look. */
import { devicesOf } from '../../compose-devices.ts';
import { type LanNetwork, lanNetworksOf, optionFor } from '../../compose-networks.ts';
import type { Compose, ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

/** What asks, as it stands in the file, and the option behind it. */
interface Ask {
  readonly by: string;
  readonly symbol: string;
  readonly line: number;
}

const NETWORKS: ReadonlyMap<string, string> = new Map([
  ['macvlan', 'MACVLAN'],
  ['ipvlan', 'IPVLAN'],
  ['overlay', 'VXLAN'],
]);
/** The `type` of a volume that the driver `local` mounts. */
const VOLUMES: ReadonlyMap<string, string> = new Map([
  ['nfs', 'NFS_FS'],
  ['nfs4', 'NFS_FS'],
  ['cifs', 'CIFS'],
]);
/** Programs that drive a part of the kernel which no device shows; with WireGuard a sysctl of its containers tells it too. */
const IMAGES: readonly (readonly [RegExp, string])[] = [
  // What ends in `-go` does without the kernel's.
  [/(?:^|[-_])wireguard(?!.{0,40}-go$)|^wg-(?:easy|access-server|gen-web|portal)$/, 'WIREGUARD'],
];

/** The last part of an image's name, without tag and digest. */
function imageName(node: YamlNode): string {
  const path = (textOf(nodeAt(node, 'image')) ?? '').split('@', 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).split(':', 1)[0] ?? '';
}

function ofService(service: ComposeEntry): Ask[] {
  const { node } = service;
  const image = nodeAt(node, 'image');
  const name = imageName(node);
  const symbol = IMAGES.find(([image]) => image.test(name))?.[1];
  return [
    ...devicesOf(service).map(({ device, symbol: option, line }) => ({ by: device, symbol: option, line })),
    ...(symbol !== undefined && image ? [{ by: imageName(node), symbol, line: image.line }] : []),
  ];
}

function ofEntry({ node }: ComposeEntry, path: readonly string[], symbols: ReadonlyMap<string, string>): Ask[] {
  const found = nodeAt(node, ...path);
  const by = textOf(found);
  const symbol = symbols.get(by ?? '');
  return found && by !== undefined && symbol !== undefined ? [{ by, symbol, line: found.line }] : [];
}

/** What the interface asks that a network hangs on: a VLAN that Docker makes, or a device that leads nowhere. */
function ofParent(network: LanNetwork): Ask[] {
  const symbol = optionFor(network);
  const { name, line } = network.parent ?? { name: network.driver, line: network.line };
  return symbol === null ? [] : [{ by: name, symbol, line }];
}

function asksOf(compose: Compose): Ask[] {
  const { services, networks, volumes } = compose;
  return [
    ...services.flatMap(ofService),
    ...networks.flatMap((network) => ofEntry(network, ['driver'], NETWORKS)),
    ...lanNetworksOf(compose).flatMap(ofParent),
    ...volumes.flatMap((volume) => ofEntry(volume, ['driver_opts', 'type'], VOLUMES)),
  ];
}

/** So many places are quoted. */
const MOST_QUOTED = 4;

export const composeAsksKernel: HostRule = {
  id: 'compose/asks-kernel',
  check: ({ host, kernel }) => {
    // A whole configuration is looked at itself.
    if (kernel?.isWhole === true) return [];
    return host.of('compose').flatMap(({ content, source }) => {
      const asks = asksOf(content);
      const [first] = asks;
      if (!first) return [];
      const firsts = asks.filter(({ symbol }, index) => asks.findIndex((each) => each.symbol === symbol) === index);
      return [
        {
          subject: first.symbol,
          values: {
            options: firsts.map(({ symbol }) => `CONFIG_${symbol}`),
            asking: [...new Set(firsts.map(({ by }) => by))],
          },
          places: source.atEach([...new Set(firsts.map(({ line }) => line))].slice(0, MOST_QUOTED)),
        },
      ];
    });
  },
};
