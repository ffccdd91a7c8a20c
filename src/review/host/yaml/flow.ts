/** Flow collections: `[a, b]` and `{a: b}`, which are also what JSON is made of. */
import type { Anchors } from './anchors.ts';
import { MOST_LEVELS, scalar, type YamlNode } from './node.ts';
import { endOfQuote } from './scan.ts';

/** Reads one collection, all of whose nodes stand on one line as far as a person is told. */
export class FlowReader {
  readonly #text: string;
  readonly #line: number;
  readonly #anchors: Anchors;
  #at = 0;

  constructor(text: string, line: number, anchors: Anchors) {
    this.#text = text;
    this.#line = line;
    this.#anchors = anchors;
  }

  /** The collection at the beginning of the text; of a broken one, what there is. */
  read(level = 0): YamlNode {
    this.#skip(' \t\n');
    const open = this.#text[this.#at];
    if (level >= MOST_LEVELS || (open !== '[' && open !== '{')) return this.#readScalar();
    this.#at += 1;
    return open === '[' ? this.#readList(level) : this.#readMap(level);
  }

  #readList(level: number): YamlNode {
    const items: YamlNode[] = [];
    while (!this.#isAtEnd(']')) {
      const start = this.#at;
      items.push(this.read(level + 1));
      this.#passSeparator(start);
    }
    return { kind: 'list', items, line: this.#line };
  }

  #readMap(level: number): YamlNode {
    const entries = new Map<string, YamlNode>();
    while (!this.#isAtEnd('}')) {
      const start = this.#at;
      const key = this.read(MOST_LEVELS);
      this.#skip(' \t\n');
      if (this.#text[this.#at] === ':') {
        this.#at += 1;
        entries.set(key.kind === 'scalar' ? key.text : '', this.read(level + 1));
      } else entries.set(key.kind === 'scalar' ? key.text : '', scalar('', this.#line));
      this.#passSeparator(start);
    }
    return this.#anchors.merge(entries, this.#line);
  }

  /** Whether the collection ends here; passes its bracket. */
  #isAtEnd(bracket: string): boolean {
    this.#skip(' \t\n,');
    if (this.#at >= this.#text.length) return true;
    if (this.#text[this.#at] !== bracket) return false;
    this.#at += 1;
    return true;
  }

  /** What fits nowhere is passed, so that reading always goes on. */
  #passSeparator(start: number): void {
    if (this.#at === start) this.#at += 1;
  }

  #skip(chars: string): void {
    while (this.#at < this.#text.length && chars.includes(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #readScalar(): YamlNode {
    const start = this.#at;
    const quote = this.#text[start];
    if (quote === '"' || quote === "'") {
      this.#at = Math.min(this.#text.length, endOfQuote(this.#text, start) + 1);
      return scalar(this.#text.slice(start, this.#at), this.#line);
    }
    while (this.#at < this.#text.length && !this.#endsPlain()) this.#at += 1;
    const text = this.#text.slice(start, this.#at).trim();
    const alias = text.startsWith('*') ? this.#anchors.get(text.slice(1)) : undefined;
    return alias ?? scalar(text, this.#line);
  }

  #endsPlain(): boolean {
    const char = this.#text[this.#at] ?? '';
    return ',[]{}'.includes(char) || (char === ':' && ' \t\n,[]{}"'.includes(this.#text[this.#at + 1] ?? ' '));
  }
}
