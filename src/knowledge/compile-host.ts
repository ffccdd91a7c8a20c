/** Reads and validates what rules over a host know: the slow path, see load.ts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostKnowledge } from './host-knowledge.ts';
import { type FactProblem, listYaml, readChecked } from './read-yaml.ts';
import { PortagePackages } from './schema/portage-packages.ts';
import { RuleText } from './schema/rule.ts';

export interface HostCompilation extends HostKnowledge {
  readonly problems: readonly FactProblem[];
}

function listAreas(root: string): string[] {
  if (!existsSync(join(root, 'rules'))) return [];
  return readdirSync(join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readRule(root: string, area: string, name: string): RuleText | FactProblem {
  const file = join('rules', area, name);
  const outcome = readChecked(root, file, RuleText);
  if ('message' in outcome) return outcome;
  const { id } = outcome.value;
  return `${id}.yaml` === `${area}/${name}`
    ? outcome.value
    : { file, message: `holds ${id}: its path says another name` };
}

const PACKAGES = 'portage-packages.yaml';

function readPackages(root: string): { portage: HostKnowledge['portage']; problems: FactProblem[] } {
  const none = { packages: [], moved: [] };
  if (!existsSync(join(root, PACKAGES))) return { portage: none, problems: [] };
  const outcome = readChecked(root, PACKAGES, PortagePackages);
  return 'message' in outcome ? { portage: none, problems: [outcome] } : { portage: outcome.value, problems: [] };
}

/** Reads all that stands in knowledge/ for rules over a host. A bad file becomes a problem. */
export function compileHost(root: string): HostCompilation {
  const rules: Record<string, RuleText> = {};
  const { portage, problems: packageProblems } = readPackages(root);
  const problems: FactProblem[] = [...packageProblems];
  for (const area of listAreas(root))
    for (const name of listYaml(join(root, 'rules', area))) {
      const outcome = readRule(root, area, name);
      if ('message' in outcome) problems.push(outcome);
      else rules[outcome.id] = outcome;
    }
  return { rules, portage, problems };
}
