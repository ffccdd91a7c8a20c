/** A Compose file uses what only a swarm has, and no file says that the host is in one. */

import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

function isOverlay({ node }: ComposeEntry): boolean {
  return textOf(nodeAt(node, 'driver')) === 'overlay';
}

/** Those that exist already, in the swarm: Compose itself has none. */
function isExternal({ node }: ComposeEntry): boolean {
  const external = nodeAt(node, 'external');
  return external?.kind === 'map' || textOf(external) === 'true';
}

export const composeSwarm: HostRule = {
  id: 'compose/swarm',
  check: ({ host }) => {
    if (host.value('swarm') === true) return [];
    return host.of('compose').flatMap(({ content, source }) => {
      const used = [
        ...content.networks.filter(isOverlay),
        ...content.secrets.filter(isExternal),
        ...content.configs.filter(isExternal),
      ];
      const [first] = used;
      if (!first) return [];
      return [
        {
          subject: first.name,
          values: { names: used.map(({ name }) => name) },
          places: [...used.slice(0, 3).map(({ node }) => source.at(node.line)), ...host.placesOf('swarm')],
        },
      ];
    });
  },
};
