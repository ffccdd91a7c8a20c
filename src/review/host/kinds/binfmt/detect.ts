/** Handlers for programs of other architectures: as the kernel shows them, or as they are registered. */
import type { Sureness } from '../kind.ts';
import { readFlags, readInterpreter, registered } from './parse.ts';

/** Handlers stand at the beginning, a handful of lines each. */
const MOST_LINES = 2000;

/** Whether the beginning of a file is what the kernel shows of a handler, or what registers one. */
export function detectBinfmt(head: string): Sureness {
  const lines = head.split('\n', MOST_LINES);
  const isShown = lines.some(
    (line, index) => readInterpreter(line) !== undefined && readFlags(lines[index + 1] ?? '') !== undefined,
  );
  return isShown || lines.some((line) => registered(line) !== null) ? 'certain' : 'no';
}
