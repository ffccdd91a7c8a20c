/** A service with Elasticsearch or what came from it wants a setting of the host that no container can make. */
import type { HostRule, RuleInput } from '../../rule.ts';
import { itemsOf, nodeAt, textOf, type YamlNode } from '../../yaml/node.ts';

const NAME = 'vm.max_map_count';
/** The least that BootstrapChecks of Elasticsearch and OpenSearch take. */
const LEAST = 262_144;
/** SonarQube has an Elasticsearch in it. */
const IMAGE = /(?:^|\/)(elasticsearch|opensearch|sonarqube)(?:[:@]|$)/;
const TYPE = 'discovery.type';

/** Whether it is a node for trials: those only warn (BootstrapChecks, enforceLimits). SonarQube asks for the checks itself. */
function isForTrials(program: string, service: YamlNode): boolean {
  const environment = nodeAt(service, 'environment');
  const type = itemsOf(environment).map(textOf).includes(`${TYPE}=single-node`);
  return program !== 'sonarqube' && (type || textOf(nodeAt(environment, TYPE)) === 'single-node');
}

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
        const program = IMAGE.exec(textOf(image) ?? '')?.[1];
        if (!image || program === undefined || isForTrials(program, node)) return [];
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
