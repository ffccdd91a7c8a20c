/** The reviewed kernel as rules across files may ask about it. */
import { evaluateCapability } from '../kernel-config/evaluate.ts';
import { readLine, readValue } from '../kernel-config/parse.ts';
import type { ConfigSource } from '../kernel-config/source.ts';
import type { Judged } from '../review-config.ts';
import type { Place } from './evidence.ts';
import type { KernelSight } from './rule.ts';

/** A version stands in the first comment of a file. */
const HEAD_LENGTH = 2048;

/** The line that names the version; of a text that was put together nobody knows which line that was. */
function versionPlace({ name, config, header: { kernelVersion } }: ConfigSource): Place {
  const lines = config.text.slice(0, HEAD_LENGTH).split('\n');
  const isOwn = kernelVersion !== null && config.sourceLines === undefined;
  const index = isOwn ? lines.findIndex((line) => line.includes(kernelVersion)) : -1;
  return { file: name, line: index === -1 ? null : index + 1, text: lines[index]?.trim() ?? '' };
}

export function kernelSight({ source, view }: Judged): KernelSight {
  const verdictOn = (id: string): ReturnType<typeof evaluateCapability> | null => {
    const capability = view.knowledge.get('capability', id);
    return capability ? evaluateCapability(capability, view) : null;
  };
  return {
    file: source.name,
    version: source.header.kernelVersion,
    atVersion: () => versionPlace(source),
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
