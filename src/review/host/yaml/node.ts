/** What a YAML text says, as far as a review needs it: every node with the line that it stands on. */

export interface YamlScalar {
  readonly kind: 'scalar';
  /** Without quotes; `null`, `~` and nothing are empty. */
  readonly text: string;
  readonly line: number;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly line: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly line: number;
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

/** Deeper nesting than any file of people has is not read. */
export const MOST_LEVELS = 48;

const EMPTY = new Set(['null', 'Null', 'NULL', '~']);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** A plain or quoted scalar. */
export function scalar(source: string, line: number): YamlScalar {
  const text = source.trim();
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1)
    return { kind: 'scalar', text: text.slice(1, -1).replaceAll("''", "'"), line };
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1)
    return {
      kind: 'scalar',
      text: text.slice(1, -1).replaceAll(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? `\\${char}`),
      line,
    };
  return { kind: 'scalar', text: EMPTY.has(text) ? '' : text, line };
}

/** The node at a path of keys. */
export function nodeAt(node: YamlNode | undefined, ...path: readonly string[]): YamlNode | undefined {
  let current = node;
  for (const key of path) current = current?.kind === 'map' ? current.entries.get(key) : undefined;
  return current;
}

/** What a scalar says; undefined for anything else, and for an empty one. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined;
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  return node?.kind === 'map' ? [...node.entries] : [];
}
