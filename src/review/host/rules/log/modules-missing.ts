/** The kernel that runs did not find modules below its own folder. */
import { missingModules } from '../../missing-modules.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/** So many that it is not one option: nothing of this kernel is installed. */
const MANY = 3;

/** The options that bring the modules, as far as they are known. */
function optionsOf(modules: readonly string[], { knowledge }: RuleInput): string[] {
  const { search } = knowledge;
  const facts = modules.flatMap((module) => {
    const [named] = search.names.find(search.tokens(search.fold(`module ${module} not found`)));
    const [first] = named?.facts ?? [];
    return first === undefined ? [] : (search.factAt(first) ?? []);
  });
  return [...new Set(facts.flatMap((fact) => (fact.kind === 'kernel-option' ? `CONFIG_${fact.id}` : [])))];
}

export const modulesMissing: HostRule = {
  id: 'log/modules-missing',
  check: (input) =>
    input.host.of('docker-log').flatMap(({ content, source }) => {
      const missing = missingModules(content, input);
      const [first] = missing;
      if (!first) return [];
      const modules = [...new Set(missing.map(({ module }) => module))];
      const options = optionsOf(modules, input);
      const values = { modules, release: first.release, options: options.length > 0 ? options : modules };
      const places = [first, ...missing.filter(({ line }) => line !== first.line).slice(-1)];
      const variant = modules.length >= MANY ? 'many' : 'few';
      return [{ subject: first.release, variant, values, places: places.map(({ line }) => source.at(line)) }];
    }),
};
