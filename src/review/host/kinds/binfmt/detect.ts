/** Handlers for programs of other architectures: as the kernel shows them, or as they are registered. */
import type { Sureness } from '../kind.ts';
import { readFlags, readInterpreter, registered } from './parse.ts';

const MOST_LINES = 2000;

export function detectBinfmt(head: string): Sureness {
  const lines = head.split('\n', MOST_LINES);
  const isShown = lines.some(
    (line, index) => readInterpreter(line) !== undefined && readFlags(lines[index + 1] ?? '') !== undefined,
  );
  return isShown || lines.some((line) => registered(line) !== null) ? 'certain' : 'no';
}
