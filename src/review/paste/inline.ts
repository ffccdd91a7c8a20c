/**
 * Reads options out of a sentence: `I have CONFIG_BRIDGE=n and CONFIG_VETH=m`, `CONFIG_MEMCG is not set here`,
 * `Missing: CONFIG_VETH, CONFIG_BRIDGE`, `没有开启 CONFIG_VETH 和 CONFIG_BRIDGE`.
 */
import type { OptionNames } from './option-names.ts';
import type { Said } from './statement.ts';

const NAMED = /(?:(?<![\w$])(?<prefix>CONFIG_)|(?<![\w$./-]))(?<symbol>[A-Z][A-Z0-9_]{2,80})(?!\w)/g;
/** What stands behind a name. */
const VALUE = /^"?\s?[:=]\s?"?(?<value>[ymn])(?!\w)/;
const OFF_BEHIND =
  /^:?\s{0,4}(?:(?:is |was |are |were )?(?:still |both |all )?(?:not set|not enabled|not there|missing|disabled|unset|turned off|switched off)(?!\w)|[都也]?(?:没有?(?:开启|启用|打开|开)|未(?:开启|启用|打开)|没开|缺失|关着|关闭着))/i;
/** What stands before one, or before the first of several. */
const OFF_BEFORE =
  /(?:(?:^|[^\w])(?:missing|lacks?|without|has no|have no|and no|or no|disabled|unset|not set|not enabled)|缺少?|少了|没有(?:开启|启用|打开|开)?|未(?:开启|启用|打开)|没开)\s{0,2}[:：]?\s{0,4}(?:both |all )?$/i;
/** The same with the module between: `was missing the nft_compat module (CONFIG_NFT_COMPAT)`. */
const OFF_BEFORE_MODULE =
  /(?:\b(?:missing|lacks?|lacking|without)|缺少?|少了)\s{1,2}(?:the )?(?:kernel )?[\w-]{1,40}(?: (?:kernel )?(?:module|option|support))?\s?[,(（]\s?$/i;
/** What stands between two of a list. */
const BETWEEN = /^\s{0,3}(?:,|、|，|\/|&|;|and|or|和|与|或|以及)?\s{0,3}(?:and |or |the |no )?$/i;
/** Who wishes for a value does not say that it is so. */
const WISH =
  /\b(?:set|sets|setting|enable|enables|need|needs|want|wants|should|add|put|change|try|use|require[sd]?|must|with|turn on|switch on)\s{1,4}(?:to |both |the |kernel |options? ){0,3}#?\s?$|(?:设为|设成|设置|开启|启用|需要|打开|改成)\s{0,4}$/i;
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

/** Lists of names; most have one. */
function listsOf(line: string, names: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of names) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last && before && BETWEEN.test(line.slice(before.end, name.start))) last.push(name);
    else lists.push([name]);
  }
  return lists;
}

/** What is said of a list of names; null for a wish, and where nothing is. */
function valueOfList(line: string, list: readonly Name[]): string | null {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return null;
  const before = line.slice(Math.max(0, first.start - AROUND), first.start);
  const behind = line.slice(last.end, last.end + AROUND);
  const value = list.length === 1 ? VALUE.exec(behind)?.groups?.value : undefined;
  if (list.some(({ isWord }) => isWord)) return value ?? null;
  if (OFF_BEFORE.test(before) || OFF_BEFORE_MODULE.test(before)) return value ?? 'n';
  if (WISH.test(before)) return null;
  return value ?? (OFF_BEHIND.test(behind) ? 'n' : null);
}

/** What a sentence says; nothing where all it names are wishes, or a single option that is on. */
export function readInline(line: string, names: OptionNames): Said[] {
  if (line.length > MOST_LINE) return [];
  const said = listsOf(line, namesIn(line, names)).flatMap((list): Said[] => {
    const value = valueOfList(line, list);
    if (value === null) return [];
    return list.map(({ symbol }) => ({ symbol, value, wants: value === 'n' ? 'set' : null }));
  });
  return said.length >= LEAST_STATED || said.some(({ value }) => value === 'n') ? said : [];
}
