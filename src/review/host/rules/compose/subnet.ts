/** The addresses of a network do not fit each other: dockerd refuses to make it. */
import { contains, formatPrefix, hasHostBits, networkOf, parseIp, parsePrefix } from '../../dockerd/addresses.ts';
import type { SourceText } from '../../evidence.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';
import { itemsOf, nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

/** So many ranges of a network are looked at. */
const MOST_RANGES = 100;

function ofRange(name: string, range: YamlNode, source: SourceText): RuleFinding[] {
  const subnet = nodeAt(range, 'subnet');
  const gateway = nodeAt(range, 'gateway');
  const prefix = parsePrefix(textOf(subnet) ?? '');
  if (!subnet || !prefix) return [];
  const found = { subject: name, places: [source.at(subnet.line)] };
  const values = { network: name, subnet: textOf(subnet) ?? '' };
  const address = parseIp(textOf(gateway) ?? '');
  return [
    ...(hasHostBits(prefix) ? [{ ...found, values: { ...values, right: formatPrefix(networkOf(prefix)) } }] : []),
    ...(gateway && address && !contains(prefix, address)
      ? [
          {
            subject: name,
            variant: 'gateway',
            values: { ...values, gateway: textOf(gateway) ?? '' },
            places: [source.at(gateway.line), source.at(subnet.line)],
          },
        ]
      : []),
  ];
}

function ofNetwork({ name, node }: ComposeEntry, source: SourceText): RuleFinding[] {
  return itemsOf(nodeAt(node, 'ipam', 'config'))
    .slice(0, MOST_RANGES)
    .flatMap((range) => ofRange(name, range, source));
}

export const composeSubnet: HostRule = {
  id: 'compose/subnet',
  check: ({ host }) =>
    host
      .of('compose')
      .flatMap(({ content, source }) => content.networks.flatMap((network) => ofNetwork(network, source))),
};
