/** Modules that a paste shows not to be found although their options are on as modules: nothing is to be set then. */
import { modulesNotFound } from '../../core/messages/modprobe.ts';
import { code } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { readLine, readValue } from '../kernel-config/parse.ts';
import type { Finding } from '../review.ts';
import type { Judged } from '../review-config.ts';
import type { OptionNames } from './option-names.ts';

/** The rule of the findings made here. */
export const MODULE_NOT_INSTALLED = 'host/module-not-installed';

/** The options of the modules that a text says were not found, each with its module. */
export function optionsNotFound(text: string, names: OptionNames): ReadonlyMap<string, string> {
  return new Map(
    modulesNotFound(text).flatMap(({ module }) => {
      // As the kernel lists it.
      const listed = module.replaceAll('-', '_');
      return names.symbolsOfModule(listed).map((symbol): [string, string] => [symbol, listed]);
    }),
  );
}

/** One finding for each of them that this kernel has. */
export function findMissingModules(text: string, names: OptionNames, { source, view }: Judged): Finding[] {
  const { review: words } = wordsFor(view.locale);
  return [...optionsNotFound(text, names)]
    .filter(([symbol]) => readValue(source.config, symbol) === 'm')
    .map(([symbol, module]) => ({
      rule: MODULE_NOT_INSTALLED,
      severity: 'error',
      file: source.name,
      line: readLine(source.config, symbol),
      subject: symbol,
      message: words.moduleNotInstalled(code(module), symbol),
      why: words.moduleNotInstalledWhy,
      fix: null,
      facts: ['symptom:kernel-modules-not-installed'],
    }));
}
