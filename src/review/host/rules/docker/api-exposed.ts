/** The API listens on a network and asks nobody who they are: whoever reaches it is root. */
import type { Place } from '../../evidence.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

const ACCESSIBLE = /^API is accessible on (https?):\/\/(\S{1,200})/;
/** Nobody reaches it from elsewhere. */
const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])(?::|$)/;
/** What dockerd says in its log: 17.x to 20.10 shouting, later with a pause. */
const IN_LOG =
  /DON'T BIND ON ANY IP ADDRESS WITHOUT setting -{1,2}tlsverify|Binding to (?:an )?IP address[^"]{0,40} without (?:--)?tlsverify|\[DEPRECATION NOTICE\][^"]{0,200}without encryption/i;

function inInfo({ host }: RuleInput): RuleFinding[] {
  return host.of('docker-info').flatMap(({ content, source }) =>
    content.warnings.flatMap(({ text, line }) => {
      const [, scheme, address] = ACCESSIBLE.exec(text) ?? [];
      if (scheme === undefined || address === undefined) return [];
      const variant = LOOPBACK.test(address) ? 'loopback' : scheme === 'https' ? 'unverified' : 'plain';
      return [{ subject: 'hosts', variant, values: { address }, places: [source.at(line)] }];
    }),
  );
}

function inLogs({ host }: RuleInput): RuleFinding[] {
  const places = host.of('docker-log').flatMap(({ source }): Place[] => {
    // Hardly any log says so, and a million lines take longer one by one.
    const index = IN_LOG.test(source.text) ? source.lines.findIndex((text) => IN_LOG.test(text)) : -1;
    return index === -1 ? [] : [source.at(index + 1)];
  });
  return places.length === 0 ? [] : [{ subject: 'hosts', variant: 'log', places }];
}

export const apiExposed: HostRule = {
  id: 'docker/api-exposed',
  check: (input) => [...inInfo(input), ...inLogs(input)],
};
