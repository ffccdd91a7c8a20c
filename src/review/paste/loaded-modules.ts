/** Reads lsmod: what is loaded is a module of this kernel. What is not there may be built in, or not be needed yet. */
import type { OptionNames } from './option-names.ts';
import type { Said } from './statement.ts';

const HEAD = /^Module\s{1,80}Size\s{1,20}Used by/;
/** The command itself: what it is piped into takes the head away. */
const COMMAND = /(?:^|[\s$#%>❯])lsmod(?:\s|$)/;
const MODULE = /^(\w{1,64})\s{1,80}\d{1,12}\s{1,20}-?\d{1,6}(?:\s|$)/;

/** The options behind the modules, by the index of the line of each. */
export function readLoadedModules(lines: readonly string[], names: OptionNames): ReadonlyMap<number, readonly Said[]> {
  if (!lines.some((line) => HEAD.test(line) || COMMAND.test(line))) return new Map();
  return new Map(
    lines.flatMap((line, index) => {
      const symbols = names.symbolsOfModule(MODULE.exec(line)?.[1] ?? '');
      return symbols.length === 0 ? [] : [[index, symbols.map((symbol) => ({ symbol, value: 'm', wants: null }))]];
    }),
  );
}
