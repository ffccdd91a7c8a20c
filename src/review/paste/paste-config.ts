/** What a paste says, as a configuration: one line for each statement, which knows where it stood. */
import { type KernelConfig, parseKernelConfig } from '../kernel-config/parse.ts';
import type { Statement } from './statement.ts';

function toLine({ symbol, value }: Statement): string {
  return value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;
}

/** Statements without a value say nothing about the kernel. */
export function toKernelConfig(statements: readonly Statement[]): KernelConfig {
  const telling = statements.filter(({ value }) => value !== null);
  return {
    ...parseKernelConfig(telling.map(toLine).join('\n')),
    sourceLines: telling.map(({ line }) => line),
  };
}
