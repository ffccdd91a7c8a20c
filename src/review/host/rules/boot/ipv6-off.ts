/** A boot parameter has switched IPv6 off: worth a word, and an error where Docker or a network asks for it. */
import { commandLinesOf } from '../../command-lines.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { Place } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';
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

/** Who asks for IPv6: networks, and the default bridge of dockerd. */
function wishes(input: RuleInput, parameter: Place): RuleFinding[] {
  const daemon = daemonOf(input).boolean('ipv6');
  return [
    ...networksWithIpv6(input.host).map(({ name, place }) => ({
      subject: name,
      values: { network: name },
      places: [place, parameter],
    })),
    ...(daemon?.value === true ? [{ subject: 'ipv6', variant: 'daemon', places: [daemon.place, parameter] }] : []),
  ];
}

export const ipv6Off: HostRule = {
  id: 'boot/ipv6-off',
  check: (input) =>
    commandLinesOf(input.host).flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'ipv6.disable');
      if (parameter?.value !== '1') return [];
      const place = source.at(parameter.line);
      const asked = wishes(input, place);
      return asked.length > 0 ? asked : [{ subject: 'ipv6.disable', variant: 'noted', places: [place] }];
    }),
};
