/** Reads menuconfig as it looks, and as wikis draw it: `[*] Namespaces support  --->`, `< > Overlay filesystem support`. */
import type { OptionNames } from './option-names.ts';
import type { Said } from './statement.ts';

/** `[*]`, `[ ]`, `<M>`, `< >`, and what cannot be changed by hand: `-*-`, `{M}`. */
const LINE =
  /^(?:\[(?<tick>[ *]?)\]|<(?<tri>[ M*]?)>|-(?<kept>[M*])-|\{(?<least>[M*])\})\s{1,12}(?<prompt>\S.{0,120})$/;
/** What stands behind a prompt: the way into its menu, that it is new, and what wikis add. */
const BEHIND = /\s{0,8}(?:-{3,4}>?|\((?:NEW|EXPERIMENTAL|OPTIONAL|REQUIRED)\))$/i;
const SYMBOL = /\s?\((?:CONFIG_)?([A-Z][A-Z0-9_]{2,80})\)$/;

function stateOf(mark: string): string {
  if (mark.trim() === '') return 'n';
  return mark === 'M' ? 'm' : 'y';
}

/** What a line of a menu says, or null. */
export function readMenuLine(line: string, names: OptionNames): Said | null {
  const groups = LINE.exec(line)?.groups;
  if (!groups) return null;
  let prompt = (groups.prompt ?? '').trim();
  while (BEHIND.test(prompt)) prompt = prompt.replace(BEHIND, '').trim();
  const named = SYMBOL.exec(prompt)?.[1];
  const symbol = named !== undefined && names.isOption(named) ? named : names.symbolOf(prompt);
  if (symbol === null) return null;
  const value = stateOf(groups.tick ?? groups.tri ?? groups.kept ?? groups.least ?? '');
  return { symbol, value, wants: value === 'n' ? 'set' : null };
}
