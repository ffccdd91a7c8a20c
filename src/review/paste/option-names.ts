/** Which words are names of kernel options, and which lines of menuconfig stand for one. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

export interface OptionNames {
  /** Whether the facts know an option of this name, written without `CONFIG_`. */
  isOption(name: string): boolean;
  /** The option behind a line of menuconfig; null where none or several have it. */
  symbolOf(prompt: string): string | null;
  /** The options that a module of this name comes from. */
  symbolsOfModule(module: string): readonly string[];
}

/** Lines of menuconfig in one tree, in small letters. */
const promptsByTree = new WeakMap<KconfigTree, ReadonlyMap<string, string | null>>();

function readPrompts(tree: KconfigTree, names: readonly string[]): Map<string, string | null> {
  const prompts = new Map<string, string | null>();
  for (const name of names) {
    const prompt = tree.menuPath(name)?.at(-1)?.toLowerCase();
    if (prompt !== undefined) prompts.set(prompt, prompts.has(prompt) ? null : name);
  }
  return prompts;
}

const byModule = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

function readModules(knowledge: KnowledgeBase): Map<string, string[]> {
  const modules = new Map<string, string[]>();
  for (const { id, module } of knowledge.all('kernel-option'))
    if (module !== undefined) modules.set(module, [...(modules.get(module) ?? []), id]);
  return modules;
}

/** @param kernel whose menus are meant where the paste names none */
export function optionNames(knowledge: KnowledgeBase, kernel: string, arch: string): OptionNames {
  return {
    isOption: (name) => knowledge.get('kernel-option', name) !== undefined,
    symbolsOfModule(module) {
      const known = byModule.get(knowledge) ?? readModules(knowledge);
      byModule.set(knowledge, known);
      return known.get(module) ?? [];
    },
    symbolOf(prompt) {
      const tree = knowledge.kconfigTree(kernel, arch);
      if (!tree) return null;
      const known = promptsByTree.get(tree) ?? readPrompts(tree, tree.names());
      promptsByTree.set(tree, known);
      return known.get(prompt.toLowerCase()) ?? null;
    },
  };
}
