/** /proc/filesystems: what the kernel can mount now; a module that is not loaded is not in it. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface ProcFilesystems {
  /** The line of each. */
  readonly filesystems: ReadonlyMap<string, number>;
}

/** Reads `nodev NAME` and `NAME` lines. */
export function parseProcFilesystems(source: SourceText): Parsed<ProcFilesystems> {
  const filesystems = new Map<string, number>();
  for (const { line, cells } of rowsOf(source)) {
    const name = cells.at(-1) ?? '';
    if (cells.length <= 2 && (cells.length === 1 || cells[0] === 'nodev')) filesystems.set(name, line);
  }
  return { content: { filesystems }, told: [] };
}
