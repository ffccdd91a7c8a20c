/** What the environment of a shell does to the command `docker`. */
import { inRange } from '../../../../knowledge/version.ts';
import type { Assignment } from '../../kinds/make-conf/assignments.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Since then BuildKit builds unless somebody says otherwise. */
const BUILDKIT_USUAL = '>= 23.0';
/** What strconv.ParseBool of Go takes. */
const YES = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const NO = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);
/** What only a shell can work out. */
const IS_EXPANDED = /[$`]/;

/** The wording for a value; null where there is nothing to be said. */
function wordingOf({ name, value }: Assignment, docker: string): string | null {
  if (value === '' || IS_EXPANDED.test(value)) return null;
  if (name === 'DOCKER_HOST' || name === 'DOCKER_CONTEXT') return 'elsewhere';
  if (name !== 'DOCKER_BUILDKIT') return null;
  const isUsual = inRange(docker, BUILDKIT_USUAL);
  // Before, the legacy builder was the usual one and nobody said a word against it.
  if (NO.has(value)) return isUsual ? 'off' : null;
  if (!YES.has(value)) return 'invalid';
  return isUsual ? 'on' : null;
}

export const clientEnvironment: HostRule = {
  id: 'docker/client-environment',
  check: ({ host, profile }) =>
    host.of('client-environment').flatMap(({ content, source }) =>
      content.variables.flatMap((variable): RuleFinding[] => {
        const { name, value, line } = variable;
        const variant = wordingOf(variable, profile.docker);
        if (variant === null) return [];
        const found = { subject: name, variant, values: { name, value }, places: [source.at(line)] };
        const facts = ['symptom:buildx-missing'];
        return [
          variant === 'elsewhere' ? found : { ...found, facts, edits: [{ target: 'line', source, line, text: null }] },
        ];
      }),
    ),
};
