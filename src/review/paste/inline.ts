/**
 * Reads options out of a sentence: `I have CONFIG_BRIDGE=n and CONFIG_VETH=m`, `CONFIG_MEMCG is not set here`,
 * `Missing: CONFIG_VETH, CONFIG_BRIDGE`, `没有开启 CONFIG_VETH 和 CONFIG_BRIDGE`.
 */
import { type Forms, firstForm, hasForm } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import type { OptionNames } from './option-names.ts';
import { isSaidOffBefore, stateBehind } from './said-state.ts';
import type { Said } from './statement.ts';

const NAMED = /(?:(?<![\w$])(?<prefix>CONFIG_)|(?<![\w$./-]))(?<symbol>[A-Z][A-Z0-9_]{2,80})(?!\w)/g;
/** What stands behind a name. */
const VALUE: Forms = [/^"?\s?[:=]\s?"?(?<value>[ymn])(?!\w)/, ...heard(({ pasteForms }) => pasteForms.valueBehind)];
/** What is missing with the module of that name: `was missing the nft_compat module (CONFIG_NFT_COMPAT)`. */
const OFF_BEFORE_MODULE: Forms = heard(({ pasteForms }) => pasteForms.offBeforeModule);
/** What stands between two of a list. */
const BETWEEN: Forms = heard(({ pasteForms }) => pasteForms.betweenNames);
/** Who wishes for a value does not say that it is so. */
const WISH: Forms = heard(({ pasteForms }) => pasteForms.wish);
/** Who supposes something does not say that it is so. */
const SUPPOSED: Forms = heard(({ pasteForms }) => pasteForms.supposed);
/** Words around an option that are looked at. In characters. */
const AROUND = 40;
/** Nobody says more in a line. */
const MOST_LINE = 600;
/** What is on in passing says nothing: a line with so many of them is about how things are. */
const LEAST_STATED = 2;

interface Name {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
  /** A word that people write in capitals for other things too: `BRIDGE`, `TUN`. */
  readonly isWord: boolean;
}

function namesIn(line: string, { isOption }: OptionNames): Name[] {
  // Most lines have none, and looking for all of them makes the expression anew.
  if (line.search(NAMED) === -1) return [];
  return [...line.matchAll(NAMED)].flatMap(({ 0: all, index, groups = {} }) => {
    const { prefix, symbol = '' } = groups;
    if (prefix === undefined && !isOption(symbol)) return [];
    const isWord = prefix === undefined && !symbol.includes('_');
    return [{ symbol, start: index, end: index + all.length, isWord }];
  });
}

/** Lists of names; most have one. One with a value of its own stands alone: `lacks A, B=m`. */
function listsOf(line: string, names: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of names) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    const hasValue = hasForm(line.slice(name.end, name.end + AROUND), VALUE);
    if (last && before && !hasValue && hasForm(line.slice(before.end, name.start), BETWEEN)) last.push(name);
    else lists.push([name]);
  }
  return lists;
}

/**
 * What is said of a list of names; null for a wish, and where nothing is.
 * @param isOfOptions whether the line names others that can be nothing else than options
 */
function valueOfList(
  line: string,
  list: readonly Name[],
  isOfOptions: boolean,
): { value: string; isListed: boolean } | null {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return null;
  const before = line.slice(Math.max(0, first.start - AROUND), first.start);
  const behind = line.slice(last.end, last.end + AROUND);
  if (hasForm(before, SUPPOSED)) return null;
  const value = list.length === 1 ? firstForm(behind, VALUE)?.groups?.value : undefined;
  const given = value === undefined ? null : { value, isListed: false };
  if (!isOfOptions && list.some(({ isWord }) => isWord)) return given;
  if (isSaidOffBefore(before) || hasForm(before, OFF_BEFORE_MODULE)) return given ?? { value: 'n', isListed: false };
  return hasForm(before, WISH) ? null : (given ?? stateBehind(behind));
}

/** What a sentence says; nothing where all it names are wishes, or a single option that is on. */
export function readInline(line: string, names: OptionNames): Said[] {
  if (line.length > MOST_LINE) return [];
  let isList = false;
  const named = namesIn(line, names);
  const isOfOptions = named.some(({ isWord }) => !isWord);
  const said = listsOf(line, named).flatMap((list): Said[] => {
    const told = valueOfList(line, list, isOfOptions);
    if (told === null) return [];
    isList ||= told.isListed;
    return list.map(({ symbol }) => ({ symbol, value: told.value, wants: told.value === 'n' ? 'set' : null }));
  });
  return isList || said.length >= LEAST_STATED || said.some(({ value }) => value === 'n') ? said : [];
}
