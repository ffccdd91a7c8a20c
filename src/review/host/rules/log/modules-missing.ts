/** The kernel that runs did not find modules below its own folder. */
import type { Place } from '../../evidence.ts';
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

/** Where the reviewed kernel says that each option is a module; empty where it says so of fewer. */
function builtAsModules(options: readonly string[], { kernel }: RuleInput): Place[] {
  const symbols = options.map((option) => option.replace(/^CONFIG_/, ''));
  const isBuilt = kernel !== null && symbols.every((symbol) => kernel.value(symbol) === 'm');
  return isBuilt ? symbols.map((symbol) => kernel.at(symbol)) : [];
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
      const shown = [first, ...missing.filter(({ line }) => line !== first.line).slice(-1)];
      const places = shown.map(({ line }) => source.at(line));
      const built = builtAsModules(options, input);
      if (built.length > 0)
        return [{ subject: first.release, variant: 'built', values, places: [...places, ...built] }];
      return [{ subject: first.release, variant: modules.length >= MANY ? 'many' : 'few', values, places }];
    }),
};
