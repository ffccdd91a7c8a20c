/** Reads and validates what rules over a host know: the slow path, see load.ts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type HostKnowledge, NO_HOST_KNOWLEDGE } from './host-knowledge.ts';
import { type FactProblem, listYaml, type Place, readChecked } from './read-yaml.ts';
import { readReferences } from './references.ts';
import { DaemonOptions } from './schema/daemon-options.ts';
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

function readRule(place: Place, area: string, name: string): RuleText | FactProblem {
  const file = join('rules', area, name);
  const outcome = readChecked(place, file, RuleText);
  if ('message' in outcome) return outcome;
  const { id } = outcome.value;
  return `${id}.yaml` === `${area}/${name}`
    ? outcome.value
    : { file, message: `holds ${id}: its path says another name` };
}

/** A table that rules look things up in; the empty one where a small knowledge folder has none. */
function readTable<T>(place: Place, file: string, schema: z.ZodType<T>, none: T, problems: FactProblem[]): T {
  if (!existsSync(join(place.root, file))) return none;
  const outcome = readChecked(place, file, schema);
  if ('value' in outcome) return outcome.value;
  problems.push(outcome);
  return none;
}

/**
 * Reads all that stands in knowledge/ for rules over a host. A bad file becomes a problem.
 * @param references what rules refer to; by default what the folder has
 */
export function compileHost(root: string, references = readReferences(root)): HostCompilation {
  const place = { root, references };
  const rules: Record<string, RuleText> = {};
  const problems: FactProblem[] = [];
  for (const area of listAreas(root))
    for (const name of listYaml(join(root, 'rules', area))) {
      const outcome = readRule(place, area, name);
      if ('message' in outcome) problems.push(outcome);
      else rules[outcome.id] = outcome;
    }
  const none = NO_HOST_KNOWLEDGE;
  return {
    rules,
    daemonOptions: readTable(place, 'daemon/options.yaml', DaemonOptions, none.daemonOptions, problems),
    portage: readTable(place, 'portage-packages.yaml', PortagePackages, none.portage, problems),
    problems,
  };
}
