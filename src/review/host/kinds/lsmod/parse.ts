/** `lsmod` and /proc/modules: the modules that are loaded. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface Lsmod {
  /** The line of each module; names have underscores, as the kernel writes them. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Reads `NAME SIZE COUNT …` lines. */
export function parseLsmod(source: SourceText): Parsed<Lsmod> {
  const modules = new Map<string, number>();
  for (const { line, cells } of rowsOf(source)) {
    const [name = '', size = '', count = ''] = cells;
    if (/^\w{1,64}$/.test(name) && /^\d+$/.test(size) && /^-?\d+$/.test(count)) modules.set(name, line);
  }
  return { content: { modules }, told: [] };
}
