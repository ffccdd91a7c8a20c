/**
 * A rehearsal: what `make olddefconfig` of another kernel makes of a configuration. The rules are the model's; here is
 * what differs for a file of another kernel, and the file that comes out.
 * Rules: scripts/kconfig/confdata.c of the kernel, conf_read_simple() and conf_write().
 */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { triText } from './expression.ts';
import { ConfigModel } from './model.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** What a line has to begin with to be read as a value of a switch. */
const SWITCH_VALUE = /^[ymn]/;

/**
 * What the new kernel reads in the file: nothing for a symbol that it does not have, that no person can set there, or
 * whose value its type does not allow (an `m` of what has become a bool).
 */
function readAsMoved(tree: KconfigTree, read: ReadSymbol): ReadSymbol {
  return (symbol) => {
    const value = read(symbol);
    if (value === null || tree.lacksForSure(symbol)) return null;
    const info = tree.symbol(symbol);
    if (!info || (info.type !== 'bool' && info.type !== 'tristate')) return value;
    const isNeverShown = info.prompts.length > 0 && info.prompts.every((prompt) => prompt === 'n');
    return isNeverShown || !SWITCH_VALUE.test(value) || (value === 'm' && info.type === 'bool') ? null : value;
  };
}

/**
 * The model of a configuration under another kernel's tree; its values before all changes are the prediction.
 * @param tree of the kernel that is moved to
 * @param read the file as it is
 */
export function rehearse(tree: KconfigTree, read: ReadSymbol): ConfigModel {
  const moved = tree.forMoves();
  return new ConfigModel(moved, readAsMoved(moved, read), 'moved');
}

const LINE = /^[ \t]*(?:CONFIG_(\w+)=|# CONFIG_(\w+) is not set[ \t]*$)/;

/** The line of a symbol in the new file; null where it has none: its type and visibility decide. */
function lineOf(model: ConfigModel, symbol: string): string | null {
  const info = model.tree.symbol(symbol);
  if (!info || info.isTransitional) return null;
  if (info.type === 'bool' || info.type === 'tristate') {
    const value = triText(model.tri(symbol));
    if (value !== 'n') return `CONFIG_${symbol}=${value}`;
    return model.visibility(symbol) > 0 ? `# CONFIG_${symbol} is not set` : null;
  }
  const text = model.writtenText(symbol);
  return text === null ? null : `CONFIG_${symbol}=${text}`;
}

/** A rehearsed file. */
export interface Rehearsed {
  readonly text: string;
  /** Where what the old file had no line for begins. */
  readonly ownEnd: number;
}

/**
 * The file that `make olddefconfig` would write, as far as the tree knows: its own symbols with their predicted values,
 * the others as they were. Each line stays where it was, so that its number is that of the old file; new lines come last.
 * @param text the old file, lines ending in \n
 */
export function writeRehearsed(model: ConfigModel, text: string): Rehearsed {
  const added = new Set(model.tree.names());
  const known = new Set(added);
  const own = text.split('\n').map((line) => {
    const match = LINE.exec(line);
    const symbol = match?.[1] ?? match?.[2];
    if (symbol === undefined) return line;
    added.delete(symbol);
    if (model.tree.lacksForSure(symbol)) return '';
    return known.has(symbol) ? (lineOf(model, symbol) ?? '') : line;
  });
  const head = `${own.join('\n')}\n`;
  const tail = [...added].flatMap((symbol) => lineOf(model, symbol) ?? []);
  return { text: `${head}${tail.join('\n')}\n`, ownEnd: head.length };
}
