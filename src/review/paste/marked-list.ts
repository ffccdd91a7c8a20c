/** Reads lists in people's own words: `[missing] CONFIG_VETH`, `CONFIG_VETH — not set`, `[ ] CONFIG_VETH`, `CONFIG_VETH ✓`. */
import type { Said } from './statement.ts';

/** What a mark says; its words stand in the expressions below. */
const OFF = new Set([
  'missing',
  'not set',
  'not enabled',
  'not found',
  'disabled',
  'unset',
  'absent',
  'off',
  'no',
  'n',
]);
const CROSSES = new Set(['✗', '✘', '❌', '×']);
const MODULE = new Set(['as module', 'module', 'm']);

/** The mark stands in front; in brackets the prefix of the name may be left out. */
const BEFORE =
  /^(?<mark>missing|not set|not enabled|not found|disabled|unset|absent|✗|✘|❌|×|enabled|present|✓|✔|✅|module):?\s{1,4}CONFIG_(?<symbol>\w+)/i;
const BRACKETS =
  /^\[\s?(?<mark>missing|not set|not enabled|not found|disabled|unset|absent|✗|✘|❌|×|enabled|present|ok|✓|✔|✅|as module|module)\s?\]:?\s{1,4}(?:CONFIG_)?(?<symbol>\w+)/i;
const BOX = /^(?:\[(?<tick>[ xX*]?)\]|<(?<tri>[ M*]?)>)\s/;
const NAME_FIRST = /^"?CONFIG_(?<symbol>\w+)"?(?<rest>[\s|:=→>.,–—-].*)$/;
/** Behind a name in a table, a value that is left open: not set. */
const LEFT_OPEN = /^\|\s?[-–—]$/;
/** More behind a name is prose. */
const MAX_REST = 200;
/** A menu line before the name in parentheses is no longer. */
const MAX_PROMPT = 80;
/** What stands behind the name, without what parts the two. */
const REST =
  /^(?:is )?[[(]?(?<mark>missing|not set|not enabled|not found|disabled|unset|absent|✗|✘|❌|×|enabled|present|✓|✔|✅|as module|module)(?:$|[\s\])(|,;.!:])/i;
/** Words that also begin a sentence: they count where nothing follows. */
const SHORT = /^(?:is )?[[(]?(?<mark>off|no|n|on|yes|y|ok|set|m)[\])|.]?$/i;
/** Hardly any line ends like that. */
const COLON = /[:：]$/;
/** A headline: what follows it, name by name, is not there. */
const HEAD =
  /(?:\b(?:missing|not set|not enabled|disabled)\b|缺|少了|没有?(?:开启|启用|打开|开)|未(?:开启|启用|打开))[^:：]{0,80}[:：]$/i;
/** The same without a colon: `缺失的配置项`. */
const HEAD_ALONE = /^缺(?:失|少)的.{1,20}$/;

function readMark(mark: string): string {
  const word = mark.toLowerCase();
  if (OFF.has(word) || CROSSES.has(word)) return 'n';
  return MODULE.has(word) ? 'm' : 'y';
}

/** `CONFIG_X: missing`, `CONFIG_X — not set`, `CONFIG_X ✓`. */
function readBehind(line: string): Said | null {
  const groups = NAME_FIRST.exec(line)?.groups;
  if ((groups?.rest?.length ?? 0) > MAX_REST) return null;
  if (LEFT_OPEN.test(groups?.rest?.trim() ?? '')) return toSaid(groups?.symbol, 'n');
  const rest = groups?.rest?.replace(/^[\s|:=→>.,–—-]{1,12}/, '').trim() ?? '';
  const mark = REST.exec(rest)?.groups?.mark ?? SHORT.exec(rest)?.groups?.mark;
  return mark === undefined ? null : toSaid(groups?.symbol, readMark(mark));
}

function toSaid(symbol: string | undefined, value: string): Said | null {
  // People write the names of options in capitals; other words behind a mark are prose.
  if (symbol === undefined || symbol !== symbol.toUpperCase() || !/[A-Z]/.test(symbol)) return null;
  return { symbol, value, wants: value === 'n' ? 'set' : null };
}

/** `[ ] CONFIG_VETH`, `<M> Virtual ethernet pair device (CONFIG_VETH)`. */
function readBox(line: string): Said | null {
  const box = BOX.exec(line);
  const behind = box ? line.slice(box[0].length).trimStart() : '';
  const start = behind.indexOf('CONFIG_');
  if (!box || start === -1 || start > MAX_PROMPT) return null;
  if (start > 0 && behind.indexOf('(') !== start - 1) return null;
  const { tick, tri } = box.groups ?? {};
  const mark = tick ?? tri ?? '';
  const symbol = /^CONFIG_(\w+)/.exec(behind.slice(start))?.[1];
  return toSaid(symbol, mark.trim() === '' ? 'n' : mark === 'M' ? 'm' : 'y');
}

/** What a marked line says, or null. */
export function readMarkedLine(line: string): Said | null {
  const box = readBox(line);
  if (box) return box;
  const marked = BRACKETS.exec(line)?.groups ?? BEFORE.exec(line)?.groups;
  return marked ? toSaid(marked.symbol, readMark(marked.mark ?? '')) : readBehind(line);
}

/** Whether a line says that what is listed below it is missing. */
export function isMissingHead(line: string): boolean {
  return (COLON.test(line) && HEAD.test(line)) || HEAD_ALONE.test(line);
}
