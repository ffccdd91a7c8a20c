/** A Compose file uses a kind of network for which the kernel has nothing. */

import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** The capability of the knowledge behind a network's driver. */
const CAPABILITIES: ReadonlyMap<string, string> = new Map([
  ['macvlan', 'macvlan'],
  ['ipvlan', 'ipvlan'],
  ['overlay', 'overlay-network'],
]);

export const composeKernel: HostRule = {
  id: 'compose/kernel',
  check: ({ host, kernel }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.networks.flatMap(({ name, node }) => {
        const driver = nodeAt(node, 'driver');
        const capability = CAPABILITIES.get(textOf(driver) ?? '');
        if (capability === undefined || kernel?.status(capability) !== 'missing') return [];
        const lacks = kernel.lacks(capability);
        if (lacks.length === 0) return [];
        const options = lacks.map((symbol) => `CONFIG_${symbol}`);
        return [
          {
            subject: name,
            values: { network: name, driver: textOf(driver) ?? '', options },
            places: [source.at(driver?.line ?? null), ...lacks.slice(0, 3).map((symbol) => kernel.at(symbol))],
          },
        ];
      }),
    ),
};
