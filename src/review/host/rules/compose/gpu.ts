/** A service wants a GPU, for which the host needs more than the kernel's driver. */
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule } from '../../rule.ts';
import { itemsOf, nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

function wishOf({ node }: ComposeEntry): YamlNode | undefined {
  const runtime = nodeAt(node, 'runtime');
  const reserved = itemsOf(nodeAt(node, 'deploy', 'resources', 'reservations', 'devices')).find((device) =>
    itemsOf(nodeAt(device, 'capabilities')).some((each) => textOf(each) === 'gpu'),
  );
  return nodeAt(node, 'gpus') ?? reserved ?? (textOf(runtime) === 'nvidia' ? runtime : undefined);
}

export const composeGpu: HostRule = {
  id: 'compose/gpu',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap((service) => {
        const wish = wishOf(service);
        return wish
          ? [{ subject: service.name, values: { service: service.name }, places: [source.at(wish.line)] }]
          : [];
      }),
    ),
};
