/** Reads which kernels have modules below /lib/modules. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

interface InstalledKernel {
  readonly release: string;
  readonly line: number;
}

export interface LibModules {
  readonly kernels: readonly InstalledKernel[];
}

export function parseLibModules(source: SourceText): Parsed<LibModules> {
  const kernels = [...rowsOf(source)].flatMap(({ line, cells }) => cells.map((release) => ({ release, line })));
  return { content: { kernels }, told: [] };
}
