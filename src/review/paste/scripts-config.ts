/** Reads what `scripts/config --state VETH -s BRIDGE` printed: a line for each option, in their order. */
import type { Said } from './statement.ts';

const COMMAND = /\bscripts\/config\s(.{1,400})$/;
const ASKED = /(?:^|\s)(?:-s|--state)\s{1,4}(?:CONFIG_)?([A-Za-z0-9_]{1,80})/g;
const STATES = new Map([
  ['y', 'y'],
  ['m', 'm'],
  ['n', 'n'],
  ['undef', 'n'],
]);

/** The states by the index of the line that tells each. */
export function readStates(lines: readonly string[]): ReadonlyMap<number, readonly Said[]> {
  const found = new Map<number, readonly Said[]>();
  for (const [index, line] of lines.entries()) {
    if (!line.includes('scripts/config')) continue;
    const asked = [...(COMMAND.exec(line)?.[1] ?? '').matchAll(ASKED)].map(([, symbol = '']) => symbol);
    for (const [place, symbol] of asked.entries()) {
      const at = index + 1 + place;
      const value = STATES.get((lines[at] ?? '').trim());
      if (value === undefined) break;
      found.set(at, [{ symbol, value, wants: null }]);
    }
  }
  return found;
}
