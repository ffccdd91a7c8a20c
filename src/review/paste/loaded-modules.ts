/**
 * Reads lsmod: what is loaded is a module of this kernel. What is not there may be built in, or not be needed yet; what
 * modprobe does not find beside it is neither.
 */
import { modulesNotFound } from '../../core/messages/modprobe.ts';
import type { OptionNames } from './option-names.ts';
import type { Said } from './statement.ts';

const HEAD = /^Module\s{1,80}Size\s{1,20}Used by/;
/** The command itself: what it is piped into takes the head away. */
const COMMAND = /(?:^|[\s$#%>❯])lsmod(?:\s|$)/;
const MODULE = /^(\w{1,64})\s{1,80}\d{1,12}\s{1,20}-?\d{1,6}(?:\s|$)/;

function readModule(line: string): { readonly name: string; readonly value: string; readonly wants: Said['wants'] } {
  const [missing] = modulesNotFound(line);
  return missing === undefined
    ? { name: MODULE.exec(line)?.[1] ?? '', value: 'm', wants: null }
    : { name: missing.module.replaceAll('-', '_'), value: 'n', wants: 'set' };
}

/** The options behind the modules, by the index of the line of each. */
export function readLoadedModules(lines: readonly string[], names: OptionNames): ReadonlyMap<number, readonly Said[]> {
  if (!lines.some((line) => HEAD.test(line) || COMMAND.test(line))) return new Map();
  return new Map(
    lines.flatMap((line, index) => {
      const { name, value, wants } = readModule(line);
      const symbols = names.symbolsOfModule(name);
      return symbols.length === 0 ? [] : [[index, symbols.map((symbol) => ({ symbol, value, wants }))]];
    }),
  );
}
