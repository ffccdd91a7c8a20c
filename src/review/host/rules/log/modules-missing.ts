/** The kernel that runs did not find modules below its own folder. */
import { holds } from '../../../../core/profile.ts';
import type { FactOf } from '../../../../knowledge/knowledge-base.ts';
import { isGone, isNotYet } from '../../../../knowledge/lifetime.ts';
import type { Text } from '../../../../knowledge/schema/common.ts';
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

type Capability = FactOf<'capability'>;

/** What a capability cannot do without on this host. */
function neededBy({ requires }: Capability, { knowledge, profile }: RuleInput): string[] {
  const needed = requires
    .filter(({ need, when }) => need === 'required' && holds(when, profile))
    .flatMap(({ all = [] }) => all);
  return needed.filter((symbol) => {
    const option = knowledge.get('kernel-option', symbol);
    return !option || !(isGone(option, profile.kernel) || isNotYet(option, profile.kernel));
  });
}

/**
 * What the modules are for where no ordinary host asks for them, with all that it takes: the module that was missed first
 * is seldom the only one.
 */
function purposeOf(options: readonly string[], input: RuleInput): { title: Text; needed: string[] } | null {
  const all = input.knowledge.all('capability').filter(({ when }) => holds(when, input.profile));
  const usual = all.filter(({ byDefault, group }) => byDefault || group === 'start');
  const ways = new Set(usual.flatMap(({ id, anyOf = [] }) => [id, ...anyOf]));
  const asks = (each: Capability): boolean => neededBy(each, input).some((id) => options.includes(`CONFIG_${id}`));
  if (all.some((each) => ways.has(each.id) && asks(each))) return null;
  const [purpose] = all.filter((each) => !ways.has(each.id) && asks(each)).sort((a, b) => a.order - b.order);
  const needed = purpose ? neededBy(purpose, input).map((symbol) => `CONFIG_${symbol}`) : [];
  return purpose && needed.length > options.length ? { title: purpose.title, needed } : null;
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
      if (modules.length >= MANY) return [{ subject: first.release, variant: 'many', values, places }];
      const purpose = purposeOf(options, input);
      if (!purpose) return [{ subject: first.release, variant: 'few', values, places }];
      const { title, needed } = purpose;
      return [{ subject: first.release, variant: 'purpose', values: { ...values, purpose: title, needed }, places }];
    }),
};
