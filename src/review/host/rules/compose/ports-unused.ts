/** A service publishes ports where nothing publishes them: Docker does that on its own bridges only. */
import { type LanNetwork, lanNetworksOf, networksOf } from '../../compose-networks.ts';
import type { SourceText } from '../../evidence.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';
import { itemsOf, nodeAt, textOf } from '../../yaml/node.ts';

/** The network of another service, or of a container. */
const SHARED = /^(?:service|container):/;

/** Why nothing is published; null where something may be. */
function reasonFor(
  service: ComposeEntry,
  onLan: readonly LanNetwork[],
): Pick<RuleFinding, 'variant' | 'values'> | null {
  const mode = textOf(nodeAt(service.node, 'network_mode'));
  if (mode === 'host') return { variant: 'host', values: { service: service.name } };
  if (mode !== undefined && SHARED.test(mode))
    return { variant: 'of-another', values: { service: service.name, mode } };
  const own = networksOf(service).map((name) => onLan.find((network) => network.name === name));
  const [first] = own;
  if (mode !== undefined || !first || own.includes(undefined)) return null;
  return { values: { service: service.name, driver: first.driver } };
}

function check(service: ComposeEntry, onLan: readonly LanNetwork[], source: SourceText): RuleFinding[] {
  const ports = nodeAt(service.node, 'ports');
  const [first] = itemsOf(ports);
  const reason = first && reasonFor(service, onLan);
  if (!reason) return [];
  const mode = nodeAt(service.node, 'network_mode');
  return [
    { subject: service.name, ...reason, places: [source.at(first.line), ...(mode ? [source.at(mode.line)] : [])] },
  ];
}

export const composePortsUnused: HostRule = {
  id: 'compose/ports-unused',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) => {
      const onLan = lanNetworksOf(content);
      return content.services.flatMap((service) => check(service, onLan, source));
    }),
};
