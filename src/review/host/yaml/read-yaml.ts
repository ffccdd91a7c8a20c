/**
 * Reads the YAML that people write by hand: blocks, flow collections, quotes, anchors, merge keys, block scalars. It is
 * linear and tolerant where a full parser is neither, and it knows the line of everything; what it does not understand
 * it passes over. The text of block scalars and of scalars over several lines is not kept.
 */
import { Anchors } from './anchors.ts';
import { FlowReader } from './flow.ts';
import { MOST_LEVELS, scalar, type YamlNode } from './node.ts';
import { scanLine } from './scan.ts';

interface Line {
  readonly indent: number;
  /** Without blanks around it and without a comment. */
  readonly text: string;
  /** Of the key behind which a value stands; -1 for none. */
  readonly colon: number;
  readonly depth: number;
  readonly number: number;
}

const BLOCK_SCALAR = /^[|>][+\-0-9]{0,3}$/;
const PROPERTY = /^(?:&(\S+)|!\S*)(?:\s+|$)/;

function toLine(text: string, indent: number, number: number): Line {
  const { end, colon, depth } = scanLine(text);
  return { indent, text: text.slice(0, end).trimEnd(), colon: colon < end ? colon : -1, depth, number };
}

class BlockReader {
  readonly #lines: Line[];
  readonly #anchors = new Anchors();
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get #line(): Line | undefined {
    return this.#lines[this.#at];
  }

  /** The node that begins at the current line, which is indented by at least `indent`. */
  readNode(indent: number, level: number): YamlNode | null {
    const line = this.#line;
    if (!line || line.indent < indent || level > MOST_LEVELS) return null;
    if (line.text === '-' || line.text.startsWith('- ')) return this.#readList(line, level);
    if (line.colon !== -1 && !'[{'.includes(line.text[0] ?? '')) return this.#readMap(line, level);
    this.#at += 1;
    return this.#readValue(line, line.text, indent - 1, level);
  }

  #readList({ indent, number }: Line, level: number): YamlNode {
    const items: YamlNode[] = [];
    for (let line = this.#line; line && line.indent >= indent; line = this.#line) {
      const isItem = line.indent === indent && (line.text === '-' || line.text.startsWith('- '));
      if (!isItem && line.indent === indent) break;
      if (isItem) items.push(this.#readItem(line, level));
      else this.#at += 1;
    }
    return { kind: 'list', items, line: number };
  }

  /** What stands behind the dash is a block of its own, indented by where it begins. */
  #readItem(line: Line, level: number): YamlNode {
    const rest = line.text.slice(1).trimStart();
    const properties = PROPERTY.exec(rest);
    if (rest === '' || properties?.[0].length === rest.length) {
      this.#at += 1;
      return this.#anchors.set(
        properties?.[1] ?? null,
        this.readNode(line.indent + 1, level + 1) ?? scalar('', line.number),
      );
    }
    const content = properties ? rest.slice(properties[0].length) : rest;
    const indent = line.indent + line.text.length - content.length;
    this.#lines[this.#at] = toLine(content, indent, line.number);
    const node = this.readNode(indent, level + 1);
    if (node) return this.#anchors.set(properties?.[1] ?? null, node);
    this.#at += 1;
    return scalar(content, line.number);
  }

  #readMap({ indent, number }: Line, level: number): YamlNode {
    const entries = new Map<string, YamlNode>();
    for (let line = this.#line; line && line.indent >= indent; line = this.#line) {
      const isItem = line.text === '-' || line.text.startsWith('- ');
      if (line.indent === indent && isItem) break;
      this.#at += 1;
      if (line.indent > indent || line.colon === -1) continue;
      const key = scalar(line.text.slice(0, line.colon), line.number).text;
      entries.set(key, this.#readValue(line, line.text.slice(line.colon + 1).trim(), indent, level));
    }
    return this.#anchors.merge(entries, number);
  }

  /** What stands behind a key, on its line and below it. */
  #readValue(line: Line, source: string, indent: number, level: number): YamlNode {
    const properties = PROPERTY.exec(source);
    const text = properties ? source.slice(properties[0].length) : source;
    return this.#anchors.set(properties?.[1] ?? null, this.#readContent(line, text, indent, level));
  }

  #readContent(line: Line, text: string, indent: number, level: number): YamlNode {
    if (text === '') return this.#readBelow(indent, level) ?? scalar('', line.number);
    if (text.startsWith('*')) return this.#anchors.get(text.slice(1).trim()) ?? scalar(text, line.number);
    if (text.startsWith('[') || text.startsWith('{'))
      return new FlowReader(this.#joinFlow(line, text), line.number, this.#anchors).read();
    this.#passDeeper(indent);
    return BLOCK_SCALAR.test(text) ? { kind: 'scalar', text: '', line: line.number } : scalar(text, line.number);
  }

  /** The block below a key: deeper, or a list at the key's own indentation. */
  #readBelow(indent: number, level: number): YamlNode | null {
    const next = this.#line;
    if (!next) return null;
    const isList = next.text === '-' || next.text.startsWith('- ');
    return this.readNode(isList ? indent : indent + 1, level + 1);
  }

  /** A flow collection may go on over several lines, until its brackets are closed. */
  #joinFlow(line: Line, text: string): string {
    const parts = [text];
    let { depth } = line;
    for (let next = this.#line; depth > 0 && next; next = this.#line) {
      parts.push(next.text);
      depth += next.depth;
      this.#at += 1;
    }
    return parts.join('\n');
  }

  /** Lines that belong to a scalar above them. */
  #passDeeper(indent: number): void {
    while ((this.#line?.indent ?? -1) > indent) this.#at += 1;
  }
}

/** Reads the first document of a text; null when there is none. Linear, never throws. */
export function readYaml(texts: readonly string[]): YamlNode | null {
  const lines: Line[] = [];
  let hasContent = false;
  for (const [index, text] of texts.entries()) {
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(text)) {
      if (hasContent) break;
      continue;
    }
    const trimmed = text.trimStart();
    if (trimmed === '' || trimmed.startsWith('#') || text.startsWith('%')) continue;
    lines.push(toLine(trimmed, text.length - trimmed.length, index + 1));
    hasContent = true;
  }
  return new BlockReader(lines).readNode(0, 0);
}
