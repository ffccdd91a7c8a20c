/** A service with Elasticsearch or what came from it wants a setting of the host that no container can make. */
import type { HostRule, RuleInput } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

const NAME = 'vm.max_map_count';
/** The least that BootstrapChecks of Elasticsearch and OpenSearch take. */
const LEAST = 262_144;
/** SonarQube has an Elasticsearch in it. */
const IMAGE = /(?:^|\/)(?:elasticsearch|opensearch|sonarqube)(?:[:@]|$)/;

/** What a file says of the setting; null when none does. */
function setOnHost({ host }: RuleInput): number | null {
  const values = host.of('sysctl').flatMap(({ content }) => content.settings.get(NAME)?.value ?? []);
  const last = values.at(-1);
  return last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : null;
}

export const composeMapCount: HostRule = {
  id: 'compose/map-count',
  check: (input) => {
    const set = setOnHost(input);
    if (set !== null && set >= LEAST) return [];
    return input.host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(({ name, node }) => {
        const image = nodeAt(node, 'image');
        if (!image || !IMAGE.test(textOf(image) ?? '')) return [];
        return [
          {
            subject: name,
            ...(set !== null && { variant: 'low' }),
            values: { service: name, least: String(LEAST), ...(set !== null && { set: String(set) }) },
            places: [source.at(image.line)],
          },
        ];
      }),
    );
  },
};
