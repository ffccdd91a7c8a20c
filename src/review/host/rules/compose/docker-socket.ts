/** A service gets the socket of dockerd, and with it the host. */
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../../rule.ts';
import { itemsOf, nodeAt, textOf } from '../../yaml/node.ts';

const SOCKET = /^(?:\/var)?\/run\/docker\.sock(?::|$)/;
/** So many volumes of a service are looked at. */
const MOST_VOLUMES = 1000;

function socketLine({ node }: ComposeEntry): number | undefined {
  return itemsOf(nodeAt(node, 'volumes'))
    .slice(0, MOST_VOLUMES)
    .find((item) => SOCKET.test(textOf(item) ?? textOf(nodeAt(item, 'source')) ?? ''))?.line;
}

export const composeDockerSocket: HostRule = {
  id: 'compose/docker-socket',
  check: ({ host, profile }) => {
    // A rootless daemon gives away no more than its user has.
    if (profile.rootless) return [];
    return host.of('compose').flatMap(({ content, source }) => {
      const found = content.services.flatMap((service) => {
        const line = socketLine(service);
        return line === undefined ? [] : [{ name: service.name, line }];
      });
      const [first] = found;
      if (!first) return [];
      const services = found.map(({ name }) => name);
      return [{ subject: first.name, values: { services }, places: source.atEach(found.map(({ line }) => line)) }];
    });
  },
};
