/** A service sets network sysctls and uses the network of the host, where runc allows none. */
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from '../../yaml/node.ts';
import type { HostRule } from '../rule.ts';

/** The sysctls of a service, written as a map or as a list of NAME=VALUE. */
function sysctlsOf({ node }: ComposeEntry): { name: string; line: number }[] {
  const sysctls = nodeAt(node, 'sysctls');
  return [
    ...entriesOf(sysctls).map(([name, { line }]) => ({ name, line })),
    ...itemsOf(sysctls).map((item) => ({ name: (textOf(item) ?? '').split('=', 1)[0] ?? '', line: item.line })),
  ];
}

export const composeHostSysctl: HostRule = {
  id: 'compose/host-sysctl',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap((service) => {
        const mode = nodeAt(service.node, 'network_mode');
        const set = sysctlsOf(service).filter(({ name }) => name.startsWith('net.'));
        const [first] = set;
        if (textOf(mode) !== 'host' || !first) return [];
        return [
          {
            subject: first.name,
            values: { service: service.name, names: set.map(({ name }) => name) },
            places: [source.at(first.line), source.at(mode?.line ?? null)],
          },
        ];
      }),
    ),
};
