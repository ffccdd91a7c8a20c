/** The reviewed kernel as rules across files may ask about it. */
import { evaluateCapability } from '../kernel-config/evaluate.ts';
import { readLine, readValue } from '../kernel-config/parse.ts';
import type { Judged } from '../kernel-config/review-config.ts';
import type { KernelSight } from './rules/rule.ts';

export function kernelSight({ source, view }: Judged): KernelSight {
  const verdictOn = (id: string): ReturnType<typeof evaluateCapability> | null => {
    const capability = view.knowledge.get('capability', id);
    return capability ? evaluateCapability(capability, view) : null;
  };
  return {
    file: source.name,
    isWhole: view.isWhole,
    value: (symbol) => readValue(source.config, symbol),
    at: (symbol) => {
      const line = readLine(source.config, symbol);
      const value = readValue(source.config, symbol);
      const text = value === null || value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;
      return { file: source.name, line, text: line === null ? '' : text };
    },
    status: (capability) => verdictOn(capability)?.status ?? null,
    lacks: (capability) =>
      (verdictOn(capability)?.options ?? [])
        .filter(({ need, status }) => need === 'required' && (status === 'missing' || status === 'wrong'))
        .map(({ symbol }) => symbol),
  };
}
