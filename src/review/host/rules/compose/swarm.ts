/** A Compose file uses what only a swarm has, and the host is in none. */
import { nodeAt, textOf } from '../../yaml/node.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../rule.ts';

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
    const isKnown = host.value('swarm') === false;
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
          ...(isKnown && { variant: 'none' }),
          values: { names: used.map(({ name }) => name) },
          places: [...used.slice(0, 3).map(({ node }) => source.at(node.line)), ...host.placesOf('swarm')],
        },
      ];
    });
  },
};
