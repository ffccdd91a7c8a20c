/** A network asks for IPv6, and a boot parameter has switched it off. */

import type { Place } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** The networks of Compose files that ask for it. */
function networksWithIpv6(host: Host): { name: string; place: Place }[] {
  return host.of('compose').flatMap(({ content, source }) =>
    content.networks.flatMap(({ name, node }) => {
      const enabled = nodeAt(node, 'enable_ipv6');
      return textOf(enabled) === 'true' ? [{ name, place: source.at(enabled?.line ?? null) }] : [];
    }),
  );
}

export const ipv6Off: HostRule = {
  id: 'boot/ipv6-off',
  check: ({ host }) =>
    host.of('kernel-command-line').flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'ipv6.disable');
      if (parameter?.value !== '1') return [];
      return networksWithIpv6(host).map(({ name, place }) => ({
        subject: name,
        values: { network: name },
        places: [place, source.at(parameter.line)],
      }));
    }),
};
