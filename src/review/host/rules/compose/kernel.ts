/** A Compose file uses a kind of network for which the kernel has nothing. */

import { type LanNetwork, lanNetworksOf, optionFor } from '../../compose-networks.ts';
import type { HostRule, KernelSight } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** The capability of the knowledge behind a network's driver. */
const CAPABILITIES: ReadonlyMap<string, string> = new Map([
  ['macvlan', 'macvlan'],
  ['ipvlan', 'ipvlan'],
  ['overlay', 'overlay-network'],
]);

function lacksOf(capability: string | undefined, lan: LanNetwork | undefined, kernel: KernelSight): readonly string[] {
  const missing = capability !== undefined && kernel.status(capability) === 'missing' ? kernel.lacks(capability) : [];
  const other = lan && optionFor(lan);
  return other && kernel.value(other) === 'n' ? [...missing, other] : missing;
}

export const composeKernel: HostRule = {
  id: 'compose/kernel',
  check: ({ host, kernel }) => {
    if (!kernel) return [];
    return host.of('compose').flatMap(({ content, source }) => {
      const onLan = lanNetworksOf(content);
      return content.networks.flatMap(({ name, node }) => {
        const driver = nodeAt(node, 'driver');
        const lan = onLan.find((network) => network.name === name);
        const lacks = lacksOf(CAPABILITIES.get(textOf(driver) ?? ''), lan, kernel);
        if (lacks.length === 0) return [];
        const options = lacks.map((symbol) => `CONFIG_${symbol}`);
        return [
          {
            subject: name,
            values: { network: name, driver: textOf(driver) ?? '', options },
            places: [source.at(driver?.line ?? null), ...lacks.slice(0, 3).map((symbol) => kernel.at(symbol))],
          },
        ];
      });
    });
  },
};
